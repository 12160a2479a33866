import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { milliseconds, printMachine, printRatio } from './measure/print.ts';
import { type Spread, spreadOf, timeOf } from './measure/statistics.ts';

const WARM_UP = 3;
const RUNS = 21;

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const command = pathOf('../apps/cli/bundle/main.js');
const outlines = pathOf('../samples/eurafrica-2016/outlines');
const scratch = mkdtempSync(join(tmpdir(), 'concord-bench-'));
const findings = join(scratch, 'findings.json');

if (!existsSync(command)) throw new Error('The command is not built: run npm run build first');
try {
  measure();
} finally {
  rmSync(scratch, { recursive: true });
}

function measure(): void {
  printMachine();
  const files = readdirSync(outlines);
  const bytes = files.reduce((sum, name) => sum + statSync(join(outlines, name)).size, 0);
  console.log(
    `samples/eurafrica-2016: ${files.length} outlines, ${(bytes / 1e6).toFixed(2)} MB. By turns, ${WARM_UP} rounds not counted; ` +
      'medians, with the least and the most.\n',
  );
  const spent = byTurns({
    check: () => timeOf(() => node(command, 'check', outlines, '--format', 'json', '--out', findings)),
    parse: () => timeOf(() => node(pathOf('check/read-and-parse.mjs'), outlines)),
    start: () => timeOf(() => node('--eval', '0')),
    checkInside: () => Number(node(pathOf('check/check-in-process.mjs'), command, outlines, findings)),
    parseInside: () => Number(node(pathOf('check/read-and-parse.mjs'), outlines, 'measured')),
  });
  printRatio(
    'concord check --format json, the whole process, over one that reads and parses the same files',
    {
      ratio: spent.check.median / spent.parse.median,
      goal: 2,
      of: `concord check: ${milliseconds(spent.check)}`,
      over: `read and parse: ${milliseconds(spent.parse)}; Node.js alone: ${milliseconds(spent.start)}`,
    },
  );
  console.log('');
  printRatio('the same inside a process, cold: loading the code, reading, checking, writing', {
    ratio: spent.checkInside.median / spent.parseInside.median,
    of: `concord check: ${milliseconds(spent.checkInside)}`,
    over: `read and parse: ${milliseconds(spent.parseInside)}`,
  });
}

function byTurns<Name extends string>(works: Record<Name, () => number>): Record<Name, Spread> {
  const names = Object.keys(works) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < WARM_UP + RUNS; round++) {
    for (const name of names) {
      const time = works[name]();
      if (round >= WARM_UP) times[name].push(time);
    }
  }
  return Object.fromEntries(names.map((name) => [name, spreadOf(times[name])])) as Record<Name, Spread>;
}

/** What a process of Node.js wrote. @throws Error if it did not end well. */
function node(...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${words[0]} ended with ${status}: ${stderr}`);
  return stdout;
}
