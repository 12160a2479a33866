import type { Figure } from '@concord/domain';
import { expect, test } from '@jest/globals';
import { recheck, runChecks } from '../../check/run-checks.ts';
import { Snapshot } from '../../check/snapshot.ts';
import { aCycle, aFigure, anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const PARTNERS = ['FIN', 'FRA', 'ITA', 'POL', 'SWE', 'DNK', 'NLD'];

/** What Germany, as the origin or the destination, and each partner say of a year. */
interface Year {
  year: number;
  germany: number | undefined;
  partners: (number | undefined)[];
}

const told = (side: 'origin' | 'destination', years: Year[], parts: Partial<Figure> = {}) => {
  const figure = (partner: string, year: number, value: number | undefined) =>
    side === 'origin'
      ? aFigure('DEU', partner, year, value, parts)
      : aFigure(partner, 'DEU', year, value, parts);
  return {
    outlines: [
      anOutline('DEU', {
        figures: years.flatMap(({ year, germany, partners }) =>
          partners.map((_, index) => figure(PARTNERS[index] as string, year, germany)),
        ),
      }),
      ...PARTNERS.map((partner, index) =>
        anOutline(partner, {
          figures: years.flatMap(({ year, partners }) =>
            index < partners.length ? [figure(partner, year, partners[index])] : [],
          ),
        }),
      ),
    ],
  };
};
const same = (value: number | undefined, times = 5) => Array.from({ length: times }, () => value);
const year = (germany: number | undefined, partners: (number | undefined)[], of = 2015): Year => ({
  year: of,
  germany,
  partners,
});
const parameters = (values: Record<string, number>) => ({
  cycle: { checks: { 'reporter-bias': { parameters: values } } },
});

// S(1150, 850) is 0.3; S(1050, 950) is 0.1.
testCheck(check, {
  accepts: {
    'a median of 0.3': told('destination', [year(1150, same(850))]),
    'four partners': told('destination', [year(9000, same(100, 4))]),
    'a fifth partner that gives a notation key': told('destination', [
      year(9000, [...same(100, 4), undefined]),
    ]),
    'means under the floor': told('destination', [year(180, same(19))]),
    'far figures of two of five': told('destination', [year(1000, [1000, 1000, 1000, 9000, 9000])]),
    'a reporter that gives notation keys': told('destination', [year(undefined, same(100))]),
    estimates: told('destination', [year(9000, same(100))], { basis: 'estimated' }),
    'a breakdown by sex': told('destination', [year(9000, same(100))], { sex: 'female' }),
    costs: told('destination', [year(9, same(1))], { measure: 'remittance-cost' }),
    'partners that have not filed': {
      outlines: told('destination', [year(9000, same(100))]).outlines.slice(0, 1),
    },
    'the same sign for two years': told(
      'destination',
      [2014, 2015].map((of) => year(1100, same(900), of)),
    ),
    'the same sign for three years, of which one is left out': told(
      'destination',
      [2013, 2014, 2016].map((of) => year(1100, same(900), of)),
    ),
    'the same sign for three years, within 0.1': told(
      'destination',
      [2013, 2014, 2015].map((of) => year(1050, same(950), of)),
    ),
    'signs that change': told('destination', [
      year(1100, same(900), 2013),
      year(900, same(1100), 2014),
      year(1100, same(900), 2015),
    ]),
    'a level that the cycle sets': {
      ...told('destination', [year(3000, same(1000))]),
      ...parameters({ level: 1 }),
    },
  },
  finds: {
    'a median above 0.3, over five partners': {
      ...told('destination', [year(1151, same(849))]),
      findings: [
        {
          message: 'above-level',
          severity: 'note',
          countries: ['DEU'],
          subject: { measure: 'migration-flow', origin: 'WLD', destination: 'DEU', reporter: 'DEU' },
          statistic: { name: 'median-signed-asymmetry', value: 0.302, threshold: 0.3 },
          pointers: [0, 1, 2, 3, 4].flatMap((index) => [
            `DEU/figures/${index}/value`,
            `${PARTNERS[index]}/figures/0/value`,
          ]),
          text: 'For migration flow, the figures of Germany in 2015 lie above those of its partners for the same corridors: the median asymmetry over its partners (5) is 0.3. A difference of definition or coverage may explain it.',
        },
      ],
    },
    'a median below −0.3': {
      ...told('destination', [year(500, same(1000))]),
      findings: [
        {
          message: 'below-level',
          severity: 'note',
          statistic: { value: -0.667 },
          text: 'For migration flow, the figures of Germany in 2015 lie below those of its partners for the same corridors: the median asymmetry over its partners (5) is 0.67. A difference of definition or coverage may explain it.',
        },
      ],
    },
    'a reporter as the origin, the signs turned round': {
      ...told('origin', [year(1151, same(849))]),
      findings: [
        { message: 'above-level', severity: 'note', subject: { origin: 'DEU', destination: 'WLD' } },
      ],
    },
    'a partner’s zero, which is a number': {
      ...told('destination', [year(1000, [0, 0, 0, 1000, 1000])]),
      findings: [{ message: 'above-level', severity: 'note', statistic: { value: 2 } }],
    },
    'means at the floor': {
      ...told('destination', [year(150, same(50))]),
      findings: [{ message: 'above-level', severity: 'note' }],
    },
    'the year that is furthest off': {
      ...told('destination', [year(2000, same(1000), 2014), year(3000, same(1000), 2015)]),
      findings: [{ message: 'above-level', severity: 'note', statistic: { value: 1 } }],
    },
    'the same sign for three years, beyond 0.1': {
      ...told(
        'destination',
        [2013, 2014, 2015].map((of) => year(1100, same(900), of)),
      ),
      findings: [
        {
          message: 'above-persistently',
          severity: 'note',
          statistic: { value: 0.2, threshold: 0.1 },
          text: 'For migration flow, the figures of Germany lie above those of its partners for the same corridors in every year from 2013 to 2015. A difference of definition or coverage may explain it.',
        },
      ],
    },
    'the sign that stays, and not that of a year further off': {
      ...told('destination', [
        year(1140, same(860), 2012),
        ...[2013, 2014, 2015].map((of) => year(900, same(1100), of)),
      ]),
      findings: [
        {
          message: 'below-persistently',
          severity: 'note',
          statistic: { value: -0.2, threshold: 0.1 },
          text: 'For migration flow, the figures of Germany lie below those of its partners for the same corridors in every year from 2013 to 2015. A difference of definition or coverage may explain it.',
        },
      ],
    },
    'both directions, each by itself': {
      outlines: told('origin', [year(3000, same(1000))]).outlines.map((outline, index) => ({
        ...outline,
        figures: [
          ...(outline.figures ?? []),
          ...(told('destination', [year(3000, same(1000))]).outlines[index]?.figures ?? []),
        ],
      })),
      findings: [
        { message: 'above-level', severity: 'note', subject: { origin: 'DEU' } },
        { message: 'above-level', severity: 'note', subject: { destination: 'DEU' } },
      ],
    },
    'partners, years, levels and a floor that the cycle sets': {
      ...told(
        'destination',
        [2014, 2015].map((of) => year(52, same(48, 2), of)),
      ),
      ...parameters({ partners: 2, years: 2, persistent: 0.05, floorPersons: 50 }),
      findings: [{ message: 'above-persistently', severity: 'note', statistic: { threshold: 0.05 } }],
    },
  },
});

test('a country that gives a world total does not take the questions about others away', () => {
  const before = Snapshot.of(aCycle(), told('destination', [year(3000, same(1000))]).outlines);
  const { findings } = runChecks([check], before);
  expect(findings).toHaveLength(1);
  const after = before.with(anOutline('KEN', { figures: [aFigure('KEN', 'WLD', 2015, 500)] }));
  expect(recheck([check], after, findings, new Set(['KEN']))).toEqual(findings);
});
