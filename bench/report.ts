import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { milliseconds, printMachine, printTable } from './measure/print.ts';
import type { Spread } from './measure/statistics.ts';

const SIZES = [50, 100, 195];
const RUNS = Number(process.argv[2] ?? 3);

interface Measured {
  countries: number;
  pages: number;
  html: string;
  bytes: number;
  rawBytes: number;
  attached: number;
  compiling: Spread;
  /** Milliseconds of processors. */
  processor: { compiling: number; printing: number };
  printing: Spread;
  again: number;
  rendering: { all: number; one: number };
  /** Of those that keep somebody from reading it. */
  faults: number;
  steps: Record<string, number>;
  node: number;
  chromium: number;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const seconds = (time: number): string => `${(time / 1000).toFixed(1)} s`;

function measure(countries: number): Measured {
  const script = fileURLToPath(new URL('report/child.ts', import.meta.url));
  const printed = execFileSync(process.execPath, [script, String(countries), String(RUNS)], {
    encoding: 'utf8',
    maxBuffer: 200 * 1024 * 1024,
  });
  return JSON.parse(printed) as Measured;
}

printMachine();
console.log(
  'A generated cycle for each number of chapters, 500 figures a country. By turns: the whole compilation, from outlines\n' +
    'and findings to the finished file with its data attached, and Chromium’s tagged print of the same HTML, each with a\n' +
    'browser of its own. One compilation before is not counted.\n',
);
const measured = SIZES.map(measure);
printTable(
  ['chapters', 'pages', 'compile', 'raw print', 'ratio (goal ≤ 1.3)', 'of processors', 'file', 'raw', 'data'],
  measured.map(({ countries, pages, compiling, printing, processor, bytes, rawBytes, attached }) => [
    countries,
    pages,
    milliseconds(compiling),
    milliseconds(printing),
    (compiling.least / printing.least).toFixed(2),
    `${seconds(processor.compiling)} / ${seconds(processor.printing)} = ${(processor.compiling / processor.printing).toFixed(2)}`,
    megabytes(bytes),
    megabytes(rawBytes),
    megabytes(attached),
  ]),
);
console.log(
  '\nThe ratio is of the least times; that of processors is of the time for which Node.js and Chromium hold one, data and pages to\nread included, and says more on a busy machine. Where the time of a compilation goes, on the average:',
);
printTable(
  ['chapters', ...Object.keys(measured[0]?.steps ?? {})],
  measured.map(({ countries, steps }) => [countries, ...Object.values(steps).map(seconds)]),
);
const perPage = measured.map(({ compiling, pages }) => compiling.least / pages);
const growth = (perPage.at(-1) ?? 0) / (perPage[0] ?? 1);
console.log(
  `\nGrowth: time a page, ${SIZES.at(-1)} over ${SIZES[0]} chapters: ${growth.toFixed(2)} (goal ≤ 1.15: ${growth <= 1.15 ? 'met' : 'not met'})`,
);
console.log(
  '\nPeak memory, and one chapter changed against all: the whole compilation, and of it writing the HTML alone:',
);
printTable(
  ['chapters', 'Node.js', 'Chromium', 'one changed', 'over all', 'its HTML', 'all HTML', 'over all'],
  measured.map(({ countries, node, chromium, again, compiling, rendering: { one, all } }) => [
    countries,
    megabytes(node),
    megabytes(chromium),
    seconds(again),
    (again / compiling.median).toFixed(2),
    seconds(one),
    seconds(all),
    (one / all).toFixed(2),
  ]),
);
console.log(
  `\nWhat keeps somebody from reading them: ${measured.map(({ countries, faults }) => `${faults} places at ${countries} chapters`).join(', ')}`,
);
console.log('\nAgainst WeasyPrint, over the same HTML (goal: at least 9 times faster):');
const version = spawnSync('weasyprint', ['--version'], { encoding: 'utf8' });
const smallest = measured[0];
if (version.error !== undefined || smallest === undefined) {
  console.log('  it is not installed here');
} else {
  const folder = mkdtempSync(join(tmpdir(), 'concord-bench-'));
  const page = join(folder, 'report.html');
  writeFileSync(page, smallest.html);
  const start = performance.now();
  execFileSync('weasyprint', [page, join(folder, 'report.pdf')], { stdio: 'ignore' });
  const time = performance.now() - start;
  rmSync(folder, { recursive: true });
  console.log(
    `  ${version.stdout.trim()}: ${seconds(time)} at ${smallest.countries} chapters; ${(time / smallest.compiling.median).toFixed(1)} times as long`,
  );
}
