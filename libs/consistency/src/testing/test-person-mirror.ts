import type { Measure, Outline } from '@concord/domain';
import type { Check } from '../check/define-check.ts';
import { aFigure, anOutline } from './outlines.ts';
import { testCheck } from './test-check.ts';

/** What holds of the mirror of every measure that counts persons; how it comes to its answers is tried on flows. */
export function testPersonMirror(check: Check, measure: Measure): void {
  const sides = (a: number, b: number, parts = {}): { outlines: Outline[] } => ({
    outlines: [
      anOutline('KEN', { figures: [aFigure('KEN', 'DEU', 2015, a, { measure, ...parts })] }),
      anOutline('DEU', { figures: [aFigure('KEN', 'DEU', 2015, b, { measure, ...parts })] }),
    ],
  });
  testCheck(check, {
    accepts: {
      'figures that agree': sides(1000, 1200),
      'a mean under the floor': sides(20, 150),
      'another measure': sides(100, 1000, { measure: 'stranded-assisted' }),
    },
    finds: {
      'figures that differ': {
        ...sides(1000, 1400),
        findings: [
          {
            message: 'differs',
            severity: 'note',
            subject: { measure },
            pointers: ['DEU/figures/0/value', 'KEN/figures/0/value'],
          },
        ],
      },
      'figures that differ by more than half': {
        ...sides(1000, 2000),
        findings: [{ message: 'differs', severity: 'warning' }],
      },
      'figures without a stated duration, at most as a note': {
        ...sides(1000, 2000, { definition: {} }),
        findings: [{ message: 'differs-duration-unstated', severity: 'note' }],
      },
    },
  });
}
