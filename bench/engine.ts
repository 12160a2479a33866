import { afterASubmission } from './engine/after-a-submission.ts';
import { againstDatabase } from './engine/against-database.ts';
import { againstParsing } from './engine/against-parsing.ts';
import { grownTo, peakMemory, WORKERS_HALF } from './engine/children.ts';
import { COUNTRIES, makeWorkload } from './engine/workload.ts';
import { milliseconds, printMachine, printRatio, printTable } from './measure/print.ts';

const FIGURES = 300_000;
const SIZES = [75_000, 150_000, 300_000, 600_000];

printMachine();
const workload = makeWorkload(FIGURES);
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
console.log(
  `${COUNTRIES} countries, ${workload.figures} figures, ${megabytes(workload.bytes)} of JSON, faults planted in it. ` +
    'Rounds of warm-up are not counted; medians, with the least and the most.\n',
);

const parsing = againstParsing(workload, { warmUp: 3, runs: 9 });
printRatio('(a) the whole catalogue over JSON.parse of the same texts', {
  ratio: parsing.running.median / parsing.parsing.median,
  goal: 1,
  of: `catalogue: ${milliseconds(parsing.running)}, ${parsing.findings} findings`,
  over: `JSON.parse: ${milliseconds(parsing.parsing)}; warm-up 3`,
});

const database = await againstDatabase(workload, { warmUp: 2, runs: 7 });
const both = database.joining.median + database.loading.median;
console.log(
  `\n(b) DuckDB in memory: joins mirrors and works out asymmetry (${database.pairs} pairs beyond 0.2; ` +
    `the mirror checks: ${database.findings} findings); warm-up 2\n` +
    `  join: ${milliseconds(database.joining)}\n  load from parsed outlines: ${milliseconds(database.loading)}\n` +
    `  whole catalogue: ${milliseconds(database.catalogue)}\n  its mirror checks alone: ${milliseconds(database.mirrors)}`,
);
printTable(
  ['  ratio', 'over the join', 'over load and join'],
  (['catalogue', 'mirrors'] as const).map((name) => [
    `  ${name}`,
    (database[name].median / database.joining.median).toPrecision(3),
    (database[name].median / both).toPrecision(3),
  ]),
);

const submission = afterASubmission(workload, { warmUp: 5, runs: 25 });
console.log('');
printRatio('(c) a recheck after one submission over a full run', {
  ratio: submission.again.median / submission.full.median,
  goal: 1 / 50,
  of: `new snapshot and recheck: ${milliseconds(submission.again)}; warm-up 5`,
  over: `full run: ${milliseconds(submission.full)}; warm-up 2`,
});
console.log(`  ${submission.same ? 'gave' : 'DID NOT GIVE'} what a full run gives`);
for (const [check, time] of submission.slowest.slice(0, 5)) console.log(`  ${time.toFixed(1)} ms ${check}`);

console.log('\n(d) growth, each size in a process of its own; warm-up 3');
const grown = SIZES.map(grownTo);
const perFigure = grown.map(({ running, figures }) => (running.median * 1000) / figures);
printTable(
  ['  figures', 'catalogue', 'µs a figure', 'over the first', 'over JSON.parse', 'findings'],
  grown.map(({ figures, running, parsing: parsed, findings }, index) => [
    `  ${figures}`,
    milliseconds(running),
    (perFigure[index] ?? 0).toFixed(2),
    ((perFigure[index] ?? 0) / (perFigure[0] ?? 1)).toFixed(3),
    (running.median / parsed.median).toFixed(2),
    findings,
  ]),
);
const growth = (perFigure.at(-1) ?? 0) / (perFigure[0] ?? 1);
console.log(
  `  time a figure, ${SIZES.at(-1)} over ${SIZES[0]}: ${growth.toFixed(3)} (goal ≤ 1.15: ${growth <= 1.15 ? 'met' : 'not met'})\n`,
);

const memory = peakMemory(workload);
printRatio('(e) peak memory (resident) over the size of the input', {
  ratio: memory.run / workload.bytes,
  goal: 4,
  of: `read one after another, and run, with --max-semi-space-size=${WORKERS_HALF} as the worker has it: ${megabytes(memory.run)}; Node.js alone: ${megabytes(memory.start)}`,
  over: `input: ${megabytes(workload.bytes)}`,
});
const times = (bytes: number): string =>
  `${megabytes(bytes)}, ${(bytes / workload.bytes).toPrecision(3)} times`;
console.log(
  `  the same without that setting: ${times(memory.runAmple)}\n` +
    `  outlines all parsed and held, nothing run: ${times(memory.parse)}; held, and run: ${times(memory.runHeld)}`,
);
