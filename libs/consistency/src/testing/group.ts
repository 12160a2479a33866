import type { Figure, Measure, Outline } from '@concord/domain';
import { aFigure, anOutline } from './outlines.ts';

/** What the two ends say of a corridor and a year; undefined stands for a notation key. */
export interface CorridorSaid {
  origin: string;
  destination: string;
  year?: number;
  byOrigin: number | undefined;
  byDestination: number | undefined;
  parts?: Partial<Figure>;
}

/** The outlines of all the countries at the ends of these corridors. */
export function aGroup(measure: Measure, said: readonly CorridorSaid[]): Outline[] {
  const figures = new Map<string, Figure[]>();
  for (const { origin, destination, year = 2015, byOrigin, byDestination, parts } of said) {
    const give = (reporter: string, value: number | undefined) =>
      figures.set(reporter, [
        ...(figures.get(reporter) ?? []),
        aFigure(origin, destination, year, value, { measure, ...parts }),
      ]);
    give(origin, byOrigin);
    give(destination, byDestination);
  }
  return [...figures].map(([country, ofCountry]) => anOutline(country, { figures: ofCountry }));
}

/** An outline with a large stock that its partner says nothing of, so that no claim is made about the group. */
export function tooLittleCovered(country: string, partner: string): Outline {
  return anOutline(country, {
    figures: [aFigure(partner, country, 2015, 1_000_000, { measure: 'migrant-stock' })],
  });
}
