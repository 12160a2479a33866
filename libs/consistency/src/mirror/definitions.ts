import type { FigureDefinition, MinimumStay } from '@concord/domain';

/**
 * Factors that bring a count by one duration of stay to its 12-month equivalent.
 * Source: the IMEM project (Raymer, Wiśniowski, Forster, Smith and Bijak, 2013, Journal of the American
 * Statistical Association 108), measurement of duration.
 */
const TWELVE_MONTH_EQUIVALENT: Readonly<Record<MinimumStay, number>> = {
  none: 0.53,
  '3-months': 0.63,
  '6-months': 0.73,
  '12-months': 1,
  permanent: 2.26,
};

/** A figure's value as if it counted stays of twelve months; the value itself where no duration is stated. */
export function twelveMonthEquivalent(value: number, stay: MinimumStay | undefined): number {
  return stay === undefined ? value : value * TWELVE_MONTH_EQUIVALENT[stay];
}

/** How two figures' definitions stand to each other. */
export interface DefinitionsCompared {
  /** Both state a duration, and they differ, so that the values have to be converted. */
  converts: boolean;
  /** One or both state no duration of stay. */
  durationUnstated: boolean;
  /** Both state a concept or a reference date, and these differ. */
  conceptDiffers: boolean;
}

export function compareDefinitions(first: FigureDefinition, second: FigureDefinition): DefinitionsCompared {
  const bothStayed = first.minimumStay !== undefined && second.minimumStay !== undefined;
  return {
    converts: bothStayed && first.minimumStay !== second.minimumStay,
    durationUnstated: !bothStayed,
    conceptDiffers:
      differ(first.concept, second.concept) || differ(first.referenceDate, second.referenceDate),
  };
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}
