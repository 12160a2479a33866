// Puts the command and the pure libraries into a few files: loading eighty modules takes longer than checking a cycle.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const PURE = /^@concord\/(domain|consistency|disclosure)$|^@noble\/hashes|^@marcbachmann\/cel-js/;

await build({
  absWorkingDir: root,
  entryPoints: ['apps/cli/src/main.ts'],
  outdir: 'apps/cli/bundle',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  conditions: ['source'],
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
  plugins: [
    {
      name: 'packages-stay-outside',
      setup({ onResolve }) {
        onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
          kind === 'entry-point' || PURE.test(path) ? undefined : { path, external: true },
        );
      },
    },
  ],
});
