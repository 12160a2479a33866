import type { CycleConfiguration } from '@concord/domain';

export const FIRST_YEAR = 2010;
export const LAST_YEAR = 2017;
/** The first and the last year for which workers are planned. */
export const FIRST_PLAN = 2018;
export const LAST_PLAN = 2020;

/** US dollars for one unit, near the yearly averages of 2010–2020. */
const RATES: Readonly<Record<string, number>> = {
  EUR: 1.2,
  GBP: 1.45,
  CHF: 1.04,
  SEK: 0.13,
  MAD: 0.11,
  XOF: 0.0018,
  PHP: 0.021,
  KES: 0.0105,
};

export const CURRENCIES = ['USD', ...Object.keys(RATES)];

/** The cycle for which outlines are generated, all its checks on as they come. */
export function generatedCycle(): CycleConfiguration {
  return {
    format: 'concord.cycle/1',
    code: 'generated-2018',
    title: 'Generated cycle',
    forum: 'Benchmark',
    languages: ['en', 'fr', 'es'],
    period: { from: FIRST_YEAR, to: LAST_YEAR },
    filingDate: '2018-06-30',
    themes: ['labour-governance', 'skills', 'technology', 'protection', 'irregular-migration'].map(
      (code) => ({
        code,
        title: { en: code },
      }),
    ),
    questions: ['q1.challenges', 'q2.outcomes', 'q3.data', 'q4.monitoring'].map((code) => ({
      code,
      group: code.slice(0, 2),
      title: { en: code },
    })),
    goals: [
      { indicator: '10.c.1', unit: 'percent', direction: 'decrease', value: 3, by: 2030, corridorMaximum: 5 },
      { indicator: '10.7.1', unit: 'months-of-income', direction: 'decrease', by: 2030 },
      { indicator: 'TRAINED', unit: 'count', direction: 'increase', by: 2030 },
    ],
    exchangeRates: Object.fromEntries(Object.entries(RATES).map(([code, rate]) => [code, yearly(rate)])),
    checks: {},
  };
}

function yearly(rate: number): Record<string, number> {
  const years: Record<string, number> = {};
  for (let year = FIRST_YEAR; year <= LAST_PLAN; year++) {
    years[year] = Number((rate * (1 + 0.02 * Math.sin(year))).toPrecision(4));
  }
  return years;
}
