import type { Indicator } from '@concord/domain';
import { anInitiative, at, withIndicators } from '../../testing/indicators.ts';
import { anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const indicator = (from: number | undefined, to: number | undefined, parts: Partial<Indicator> = {}) => ({
  outlines: [
    withIndicators({
      code: 'jobs',
      unit: 'count',
      direction: 'increase',
      ...(from !== undefined && { baseline: at(2015, from) }),
      ...(to !== undefined && { target: at(2030, to) }),
      ...parts,
    }),
  ],
});

const pointers = [
  'KEN/initiatives/0/indicators/0/baseline/value',
  'KEN/initiatives/0/indicators/0/target/value',
];

testCheck(check, {
  accepts: {
    'a target above the baseline where it is meant to increase': indicator(5, 5.01),
    'a target below the baseline where it is meant to decrease': indicator(5, 4.99, {
      direction: 'decrease',
    }),
    'a rise from zero': indicator(0, 1),
    'a fall to zero': indicator(1, 0, { direction: 'decrease' }),
    'a rise from below zero': indicator(-3, -2),
    'no baseline': indicator(undefined, 1),
    'no target': indicator(5, undefined),
    'an indicator of which no direction is known': indicator(5, 1, { direction: undefined }),
  },
  finds: {
    'a target below the baseline where it is meant to increase': {
      ...indicator(5, 4),
      findings: [
        {
          message: 'meant-to-increase',
          severity: 'warning',
          countries: ['KEN'],
          subject: { initiative: 'KEN/I-1', indicator: 'jobs' },
          pointers,
          text: 'The target of indicator jobs of “Training” for 2030, 4, is below its baseline, 5; the indicator is meant to increase.',
        },
      ],
    },
    'a target above the baseline where it is meant to decrease': {
      ...indicator(5, 6, { direction: 'decrease' }),
      findings: [
        {
          message: 'meant-to-decrease',
          severity: 'warning',
          pointers,
          text: 'The target of indicator jobs of “Training” for 2030, 6, is above its baseline, 5; the indicator is meant to decrease.',
        },
      ],
    },
    'a target that is the baseline, as a note': {
      ...indicator(5, 5),
      findings: [
        {
          message: 'unchanged',
          severity: 'note',
          pointers,
          text: 'The target of indicator jobs of “Training” for 2030 is the same as its baseline, 5.',
        },
      ],
    },
    'the direction of the code list': {
      ...indicator(5, 6, { code: '10.c.1', unit: 'percent', direction: undefined }),
      findings: [{ message: 'meant-to-decrease', severity: 'warning', subject: { indicator: '10.c.1' } }],
    },
    'the direction of the cycle’s goal': {
      ...indicator(5, 6, { direction: undefined }),
      cycle: { goals: [{ indicator: 'jobs', unit: 'count', direction: 'decrease', by: 2030 }] },
      findings: [{ message: 'meant-to-decrease', severity: 'warning' }],
    },
    'the direction of the outline before that of the code list': {
      ...indicator(6, 5, { code: '10.c.1', unit: 'percent' }),
      findings: [{ message: 'meant-to-increase', severity: 'warning' }],
    },
    'one code in two items, each by itself': {
      outlines: [
        anOutline('KEN', {
          initiatives: [
            anInitiative('I-1', { indicators: indicator(5, 4).outlines[0]?.initiatives?.[0]?.indicators }),
          ],
          partnerships: [
            {
              id: 'I-1',
              title: 'Skills',
              kind: 'skills',
              parties: [{ country: 'DEU' }],
              indicators: indicator(5, 4).outlines[0]?.initiatives?.[0]?.indicators,
            },
          ],
        }),
      ],
      findings: [
        { message: 'meant-to-increase', severity: 'warning', subject: { initiative: 'KEN/I-1' } },
        {
          message: 'meant-to-increase',
          severity: 'warning',
          subject: { partnership: ['KEN/I-1'] },
          pointers: [
            'KEN/partnerships/0/indicators/0/baseline/value',
            'KEN/partnerships/0/indicators/0/target/value',
          ],
        },
      ],
    },
  },
});
