import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCycle } from '@concord/domain';
import { type Members, readFiles, writeWorkbook } from '@concord/interchange';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { manyFigures } from './interchange/many-figures.ts';
import { milliseconds, printMachine, printRatio } from './measure/print.ts';
import { type Spread, spreadOf } from './measure/statistics.ts';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const samples = pathOf('../samples/eurafrica-2016');
const child = pathOf('interchange/memory-child.ts');

const WARM_UP = 2;

if (!existsSync(pathOf('../libs/interchange/dist/index.js'))) throw new Error('Run npm run build first');

const reading = readCycle(readFileSync(`${samples}/cycle.json`));
if ('faults' in reading) throw new Error('The sample cycle has faults');
const { cycle } = reading;

printMachine();
const largest = readdirSync(`${samples}/outlines`)
  .map((name) => readFileSync(`${samples}/outlines/${name}`, 'utf8'))
  .reduce((one, other) => (other.length > one.length ? other : one));
await measure('the largest outline of the sample', JSON.parse(largest) as Members, 9);
await measure('an outline of 50,000 figures', manyFigures(cycle.code), 3);
for (const task of ['parse', 'write', 'read']) {
  const { stdout, stderr } = spawnSync(process.execPath, [child, task], { encoding: 'utf8' });
  console.log(
    `most memory of a process that does this with 50,000 figures: ${task.padEnd(6)} ${stdout || stderr}`.trimEnd(),
  );
}

/** Export and import over what anyone has: parsing the same outline's JSON, and the library's own work on the same cells. */
async function measure(name: string, outline: Members, runs: number): Promise<void> {
  const context = { cycle, country: String(outline.country), language: 'en' } as const;
  const text = JSON.stringify(outline);
  const workbook = await writeWorkbook(outline, context);
  const { sheets } = await readXlsx(workbook);
  const raw = sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows }));
  const base = { language: 'en', period: outline.period };
  console.log(`\n${name}: JSON ${megabytes(text.length)}, workbook ${megabytes(workbook.length)}`);
  const parse = await spread(runs, () => JSON.parse(text));
  const write = await spread(runs, () => writeWorkbook(outline, context));
  const rawWrite = await spread(runs, () => writeXlsx({ sheets: raw }));
  const read = await spread(runs, async () => {
    const result = await readFiles([{ name: 'a.xlsx', bytes: workbook }], base, context);
    if (!('document' in result)) throw new Error(JSON.stringify(result).slice(0, 500));
  });
  const rawRead = await spread(runs, () => readXlsx(workbook));
  printRatio('export, over the library writing the same cells without form', ratioOf(write, rawWrite));
  printRatio('import, over the library reading the same file without looking', ratioOf(read, rawRead));
  printRatio('import, over JSON.parse of the same outline', ratioOf(read, parse));
}

function ratioOf(own: Spread, other: Spread): { ratio: number; of: string; over: string } {
  return { ratio: own.median / other.median, of: milliseconds(own), over: milliseconds(other) };
}

async function spread(runs: number, work: () => unknown): Promise<Spread> {
  const times: number[] = [];
  for (let run = 0; run < WARM_UP + runs; run++) {
    const start = performance.now();
    await work();
    if (run >= WARM_UP) times.push(performance.now() - start);
  }
  return spreadOf(times);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
