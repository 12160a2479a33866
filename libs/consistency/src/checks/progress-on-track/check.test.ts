import type { Indicator, Observation } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import { at, withIndicators } from '../../testing/indicators.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';
import { classify, growthRatio } from './progress.ts';

const indicator = (
  baseline: Observation | undefined,
  target: Observation | undefined,
  observations: Observation[] | undefined,
  code = 'jobs',
): Indicator => ({
  code,
  unit: 'count',
  ...(baseline && { baseline }),
  ...(target && { target }),
  ...(observations && { observations }),
});
/** From 0 in 2010 to 100 in 2020: 10 a year. */
const course = (...observations: Observation[]) => ({
  outlines: [withIndicators(indicator(at(2010, 0), at(2020, 100), observations))],
});

testCheck(check, {
  accepts: {
    'a growth of 0.95 of what is needed': course(at(2011, 9.5)),
    'more than is needed': course(at(2011, 30)),
    'a fall where the target is lower': {
      outlines: [withIndicators(indicator(at(2010, 8), at(2020, 3), [at(2015, 5)]))],
    },
    'the last observation, whatever came before': course(at(2015, 50), at(2012, 1)),
    'no baseline': { outlines: [withIndicators(indicator(undefined, at(2020, 100), [at(2015, 1)]))] },
    'no target': { outlines: [withIndicators(indicator(at(2010, 0), undefined, [at(2015, 1)]))] },
    'no observation': { outlines: [withIndicators(indicator(at(2010, 0), at(2020, 100), undefined))] },
    'an empty list of observations': course(),
    'an observation of the baseline’s year': course(at(2010, -5)),
    'a target that asks for no change': {
      outlines: [withIndicators(indicator(at(2010, 5), at(2020, 5), [at(2015, 1)]))],
    },
    'a target of the baseline’s year': {
      outlines: [withIndicators(indicator(at(2010, 5), at(2010, 9), [at(2015, 1)]))],
    },
    'a target that is met late': {
      outlines: [withIndicators(indicator(at(2010, 40), at(2013, 80), [at(2017, 80)]))],
    },
    'a lower target that is passed late': {
      outlines: [withIndicators(indicator(at(2010, 8), at(2013, 5), [at(2020, 4)]))],
    },
    'bounds that the cycle sets': {
      ...course(at(2011, 5)),
      cycle: { checks: { 'progress-on-track': { parameters: { onTrack: 0.5, behind: 0.2 } } } },
    },
  },
  finds: {
    'a growth just under 0.95 of what is needed': {
      ...course(at(2011, 9.49)),
      findings: [
        {
          message: 'behind',
          severity: 'note',
          countries: ['KEN'],
          subject: { initiative: 'KEN/I-1', indicator: 'jobs' },
          statistic: { name: 'growth-ratio', value: 0.949, threshold: 0.95 },
          pointers: [
            'KEN/initiatives/0/indicators/0/baseline/value',
            'KEN/initiatives/0/indicators/0/observations/0/value',
            'KEN/initiatives/0/indicators/0/target/value',
          ],
          text: 'Indicator jobs of “Training” went from 0 in 2010 to 9.49 in 2011; its target is 100 in 2020. It moves towards the target more slowly than it needs to.',
        },
      ],
    },
    'a growth of 0.6 of what is needed': {
      ...course(at(2011, 6)),
      findings: [{ message: 'behind', severity: 'note', statistic: { value: 0.6 } }],
    },
    'a growth just under 0.6': {
      ...course(at(2011, 5.99)),
      findings: [
        {
          message: 'stalled',
          severity: 'note',
          text: 'Indicator jobs of “Training” went from 0 in 2010 to 5.99 in 2011; its target is 100 in 2020. It has moved little towards the target.',
        },
      ],
    },
    'no growth at all': {
      ...course(at(2011, 0)),
      findings: [{ message: 'stalled', severity: 'note', statistic: { value: 0 } }],
    },
    'a growth the other way': {
      ...course(at(2011, -0.1)),
      findings: [
        {
          message: 'going-back',
          severity: 'note',
          statistic: { value: -0.01 },
          text: 'Indicator jobs of “Training” went from 0 in 2010 to -0.1 in 2011; its target is 100 in 2020. It has moved away from the target.',
        },
      ],
    },
    'a rise where the target is lower': {
      outlines: [withIndicators(indicator(at(2010, 8), at(2020, 3), [at(2015, 9)]))],
      findings: [{ message: 'going-back', severity: 'note' }],
    },
    'two indicators of one initiative, each by itself': {
      outlines: [
        withIndicators(
          indicator(at(2010, 0), at(2020, 100), [at(2011, 1)], 'jobs'),
          indicator(at(2010, 0), at(2020, 100), [at(2011, 1)], 'places'),
        ),
      ],
      findings: [
        { message: 'stalled', severity: 'note', subject: { indicator: 'jobs' } },
        { message: 'stalled', severity: 'note', subject: { indicator: 'places' } },
      ],
    },
    'bounds that the cycle sets': {
      ...course(at(2011, 10)),
      cycle: { checks: { 'progress-on-track': { parameters: { onTrack: 1.2, behind: 1.1 } } } },
      findings: [{ message: 'stalled', severity: 'note', statistic: { threshold: 1.2 } }],
    },
  },
});

describe('the growth ratio', () => {
  const bounds = { onTrack: 0.95, behind: 0.6 };

  test.each([
    [0.96, 'on-track'],
    [0.7, 'behind'],
    [0.1, 'stalled'],
    [-0.2, 'going-back'],
  ] as const)('of %p is %s', (ratio, expected) => {
    expect(classify(ratio, bounds)).toBe(expected);
  });

  test('compounds where all values have one sign', () => {
    // 100 to 110 in a year is 10 %; 100 to 121 in two years is 10 % a year.
    expect(growthRatio(at(2010, 100), at(2011, 110), at(2012, 121))).toBeCloseTo(1, 12);
    expect(growthRatio(at(2010, 100), at(2011, 105), at(2012, 121))).toBeCloseTo(0.5, 12);
    expect(growthRatio(at(2010, -100), at(2011, -90), at(2012, -81))).toBeCloseTo(1, 12);
  });

  test('is linear where a value is zero or the sign changes', () => {
    expect(growthRatio(at(2010, 0), at(2012, 10), at(2020, 100))).toBeCloseTo(0.5, 12);
    expect(growthRatio(at(2010, -50), at(2015, 0), at(2020, 50))).toBeCloseTo(1, 12);
    expect(growthRatio(at(2010, 100), at(2015, 75), at(2020, 0))).toBeCloseTo(0.5, 12);
  });
});
