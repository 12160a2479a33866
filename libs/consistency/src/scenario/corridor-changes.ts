import type { CountryCode, Measure, Outline } from '@concord/domain';
import type { ScenarioComparison } from './compare-scenario.ts';

/** What a scenario makes of one measure of one corridor, in the measure's unit. */
export interface CorridorChange {
  measure: Measure;
  origin: CountryCode;
  destination: CountryCode;
  year: number;
  before: number;
  after: number;
}

/**
 * The corridors whose figures a scenario changes most: of each measure so many, the greatest change first. Of the two
 * sides and of the years of a corridor, the one that changes most.
 */
export function corridorChanges(
  { changedFigures }: Pick<ScenarioComparison, 'changedFigures'>,
  outlines: readonly Outline[],
  most: number,
): CorridorChange[] {
  const byCountry = new Map(outlines.map(({ country, figures = [] }) => [country, figures]));
  const greatest = new Map<string, CorridorChange>();
  for (const { country, pointer, before, after } of changedFigures) {
    const figure = byCountry.get(country)?.[Number(pointer.split('/')[2])];
    if (figure === undefined) continue;
    const { measure, origin, destination, year } = figure;
    const key = `${measure} ${origin} ${destination}`;
    const change = { measure, origin, destination, year, before, after };
    const known = greatest.get(key);
    if (known === undefined || sizeOf(change) > sizeOf(known)) greatest.set(key, change);
  }
  return [...Map.groupBy(greatest.values(), ({ measure }) => measure).values()].flatMap((changes) =>
    changes.sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, most),
  );
}

function sizeOf({ before, after }: CorridorChange): number {
  return Math.abs(after - before);
}
