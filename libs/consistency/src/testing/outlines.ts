import type { CycleConfiguration, Figure, Outline } from '@concord/domain';

/** A small outline of a country, with the parts given. */
export function anOutline(country: string, parts: Partial<Outline> = {}): Outline {
  return {
    format: 'concord.outline/1',
    cycle: 'test',
    country,
    language: 'en',
    period: { from: 2010, to: 2017 },
    ...parts,
  };
}

/** A cycle filed on 2018-06-30 with one theme and one question. */
export function aCycle(parts: Partial<CycleConfiguration> = {}): CycleConfiguration {
  return {
    format: 'concord.cycle/1',
    code: 'test',
    title: 'Test',
    forum: 'Test',
    languages: ['en'],
    period: { from: 2010, to: 2017 },
    filingDate: '2018-06-30',
    themes: [{ code: 'skills', title: { en: 'Skills' } }],
    questions: [{ code: 'q1.data', group: 'q1', title: { en: 'Data' } }],
    goals: [],
    exchangeRates: {},
    checks: {},
    ...parts,
  };
}

/** A figure of twelve months' stay, so that definitions play no part unless a test gives others. */
export function aFigure(
  origin: string,
  destination: string,
  year: number,
  value: number | undefined,
  parts: Partial<Figure> = {},
): Figure {
  const definition = { minimumStay: '12-months' } as const;
  const figure: Figure = { measure: 'migration-flow', origin, destination, year, definition, ...parts };
  return value === undefined
    ? { ...figure, missing: parts.missing ?? 'not-collected' }
    : { ...figure, value };
}
