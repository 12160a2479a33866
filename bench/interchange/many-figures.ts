import { COUNTRIES } from '@concord/domain';
import type { Members } from '@concord/interchange';

const FIGURES = 50_000;
const MEASURES = ['migrant-stock', 'migration-flow', 'worker-flow', 'returns', 'students'];
const YEARS = 40;

/** An outline with as many figures as the format allows, each fully described. */
export function manyFigures(cycle: string): Members {
  const partners = [...COUNTRIES.keys()].filter((code) => code !== 'KEN');
  const figures = Array.from({ length: FIGURES }, (_, index) => {
    const series = Math.floor(index / YEARS);
    return {
      measure: MEASURES[series % MEASURES.length],
      origin: 'KEN',
      destination: partners[Math.floor(series / MEASURES.length) % partners.length],
      year: 1980 + (index % YEARS),
      sex: series < MEASURES.length * partners.length ? 'female' : 'male',
      value: index / 7,
      rounding: 1,
      definition: { minimumStay: '12-months', concept: 'citizenship', referenceDate: 'mid-year' },
      quality: 'register',
      source: `National statistics office, table ${index % 200}`,
    };
  });
  return {
    format: 'concord.outline/1',
    cycle,
    country: 'KEN',
    language: 'en',
    period: { from: 1980, to: 2019 },
    figures,
  };
}
