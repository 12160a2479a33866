import { Snapshot } from '@concord/consistency';
import { describe, expect, test } from '@jest/globals';
import { sampleEdition } from '../testing/sample-edition.ts';
import { agreementOf, bandsOf, median } from './agreement.ts';
import { compareMeasure } from './comparison.ts';
import { plannedCost, toDollars } from './money.ts';

const { cycle, filings } = sampleEdition();
const comparisons = compareMeasure(
  Snapshot.of(
    cycle,
    filings.map(({ outline }) => outline),
  ),
  'migration-flow',
);

describe('agreement', () => {
  test('counts every comparison in one band', () => {
    const agreement = agreementOf(comparisons, { agree: 0.2, warn: 0.5, floor: 100 });
    expect(agreement).toMatchObject({ agree: 183, differ: 239, differMore: 441, small: 329 });
    expect(agreement.median).toBeCloseTo(0.52, 2);
  });

  test('follows the thresholds of the cycle', () => {
    expect(bandsOf('migration-flow', cycle)).toEqual({ agree: 0.2, warn: 0.5, floor: 100 });
    const changed = { ...cycle, checks: { 'mirror-flow': { parameters: { agree: 0.3 } } } };
    expect(bandsOf('migration-flow', changed)?.agree).toBe(0.3);
    expect(bandsOf('remittance-cost', cycle)).toBeUndefined();
  });

  test('has no median of nothing', () => {
    expect(median([])).toBeUndefined();
    expect(median([3, 1])).toBe(2);
    expect(median([5, 1, 2])).toBe(2);
  });
});

describe('money', () => {
  test('is converted at the year’s rate, or the nearest there is', () => {
    expect(toDollars(100, 'EUR', 2016, cycle)).toBeCloseTo(110.69);
    expect(toDollars(100, 'EUR', 2030, cycle)).toBeCloseTo(118.1);
    expect(toDollars(100, 'USD', 2016, cycle)).toBe(100);
    expect(toDollars(100, 'XXX', 2016, cycle)).toBeUndefined();
  });

  test('is not zero where no cost is stated', () => {
    expect(plannedCost(undefined, cycle)).toBeUndefined();
    expect(plannedCost({ currency: 'EUR' }, cycle)).toBeUndefined();
  });
});
