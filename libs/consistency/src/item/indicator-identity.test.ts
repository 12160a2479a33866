import type { Indicator } from '@concord/domain';
import { expect, test } from '@jest/globals';
import { withIndicators } from '../testing/indicators.ts';
import { indicatorIdentity } from './indicator-identity.ts';
import { type Item, itemsOf } from './item.ts';

function identities(...indicators: Indicator[]): string[] {
  const [item] = itemsOf(withIndicators(...indicators));
  return indicators.map((_, position) => indicatorIdentity(item as Item, position));
}

const cost = (name?: string): Indicator => ({
  code: '10.7.1',
  unit: 'months-of-income',
  ...(name !== undefined && { name }),
});

test('is the code where that is enough', () => {
  expect(identities(cost('To Germany'), { code: '10.c.1', unit: 'percent' })).toEqual(['10.7.1', '10.c.1']);
});

test('has the name where the code comes twice', () => {
  expect(identities(cost('To Germany'), cost('To Italy'))).toEqual(['10.7.1 To Germany', '10.7.1 To Italy']);
});

test('has a rank where the name does too, or is not there', () => {
  expect(identities(cost('A'), cost('A'), cost(), cost())).toEqual([
    '10.7.1 A 1',
    '10.7.1 A 2',
    '10.7.1 1',
    '10.7.1 2',
  ]);
});
