import { setImmediate as others } from 'node:timers/promises';
import type { Snapshot } from '@concord/consistency';
import type { Measure } from '@concord/domain';
import type { EstimatedValue } from '@concord/report';
import { type CorridorYear, MAPPED, matrixOf } from './heat-map.ts';

/** Corridors that are reconciled for one page at most: seven years of each measure among ninety countries. */
const MOST_CORRIDORS = 250_000;

/** The joint estimates of a corridor by measure and year. */
export type CorridorEstimates = ReadonlyMap<Measure, ReadonlyMap<number, EstimatedValue>>;

/**
 * The joint estimates of one corridor for the years in which a side gives a figure of it; for fewer, the newest, where so
 * many countries have filed that all would take long. Other requests are served between one year and the next.
 */
export async function corridorEstimates(
  snapshot: Snapshot,
  [origin, destination]: readonly [string, string],
  figures: ReadonlyMap<Measure, readonly CorridorYear[]>,
): Promise<CorridorEstimates> {
  const most = Math.max(MAPPED.length, Math.floor(MOST_CORRIDORS / snapshot.tables.size ** 2));
  const wanted = [...figures]
    .filter(([measure]) => MAPPED.includes(measure))
    .flatMap(([measure, rows]) =>
      [...new Set(rows.filter(isEstimable).map(({ year }) => year))].map((year, turn) => ({
        measure,
        year,
        turn,
      })),
    )
    .sort((a, b) => a.turn - b.turn)
    .slice(0, most);
  const found = new Map<Measure, Map<number, EstimatedValue>>();
  for (const { measure, year } of wanted) {
    const { countries, matrix, variances } = matrixOf(snapshot, measure, year);
    const [row, column] = [countries.indexOf(origin), countries.indexOf(destination)];
    const value = matrix[row]?.[column] ?? null;
    if (value !== null) {
      const deviation = Math.sqrt(variances[row]?.[column] ?? 0);
      // Two standard deviations either way hold about 95 of 100.
      const estimate = { low: Math.max(0, value - 2 * deviation), value, high: value + 2 * deviation };
      found.set(measure, (found.get(measure) ?? new Map<number, EstimatedValue>()).set(year, estimate));
    }
    await others();
  }
  return found;
}

/** Whether a year is of those that are reconciled: what was counted or estimated, of both sexes. */
export function isEstimable({ sex, basis, byOrigin, byDestination }: CorridorYear): boolean {
  return (
    sex === 'total' &&
    (basis === 'observed' || basis === 'estimated') &&
    (byOrigin?.value !== undefined || byDestination?.value !== undefined)
  );
}
