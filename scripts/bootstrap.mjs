// The only script that runs before anything is installed, and perhaps on Node.js 20: no packages, no new syntax.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [task, ...args] = process.argv.slice(2);

const TASKS = {
  start: ['apps/cli/bin/concord.js', 'start', ...args],
  test: [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    ...args,
  ],
};

if (!Object.hasOwn(TASKS, task))
  fail(`There is no task ${task}; the tasks are ${Object.keys(TASKS).join(', ')}.`);
installIfNeeded();
build();
await run(TASKS[task]);

/** What npm writes last when it installs is older than the lock file, or is not there. */
function installIfNeeded() {
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing packages (only the first time, or when they changed) …');
  npm(
    ['ci', '--ignore-scripts=false', '--no-audit', '--no-fund', '--loglevel=error'],
    'The packages could not be installed; see above.',
  );
}

function build() {
  npm(['run', '--silent', 'build'], 'The sources could not be compiled; see above.');
}

function npm(words, failure) {
  // Under npm, its own script is known; by itself, npm is looked for as any command is.
  const script = process.env.npm_execpath;
  const { status } = script
    ? spawnSync(process.execPath, [script, ...words], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) fail(failure);
}

/** Node.js as the repository brings it, else this one where it is new enough. */
function findNode() {
  const brought = join(root, 'node_modules', '.bin', 'node');
  if (existsSync(brought)) return brought;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return fail(`Concord needs Node.js 22.18 or later on this system; this is ${process.version}.`);
}

async function run(words) {
  const child = spawn(findNode(), words, { cwd: root, stdio: 'inherit' });
  // A terminal sends Ctrl-C to the child as well; a signal sent to this process alone is passed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve) => {
    child.on('error', (error) => fail(error.message));
    child.on('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 130)));
  });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
