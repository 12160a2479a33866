// In a process of its own: compiles the report of a generated cycle, and prints the same HTML raw, by turns.
import { readFileSync } from 'node:fs';
import { CATALOGUE, runChecks, Snapshot } from '@concord/consistency';
import { compileReport, type EditionInput, withPrinter } from '@concord/report';
import { generateCycle } from '../generate/generate-cycle.ts';
import { spreadOf, timeOfWaiting } from '../measure/statistics.ts';

const FIGURES_OF_EACH = 500;
const EVERY = 100;

const [countries = 50, runs = 3] = process.argv.slice(2).map(Number);

/** Memory that the browsers of this process hold, in bytes, from Linux's `/proc`; 0 elsewhere. */
function browserMemory(): number {
  try {
    const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')
      .trim()
      .split(' ');
    return children.filter((child) => child !== '').reduce((sum, child) => sum + treeMemory(child), 0);
  } catch {
    return 0;
  }
}

function treeMemory(pid: string): number {
  try {
    const resident = Number(
      /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0,
    );
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    return children
      .filter((child) => child !== '')
      .reduce((sum, child) => sum + treeMemory(child), resident * 1024);
  } catch {
    return 0;
  }
}

const { cycle, outlines, previous } = generateCycle({
  countries,
  figures: countries * FIGURES_OF_EACH,
  seed: 1,
});
const snapshot = Snapshot.of(cycle, outlines, { previous });
const input: EditionInput = {
  cycle,
  filings: outlines.map((outline) => ({ outline, sha256: '0'.repeat(64), version: 1 })),
  previous,
  run: runChecks(CATALOGUE, snapshot),
  language: 'en',
  audience: 'participants',
};
let peak = 0;
const sampling = setInterval(() => {
  peak = Math.max(peak, browserMemory());
}, EVERY);
const steps: Record<string, number> = {};
let last = { step: '', at: 0 };
const onProgress = (_: number, step: string) => {
  const now = performance.now();
  if (last.step !== '') steps[last.step] = (steps[last.step] ?? 0) + (now - last.at) / (runs + 1);
  last = { step, at: now };
};
const first = await compileReport(input, { onProgress });
const compiling: number[] = [];
const printing: number[] = [];
for (let run = 0; run < runs; run++) {
  last = { step: '', at: 0 };
  compiling.push(await timeOfWaiting(() => compileReport(input, { onProgress })));
  printing.push(await timeOfWaiting(() => withPrinter((print) => print(first.html, { tagged: true }))));
}
clearInterval(sampling);
const [filing] = input.filings;
const changed: EditionInput = {
  ...input,
  filings: input.filings.map((each) =>
    each === filing
      ? { ...each, outline: { ...each.outline, framework: { summary: 'Another sentence stands here now.' } } }
      : each,
  ),
};
const again = await timeOfWaiting(() => compileReport(changed));
const raw = await withPrinter((print) => print(first.html, { tagged: true }));
console.log(
  JSON.stringify({
    countries,
    pages: first.pages,
    html: first.html,
    bytes: first.pdf.length,
    rawBytes: raw.length,
    attached: first.files.reduce((sum, { content }) => sum + content.length, 0),
    compiling: spreadOf(compiling),
    printing: spreadOf(printing),
    again,
    steps,
    node: process.resourceUsage().maxRSS * 1024,
    chromium: peak,
  }),
);
