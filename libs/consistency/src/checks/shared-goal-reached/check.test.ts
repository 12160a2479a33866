import type { Figure, Outline, SharedGoal } from '@concord/domain';
import { tooLittleCovered } from '../../testing/group.ts';
import { anInitiative, at } from '../../testing/indicators.ts';
import { aFigure, anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const corridor = (
  partner: string,
  cost: number | undefined,
  amount: number | undefined,
  parts: Partial<Figure> = {},
): Figure[] => [
  aFigure('KEN', partner, 2015, cost, { measure: 'remittance-cost', ...parts }),
  aFigure('KEN', partner, 2015, amount, { measure: 'remittances', ...parts }),
];
const kenya = (...figures: Figure[]): Outline => anOutline('KEN', { figures });
const target = (value: number): Pick<Outline, 'initiatives'> => ({
  initiatives: [
    anInitiative('I-1', { indicators: [{ code: '10.c.1', unit: 'percent', target: at(2030, value) }] }),
  ],
});
const goal = (parts: Partial<SharedGoal>) => ({
  cycle: {
    goals: [
      { indicator: '10.c.1', unit: 'percent' as const, direction: 'decrease' as const, by: 2028, ...parts },
    ],
  },
});

testCheck(check, {
  accepts: {
    'a cost of 3 percent': { outlines: [kenya(...corridor('DEU', 3, 1000))] },
    'a mean of 3 percent, no corridor above 5': {
      outlines: [kenya(...corridor('DEU', 5, 1000), ...corridor('FRA', 1, 1000))],
    },
    'a cost that the origin’s own target brings down': {
      outlines: [{ ...kenya(...corridor('DEU', 9, 1000)), ...target(3) }],
    },
    'a cost that the destination’s own target brings down': {
      outlines: [kenya(...corridor('DEU', 9, 1000)), anOutline('DEU', target(3))],
    },
    'a cost of no amount': { outlines: [kenya(...corridor('DEU', 9, undefined))] },
    'a cost of an amount of zero': { outlines: [kenya(...corridor('DEU', 9, 0))] },
    'an amount at no known cost': { outlines: [kenya(...corridor('DEU', undefined, 1000))] },
    'an amount at no cost': { outlines: [kenya(...corridor('DEU', 0, 1000))] },
    'the cost of all corridors together': { outlines: [kenya(...corridor('WLD', 9, 1000))] },
    'a plan': { outlines: [kenya(...corridor('DEU', 9, 1000, { basis: 'planned' }))] },
    'an earlier cost': {
      outlines: [
        kenya(...corridor('DEU', 3, 1000), aFigure('KEN', 'DEU', 2014, 9, { measure: 'remittance-cost' })),
      ],
    },
    'a goal that the cycle sets': {
      outlines: [kenya(...corridor('DEU', 6, 1000))],
      ...goal({ value: 6, corridorMaximum: 6 }),
    },
    'a group that is too little covered': {
      outlines: [kenya(...corridor('DEU', 9, 1000)), tooLittleCovered('FRA', 'KEN')],
    },
  },
  finds: {
    'a mean above 3 percent': {
      outlines: [kenya(...corridor('DEU', 5, 3000), ...corridor('FRA', 1, 1000))],
      findings: [
        {
          message: 'not-reached',
          severity: 'warning',
          countries: ['KEN'],
          subject: { measure: 'remittance-cost', sum: 'group' },
          statistic: { name: 'weighted-cost-with-targets-met', value: 4, threshold: 3 },
          pointers: ['KEN/figures/0/value', 'KEN/figures/1/value'],
          text: 'With every country’s own targets met, sending remittances over the corridors whose cost is known (2) costs 4 per cent on average; the shared goal is 3 per cent by 2030. Corridors above 5 per cent: 0.',
        },
      ],
    },
    'a corridor above 5 percent, the mean being lower': {
      outlines: [kenya(...corridor('DEU', 5.01, 1000), ...corridor('FRA', 0, 9000))],
      findings: [{ message: 'not-reached', severity: 'warning', statistic: { value: 0.501 } }],
    },
    'a target that is not enough': {
      outlines: [{ ...kenya(...corridor('DEU', 9, 1000)), ...target(4) }],
      findings: [{ message: 'not-reached', severity: 'warning', statistic: { value: 4 } }],
    },
    'a target that asks for more than is paid already': {
      outlines: [{ ...kenya(...corridor('DEU', 6, 1000)), ...target(8) }],
      findings: [{ message: 'not-reached', severity: 'warning', statistic: { value: 6 } }],
    },
    'a cost that one end gives and an amount that the other gives': {
      outlines: [
        anOutline('DEU', { figures: corridor('DEU', 9, 1000).slice(0, 1) }),
        kenya(...corridor('DEU', 9, 1000).slice(1)),
      ],
      findings: [
        {
          message: 'not-reached',
          severity: 'warning',
          countries: ['DEU', 'KEN'],
          pointers: ['DEU/figures/0/value', 'KEN/figures/0/value'],
        },
      ],
    },
    'a maximum for corridors below the goal for the mean': {
      outlines: [kenya(...corridor('DEU', 5, 1000))],
      ...goal({ value: 6, corridorMaximum: 4 }),
      findings: [
        {
          message: 'not-reached',
          severity: 'warning',
          countries: ['KEN'],
          statistic: { threshold: 6 },
          pointers: ['KEN/figures/0/value', 'KEN/figures/1/value'],
        },
      ],
    },
  },
});
