import { type CycleConfiguration, countryName } from '@concord/domain';
import type { BoundedComparison } from '../assessment/calculation/calculate.ts';
import { sentenceOf } from '../findings/sentence.ts';
import type { Words } from '../pages/words.ts';
import { sayMeasure } from './corridors.view.ts';
import { sayDollars } from './ledger.controller.ts';

const SHOWN = 10;

/** The base beside a scenario, and what drives the difference: corridors, and the questions that it raises. */
export function viewComparison(
  words: Words,
  name: string,
  { base, result, opened, closed, moved, changedFigures, savings, drivers }: BoundedComparison,
  cycle: Pick<CycleConfiguration, 'rules'>,
) {
  const measures = Object.keys(base.totals) as (keyof typeof base.totals)[];
  const dollars = (value: number) => sayDollars(words, value);
  const cost = (value: number | null) => (value === null ? '–' : words.number(value, 2));
  const corridor = (origin: string, destination: string) =>
    words.say({
      key: 'collective.corridorTitle',
      values: {
        origin: countryName(origin, words.language),
        destination: countryName(destination, words.language),
      },
    });
  return {
    name,
    rows: [
      ...measures
        .filter((measure) => base.totals[measure] !== result.totals[measure])
        .map((measure) => ({
          name: sayMeasure(words, measure),
          base: words.number(base.totals[measure] ?? 0),
          result: words.number(result.totals[measure] ?? 0),
        })),
      {
        name: words.say('collective.remittanceCost'),
        base: cost(base.remittanceCost),
        result: cost(result.remittanceCost),
      },
      {
        name: words.say('collective.financingGap'),
        base: dollars(base.financingGap),
        result: dollars(result.financingGap),
      },
    ],
    effects: [
      words.say({ key: 'collective.changed', values: { count: changedFigures.count } }),
      words.say({ key: 'collective.opened', values: { count: opened.count } }),
      words.say({ key: 'collective.closed', values: { count: closed.count } }),
      words.say({ key: 'collective.moved', values: { count: moved.count } }),
      ...(savings === null
        ? []
        : [words.say({ key: 'collective.savings', values: { amount: dollars(savings.total) } })]),
    ],
    drivers: drivers.map(({ measure, origin, destination, year, before, after }) => ({
      measure: sayMeasure(words, measure),
      corridor: corridor(origin, destination),
      year: String(year),
      base: words.number(before, digitsOf(before)),
      result: words.number(after, digitsOf(after)),
    })),
    raised: opened.shown.slice(0, SHOWN).map((finding) => sentenceOf(finding, words.language, cycle)),
    corridors: (savings?.corridors.shown ?? []).slice(0, SHOWN).map(({ origin, destination, saved }) => ({
      name: corridor(origin, destination),
      saving: dollars(saved),
    })),
  };
}

/** Of rates and costs one digit; of persons and money none. */
function digitsOf(value: number): number {
  return Number.isInteger(value) || Math.abs(value) >= 1000 ? 0 : 1;
}
