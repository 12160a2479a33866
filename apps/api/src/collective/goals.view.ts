import { corridorCosts, remittanceCostGoal, type Snapshot, weightedCost } from '@concord/consistency';
import { countryName, type SharedGoal, sdgIndicator, term } from '@concord/domain';
import type { Words } from '../pages/words.ts';
import { sayDollars } from './ledger.controller.ts';

const SHOWN = 5;
const COST = '10.c.1';

/** The goals that the group shares, how near all plans together come to each, and what holds it back. */
export function viewGoals(words: Words, snapshot: Snapshot) {
  return snapshot.cycle.goals.map((goal) => {
    const { indicator, unit, value, by, corridorMaximum } = goal;
    return {
      indicator: sdgIndicator(indicator) === undefined ? indicator : `SDG ${indicator}`,
      unit: term(unit, words.language, 'indicatorUnit'),
      value: value === undefined ? '–' : words.number(value, Number.isInteger(value) ? 0 : 1),
      corridor: corridorMaximum === undefined ? '–' : words.number(corridorMaximum, 0),
      by: String(by),
      drivers: indicator === COST ? driversOfCost(words, snapshot) : driversOfTargets(words, snapshot, goal),
    };
  });
}

/** What remittances cost now and with every country's own targets met, and the corridors on which most is paid beyond the goal. */
function driversOfCost(words: Words, snapshot: Snapshot): string[] {
  const corridors = corridorCosts(snapshot);
  const now = weightedCost(corridors, ({ cost }) => cost);
  const met = weightedCost(corridors, ({ costWithTargets }) => costWithTargets);
  if (now === undefined || met === undefined) return [words.say('collective.goalUnknown')];
  const { value } = remittanceCostGoal(snapshot.cycle);
  const beyond = corridors
    .map((each) => ({ ...each, beyond: (each.remittances * (each.costWithTargets - value)) / 100 }))
    .filter((each) => each.beyond > 0)
    .sort((a, b) => b.beyond - a.beyond)
    .slice(0, SHOWN);
  return [
    words.say({
      key: 'collective.costNow',
      values: { now: words.number(now, 1), met: words.number(met, 1) },
    }),
    ...beyond.map(({ origin, destination, costWithTargets, beyond: dollars }) =>
      words.say({
        key: 'collective.costDriver',
        values: {
          origin: countryName(origin, words.language),
          destination: countryName(destination, words.language),
          cost: words.number(costWithTargets, 1),
          amount: sayDollars(words, dollars),
        },
      }),
    ),
  ];
}

/** How many outlines set themselves a target for it, and whose target is less than the goal asks for. */
function driversOfTargets(
  words: Words,
  { tables }: Snapshot,
  { indicator, direction, value }: SharedGoal,
): string[] {
  const targets = [...tables.values()].flatMap(({ outline }) => {
    const items = [...(outline.initiatives ?? []), ...(outline.partnerships ?? [])];
    return items.flatMap(({ indicators = [] }) =>
      indicators.flatMap(({ code, target }) =>
        code === indicator && target !== undefined
          ? [{ country: outline.country, target: target.value }]
          : [],
      ),
    );
  });
  const countries = new Set(targets.map(({ country }) => country));
  const short = targets.filter(({ target }) =>
    value === undefined ? false : direction === 'increase' ? target < value : target > value,
  );
  const names = [...new Set(short.map(({ country }) => country))].map((code) =>
    countryName(code, words.language),
  );
  return [
    words.say({ key: 'collective.goalTargets', values: { some: countries.size, all: tables.size } }),
    ...(names.length === 0
      ? []
      : [
          words.say({
            key: 'collective.goalShort',
            values: { countries: new Intl.ListFormat(words.language).format(names) },
          }),
        ]),
  ];
}
