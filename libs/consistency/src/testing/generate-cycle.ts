import type { CheckConfiguration, CycleConfiguration, Outline, Partnership } from '@concord/domain';
import fc from 'fast-check';
import type { Background } from '../check/snapshot.ts';
import { COUNTRIES, type CorridorReport, corridorReports, figuresOf } from './generate-figures.ts';
import { type Items, outlineItems } from './generate-items.ts';
import { aCycle, anOutline } from './outlines.ts';

/** What the countries file: the corridors as both ends tell them, and each country's own items. */
export interface Filing {
  reports: CorridorReport[];
  items: Items[];
}

/** A small cycle; its outlines are `outlinesOf(filing)`. */
export interface GeneratedCycle {
  configuration: CycleConfiguration;
  filing: Filing;
  background: Background;
}

/** What the countries file, of all measures, bases, sexes and notation keys, with initiatives, partnerships, money and indicators. */
export const filings: fc.Arbitrary<Filing> = fc.record({
  reports: corridorReports,
  items: fc.array(outlineItems, { minLength: COUNTRIES.length, maxLength: COUNTRIES.length }),
});

/** The countries' outlines, in the order of their codes. */
export function outlinesOf({ reports, items }: Filing): Outline[] {
  return COUNTRIES.map((code, index) => {
    const { partnerships, ...rest } = items[index] ?? {};
    const figures = figuresOf(code, reports);
    return anOutline(code, {
      ...rest,
      ...(partnerships !== undefined && { partnerships: partnerships.flatMap(withoutReporter(code)) }),
      ...(figures.length > 0 && { figures }),
    });
  });
}

/** A reporter is a party of itself; a partnership with nobody else is none. */
function withoutReporter(code: string): (partnership: Partnership) => Partnership[] {
  return (partnership) => {
    const parties = partnership.parties.filter((party) => party.country !== code);
    return parties.length === 0 ? [] : [{ ...partnership, parties }];
  };
}

const SETTINGS: Record<string, CheckConfiguration>[] = [
  {},
  { 'reporter-bias': { parameters: { partners: 2, years: 2, floorPersons: 0 } } },
  {
    'mirror-flow': { enabled: false },
    'scale-slip': { severity: 'note' },
    'coverage-sufficient': { parameters: { share: 0 } },
    'reporter-bias': { parameters: { partners: 3, level: 0.1 } },
  },
  {
    'mirror-stock': { parameters: { agree: 0.05, floorPersons: 10 } },
    'partnership-conflict': { parameters: { years: 0 } },
    'reporter-bias': { parameters: { partners: 2, persistent: 0 } },
    'net-migration-closes': { severity: 'info' },
    'financing-mirror': { parameters: { floorMoney: 0 } },
  },
];

/** The configuration of a cycle: its goals and how it sets the checks. */
export const configurations: fc.Arbitrary<CycleConfiguration> = fc
  .record({
    checks: fc.constantFrom(...SETTINGS),
    goals: fc.constantFrom<CycleConfiguration['goals']>(
      [],
      [{ indicator: 'jobs', unit: 'count', direction: 'increase', by: 2025 }],
      [
        {
          indicator: '10.c.1',
          unit: 'percent',
          direction: 'decrease',
          value: 4,
          by: 2028,
          corridorMaximum: 3,
        },
      ],
    ),
    filingDate: fc.constantFrom('2018-06-30', '2016-12-31'),
  })
  .map((parts) =>
    // Rates that are exact in binary, so that no sum depends on the order of its terms.
    aCycle({ ...parts, exchangeRates: { EUR: { '2016': 1.25, '2017': 1.125 } } }),
  );

const partnershipName = fc
  .tuple(fc.constantFrom(...COUNTRIES), fc.constantFrom('P-1', 'P-2', 'P-3'))
  .map(([code, id]) => `${code}/${id}`);
const answers = fc.array(
  fc
    .tuple(partnershipName, partnershipName)
    .filter(([a, b]) => a.split('/')[0] !== b.split('/')[0])
    .map(([a, b]): readonly [string, string] => [a, b]),
  { maxLength: 2 },
);

/** What is known beside the outlines: the last cycle's, and what focal points said of partnerships. */
export const backgrounds: fc.Arbitrary<Background> = fc
  .record({ previous: filings, hasPrevious: fc.boolean(), confirmed: answers, denied: answers })
  .map(({ previous, hasPrevious, confirmed, denied }) => ({
    previous: hasPrevious ? outlinesOf(previous) : [],
    confirmed,
    denied,
  }));

/** A small cycle of seven countries. fast-check draws it from its seed, prints that on failure, and shrinks it. */
export const generatedCycles: fc.Arbitrary<GeneratedCycle> = fc.record({
  configuration: configurations,
  filing: filings,
  background: backgrounds,
});
