import { type CorridorReport, reconcile } from '@concord/consistency';
import { COUNTRIES } from '@concord/domain';
import { type Random, randomOf } from './generate/random.ts';
import { milliseconds, printMachine } from './measure/print.ts';
import { spreadOf, timeOf } from './measure/statistics.ts';

const SIZE = 200;
const WARM_UP = 2;
const RUNS = 9;
const SECONDS = 1;
const MARGIN = 1e-9;

const random = randomOf(1);
const countries = [...COUNTRIES.keys()].slice(0, SIZE);
const truth = countries.map((_, origin) =>
  countries.map((_, destination) => (origin === destination ? 0 : Math.round(random.logNormal(5, 1.5)))),
);
const originReports = reports(random, () => random.between(0.5, 1));
const destinationReports = reports(random, () => random.between(0.8, 1.2));
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const sent = truth.map(sumOf);
const received = countries.map((_, destination) => sumOf(truth.map((row) => row[destination] ?? 0)));
const exact = (sums: readonly number[]) =>
  Object.fromEntries(countries.map((country, index) => [country, { value: sums[index] ?? 0, exact: true }]));

printMachine();
const times: number[] = [];
let matrix: (number | null)[][] = [];
for (let round = 0; round < WARM_UP + RUNS; round++) {
  const time = timeOf(() => {
    ({ matrix } = reconcile({
      countries,
      originReports,
      destinationReports,
      margins: { origins: exact(sent), destinations: exact(received) },
    }));
  });
  if (round >= WARM_UP) times.push(time);
}
const spread = spreadOf(times);
const given = matrix.map((row) => row.map((value) => value ?? 0));
const off = Math.max(
  ...given.map((row, index) => distance(sumOf(row), sent[index] ?? 0)),
  ...countries.map((_, index) => distance(sumOf(given.map((row) => row[index] ?? 0)), received[index] ?? 0)),
);
const met = (holds: boolean): string => (holds ? 'met' : 'not met');
console.log(
  `${SIZE} × ${SIZE} corridors, each reported by both ends, ${2 * SIZE} exact margins; warm-up ${WARM_UP}\n` +
    `  time: ${milliseconds(spread)} (goal < ${SECONDS * 1000} ms: ${met(spread.median < SECONDS * 1000)})\n` +
    `  furthest margin, relative: ${off.toExponential(1)} (goal ≤ ${MARGIN.toExponential(0)}: ${met(off <= MARGIN)})\n` +
    `  least estimate: ${Math.min(...given.flat())}`,
);

/** Each reporter sees a share of its own of what there is, with noise. */
function reports({ between }: Random, share: () => number): CorridorReport[] {
  return countries.flatMap((origin, row) => {
    const seen = share();
    return countries.flatMap((destination, column) => {
      if (row === column) return [];
      const value = Math.round((truth[row]?.[column] ?? 0) * seen * between(0.85, 1.15));
      return [{ origin, destination, value, quality: 'administrative' as const }];
    });
  });
}

function distance(value: number, margin: number): number {
  return Math.abs(value - margin) / Math.max(1, margin);
}
