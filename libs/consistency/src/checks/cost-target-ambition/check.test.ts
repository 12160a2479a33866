import type { Figure, Outline } from '@concord/domain';
import { anInitiative, at, withIndicators } from '../../testing/indicators.ts';
import { aFigure, anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const target = (value: number | undefined, year = 2025, unit: 'percent' | 'index' = 'percent'): Outline =>
  withIndicators({ code: '10.c.1', unit, ...(value !== undefined && { target: at(year, value) }) });
const cost = (year: number, value: number | undefined, parts: Partial<Figure> = {}): Figure =>
  aFigure('KEN', 'DEU', year, value, { measure: 'remittance-cost', ...parts });
const costs = (outline: Outline, ...figures: Figure[]) => ({ outlines: [{ ...outline, figures }] });
const goal = (value: number, corridorMaximum?: number) => ({
  goals: [
    {
      indicator: '10.c.1',
      unit: 'percent' as const,
      direction: 'decrease' as const,
      value,
      by: 2028,
      ...(corridorMaximum !== undefined && { corridorMaximum }),
    },
  ],
});

testCheck(check, {
  accepts: {
    'a target of 3 percent': { outlines: [target(3)] },
    'a target of 0': { outlines: [target(0)] },
    'no target': { outlines: [target(undefined)] },
    'another unit': { outlines: [target(80, 2025, 'index')] },
    'another indicator': {
      outlines: [withIndicators({ code: '8.8.1', unit: 'percent', target: at(2025, 8) })],
    },
    'a corridor at 5 percent after the target year': costs(target(3), cost(2026, 5)),
    'a dear corridor in the target year': costs(target(3), cost(2025, 9)),
    'a notation key after the target year': costs(target(3), cost(2026, undefined)),
    'a corridor at no cost': costs(target(3), cost(2026, 0)),
    'a dear corridor in 2030, with no target of its own': costs(anOutline('KEN'), cost(2030, 9)),
    'a flow after the target year': costs(target(3), cost(2026, 9, { measure: 'migration-flow' })),
    'a goal that the cycle sets': { outlines: [target(4)], cycle: goal(4) },
  },
  finds: {
    'a target above 3 percent': {
      outlines: [target(3.01)],
      findings: [
        {
          message: 'target-above-goal',
          severity: 'warning',
          countries: ['KEN'],
          subject: { initiative: 'KEN/I-1', indicator: '10.c.1' },
          statistic: { name: 'target', value: 3.01, threshold: 3 },
          pointers: ['KEN/initiatives/0/indicators/0/target/value'],
          text: 'The target for the cost of remittances in “Training”, 3.01 per cent in 2025, is above the shared goal of 3 per cent.',
        },
      ],
    },
    'a corridor above 5 percent in the year after the target year': {
      ...costs(target(3), cost(2026, 5.01)),
      findings: [
        {
          message: 'corridor-above-maximum',
          severity: 'warning',
          countries: ['KEN'],
          subject: {
            measure: 'remittance-cost',
            origin: 'KEN',
            destination: 'DEU',
            year: 2026,
            sex: 'total',
            basis: 'observed',
          },
          statistic: { name: 'cost', value: 5.01, threshold: 5 },
          pointers: ['KEN/figures/0/value'],
          text: 'The cost of sending remittances from Germany to Kenya is given as 5.01 per cent in 2026, after the target year 2025; the shared goal is for no corridor to be above 5 per cent.',
        },
      ],
    },
    'each of two corridors, counted from the earliest of two target years': {
      outlines: [
        anOutline('KEN', {
          initiatives: [
            anInitiative('I-1', { indicators: [{ code: '10.c.1', unit: 'percent', target: at(2027, 3) }] }),
            anInitiative('I-2', { indicators: [{ code: '10.c.1', unit: 'percent', target: at(2025, 2) }] }),
          ],
          figures: [cost(2026, 8), aFigure('KEN', 'FRA', 2026, 7, { measure: 'remittance-cost' })],
        }),
      ],
      findings: [
        { message: 'corridor-above-maximum', severity: 'warning', subject: { destination: 'DEU' } },
        { message: 'corridor-above-maximum', severity: 'warning', subject: { destination: 'FRA' } },
      ],
    },
    'a corridor after 2030, with no target of its own': {
      ...costs(anOutline('KEN'), cost(2031, 9)),
      findings: [{ message: 'corridor-above-maximum', severity: 'warning' }],
    },
    'targets above the goal in two initiatives, each by itself': {
      outlines: [
        anOutline('KEN', {
          initiatives: ['I-1', 'I-2'].map((id) =>
            anInitiative(id, { indicators: [{ code: '10.c.1', unit: 'percent', target: at(2025, 4) }] }),
          ),
        }),
      ],
      findings: [
        { message: 'target-above-goal', severity: 'warning', subject: { initiative: 'KEN/I-1' } },
        { message: 'target-above-goal', severity: 'warning', subject: { initiative: 'KEN/I-2' } },
      ],
    },
    'goals and a maximum that the cycle sets': {
      ...costs(target(2.5), cost(2026, 4.5)),
      cycle: goal(2, 4),
      findings: [
        { message: 'target-above-goal', severity: 'warning', statistic: { threshold: 2 } },
        { message: 'corridor-above-maximum', severity: 'warning', statistic: { threshold: 4 } },
      ],
    },
  },
});
