import { type CycleConfiguration, isCurrency } from '@concord/domain';
import type { Wording, Words } from '../../pages/words.ts';
import { readTable } from '../bulk/read-table.ts';
import { readNumber } from './read-number.ts';
import type { Section } from './section.ts';

const YEAR = /^(19\d\d|20\d\d|2100)$/;
/** About what a cycle of 150 currencies over 30 years needs. */
const MOST = 5_000;

/** What money in other currencies is in US dollars, by year. */
export const rates: Section = {
  title: 'prepare.rates',
  lead: 'prepare.ratesLead',
  canBeTried: true,
  values: ({ exchangeRates }) => ({
    rates: Object.entries(exchangeRates)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([currency, byYear]) =>
        Object.entries(byYear).map(([year, rate]) => [currency, year, rate].join('; ')),
      )
      .join('\n'),
  }),
  groups: (words) => [
    {
      fields: [
        {
          kind: 'textarea',
          name: 'rates',
          label: words.say('prepare.ratesTable'),
          hint: words.say('prepare.ratesHint'),
          rows: '16',
        },
      ],
    },
  ],
  read(form, configuration, words) {
    const { exchangeRates, faults } = readRates(form.exact('rates'), words);
    return faults.length > 0
      ? { errors: { rates: { key: 'prepare.linesWrong', values: { count: faults.length } } }, faults }
      : { configuration: { ...configuration, exchangeRates } };
  },
};

/** The rates of a table of currency, year and rate, and all that is to be put right in it. */
export function readRates(
  text: string,
  words: Words,
): { exchangeRates: CycleConfiguration['exchangeRates']; faults: string[] } {
  const exchangeRates: CycleConfiguration['exchangeRates'] = {};
  const faults: string[] = [];
  const rows = readTable(text);
  for (const { line, cells } of rows.slice(0, MOST)) {
    const [currency = '', year = '', rate = '', ...more] = cells;
    const number = readNumber(rate);
    const wordings: (Wording | false)[] = [
      !isCurrency(currency) && { key: 'prepare.currencyWrong', values: { given: currency } },
      !YEAR.test(year) && 'prepare.yearWrong',
      (number === undefined || number <= 0) && { key: 'prepare.rateWrong', values: { given: rate } },
      more.length > 0 && 'prepare.rateCells',
      exchangeRates[currency]?.[year] !== undefined && {
        key: 'prepare.rateTwice',
        values: { currency, year },
      },
    ];
    const found = wordings.filter((wording) => wording !== false);
    if (found.length === 0 && number !== undefined) {
      exchangeRates[currency] = { ...exchangeRates[currency], [year]: number };
    }
    for (const wording of found) {
      faults.push(words.say({ key: 'prepare.lineFault', values: { line, text: words.say(wording) } }));
    }
  }
  if (rows.length > MOST) {
    faults.push(words.say({ key: 'prepare.tooManyLines', values: { most: MOST } }));
  }
  return { exchangeRates, faults };
}
