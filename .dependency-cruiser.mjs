/** The direction of imports: domain ← consistency, disclosure ← persistence, report ← apps. */
const outside = (name, folder, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: '^(libs|apps|migrations)/', pathNot: `^(${[folder, ...allowed].join('|')})/` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    outside('domain-alone', 'libs/domain', []),
    outside('consistency-over-domain', 'libs/consistency', ['libs/domain']),
    outside('disclosure-over-domain', 'libs/disclosure', ['libs/domain']),
    outside('rendering-alone', 'libs/rendering', []),
    outside('service-alone', 'libs/service', []),
    outside('migrations-alone', 'migrations', []),
    outside('queue-over-domain', 'libs/queue', ['libs/domain', 'libs/persistence/src/testing']),
    outside('persistence-over-the-pure', 'libs/persistence', [
      'libs/domain',
      'libs/consistency',
      'libs/disclosure',
      'migrations',
    ]),
    outside('report-over-the-pure', 'libs/report', [
      'libs/domain',
      'libs/consistency',
      'libs/disclosure',
      'libs/interchange',
      'libs/rendering',
    ]),
    outside('interchange-over-domain', 'libs/interchange', ['libs/domain']),
    outside('api-over-libraries', 'apps/api', ['libs']),
    outside('worker-over-libraries', 'apps/worker', ['libs']),
    outside('cli-over-libraries', 'apps/cli', ['libs']),
    {
      name: 'library-through-its-index',
      severity: 'error',
      from: { path: '^(libs|apps|migrations)/([^/]+)/' },
      to: { path: '^libs/([^/]+)/src/', pathNot: ['^libs/[^/]+/src/(testing/)?index\\.ts$', '^$1/$2/'] },
    },
    {
      name: 'no-check-imports-a-check',
      severity: 'error',
      from: { path: '^libs/consistency/src/checks/([^/]+)/' },
      to: { path: '^libs/consistency/src/checks/([^/]+)/', pathNot: '^libs/consistency/src/checks/$1/' },
    },
    {
      name: 'pure-libraries-use-no-node',
      severity: 'error',
      from: { path: '^libs/(domain|consistency|disclosure)/src/', pathNot: '(\\.test\\.ts$|/src/testing/)' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
