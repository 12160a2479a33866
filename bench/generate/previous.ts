import type { Figure, Outline } from '@concord/domain';
import type { Random } from './random.ts';

/** The last year that the outlines of the cycle before tell of. */
const UP_TO = 2013;
/** How many of today's series the last outline had already. */
const KEPT = 0.25;

/** What a country filed in the cycle before: its priorities, their indicators up to then, and some of its figures before they were revised. */
export function previousOutline(outline: Outline, random: Random): Outline {
  const { format, country, language, initiatives = [], figures = [] } = outline;
  return {
    format,
    cycle: 'generated-2014',
    country,
    language,
    period: { from: 2006, to: UP_TO },
    initiatives: initiatives.slice(0, 3).map(({ id, title, status, priority, indicators = [] }) => ({
      id,
      title,
      status,
      ...(priority !== undefined && { priority }),
      indicators: indicators.map((indicator) => ({
        ...structuredClone(indicator),
        observations: structuredClone((indicator.observations ?? []).filter(({ year }) => year <= UP_TO)),
      })),
    })),
    figures: figures
      .filter((figure) => isKept(figure) && random.chance(KEPT))
      .map((figure) => revised(figure, random)),
  };
}

function isKept({ year, sex = 'total', basis = 'observed', value }: Figure): boolean {
  return year <= UP_TO && sex === 'total' && basis === 'observed' && value !== undefined;
}

function revised(figure: Figure, random: Random): Figure {
  const value = figure.value ?? 0;
  const isCost = figure.measure === 'remittance-cost' || figure.measure === 'recruitment-cost';
  return { ...figure, value: isCost ? value : Math.round(value * random.between(0.97, 1.03)) };
}
