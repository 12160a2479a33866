// In a process of its own: compiles the report of a generated cycle, and prints the same HTML raw, by turns.
import { readFileSync } from 'node:fs';
import { CATALOGUE, runChecks, Snapshot } from '@concord/consistency';
import {
  compileReport,
  discloseEdition,
  type EditionInput,
  type EditionView,
  editionPages,
  editionView,
  PartCache,
  renderEdition,
  withPrinter,
} from '@concord/report';
import { generateCycle } from '../generate/generate-cycle.ts';
import { spreadOf, timeOf, timeOfWaiting } from '../measure/statistics.ts';

const FIGURES_OF_EACH = 500;
const EVERY = 100;

const [countries = 50, runs = 3] = process.argv.slice(2).map(Number);

/** Clock ticks a second in which Linux counts the time of processes. */
const TICKS = 100;

/** What the browsers of this process use now, from Linux's `/proc`: bytes, and by process the seconds so far; none elsewhere. */
function browserUse(): { bytes: number; seconds: Map<string, number> } {
  const seconds = new Map<string, number>();
  const bytes = childrenOf(`${process.pid}`).reduce((sum, child) => sum + useOfTree(child, seconds), 0);
  return { bytes, seconds };
}

function childrenOf(pid: string): string[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return children.split(' ').filter((child) => child.trim() !== '');
  } catch {
    return [];
  }
}

function useOfTree(pid: string, seconds: Map<string, number>): number {
  let bytes = 0;
  try {
    const resident = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    bytes = Number(resident ?? 0) * 1024;
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
    seconds.set(pid, (Number(fields[11]) + Number(fields[12])) / TICKS);
  } catch {
    // It has ended meanwhile.
  }
  return childrenOf(pid).reduce((sum, child) => sum + useOfTree(child, seconds), bytes);
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
const used = new Map<string, number>();
const sampling = setInterval(() => {
  const { bytes, seconds } = browserUse();
  peak = Math.max(peak, bytes);
  for (const [pid, time] of seconds) used.set(pid, time);
}, EVERY);

/** Milliseconds that some work takes, and those for which it and its browser hold a processor, which others do not lengthen. */
async function timesOf(work: () => Promise<unknown>): Promise<{ time: number; processor: number }> {
  used.clear();
  const before = process.cpuUsage();
  const time = await timeOfWaiting(work);
  const { user, system } = process.cpuUsage(before);
  const browser = [...used.values()].reduce((sum, each) => sum + each, 0);
  return { time, processor: (user + system) / 1000 + browser * 1000 };
}
const steps: Record<string, number> = {};
let last = { step: '', at: 0 };
const onProgress = (_: number, step: string) => {
  const now = performance.now();
  if (last.step !== '') steps[last.step] = (steps[last.step] ?? 0) + (now - last.at) / (runs + 1);
  last = { step, at: now };
};
const cache = new PartCache();
const first = await compileReport(input, { onProgress, cache });
const compiling: { time: number; processor: number }[] = [];
const printing: { time: number; processor: number }[] = [];
for (let run = 0; run < runs; run++) {
  last = { step: '', at: 0 };
  compiling.push(await timesOf(() => compileReport(input, { onProgress })));
  printing.push(await timesOf(() => withPrinter((print) => print(first.html, { tagged: true }))));
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
/** All of it as HTML, printed and read: what parts that were rendered before can save. */
const rendering = (view: EditionView, parts: PartCache) =>
  timeOf(() => {
    renderEdition(view, new Map(), parts);
    editionPages(view, parts);
  });
const changedView = editionView(discloseEdition(changed));
const all = rendering(changedView, new PartCache());
const again = await timeOfWaiting(() => compileReport(changed, { cache }));
const filled = new PartCache();
rendering(editionView(discloseEdition(input)), filled);
const one = rendering(changedView, filled);
const raw = await withPrinter((print) => print(first.html, { tagged: true }));
console.log(
  JSON.stringify({
    countries,
    pages: first.pages,
    html: first.html,
    bytes: first.pdf.length,
    rawBytes: raw.length,
    attached: first.files.reduce((sum, { content }) => sum + content.length, 0),
    compiling: spreadOf(compiling.map(({ time }) => time)),
    printing: spreadOf(printing.map(({ time }) => time)),
    processor: {
      compiling: Math.min(...compiling.map(({ processor }) => processor)),
      printing: Math.min(...printing.map(({ processor }) => processor)),
    },
    again,
    rendering: { all, one },
    faults: first.accessFaults.length,
    steps,
    node: process.resourceUsage().maxRSS * 1024,
    chromium: peak,
  }),
);
