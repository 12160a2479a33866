// npm run bench -- NAME: runs one benchmark of what is built, in a process that can be told to collect garbage.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BENCHMARKS = {
  engine: 'the catalogue against JSON.parse, DuckDB, a recheck, its growth and its memory',
  recall: 'which planted faults the catalogue finds, and what else it says [SEED]',
  check: 'the command "concord check" against a process that only reads and parses the same files',
  autosave:
    '200 people who save what they type at once, for a minute: whether anything is lost, and how long a save takes [SECONDS]',
  report:
    'a whole report over Chromium’s raw print of the same pages at 50, 100 and 195 chapters, its growth and memory [RUNS]',
  interchange: 'outlines as workbooks, out and in, over the library’s own work and JSON.parse; memory',
  queue:
    'the first page, the queue, a case, the other pages of reviewers and the lists over 20,000 cases and 300,000 figures, and the map of 195 × 195 corridors in a browser [FIGURES] [plans]',
  reconcile: 'the joint estimate of 200 countries’ flows: its time, and how closely its margins hold',
};

const [name, ...args] = process.argv.slice(2);
if (name === undefined || !Object.hasOwn(BENCHMARKS, name)) {
  if (name !== undefined) console.error(`There is no benchmark ${name}.`);
  console.log('npm run bench -- NAME, where NAME is one of');
  for (const [each, what] of Object.entries(BENCHMARKS)) console.log(`  ${each.padEnd(10)} ${what}`);
  process.exitCode = name === undefined ? 0 : 1;
} else if (!existsSync(new URL('../libs/consistency/dist/index.js', import.meta.url))) {
  console.error('Nothing is built yet: run "npm run build" first.');
  process.exitCode = 1;
} else {
  const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, ['--expose-gc', script, ...args], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
