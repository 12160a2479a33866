import { describe, expect, test } from '@jest/globals';
import { formatMessage } from './format-message.ts';

describe('formatMessage', () => {
  test('prints values as their kinds say', () => {
    expect(
      formatMessage(
        '{year}: {value:number} ({share:percent})',
        { year: 2015, value: 12345.678, share: 0.5 },
        'en',
      ),
    ).toBe('2015: 12,345.68 (50%)');
  });

  test('refuses a half-filled sentence', () => {
    expect(() => formatMessage('{origin:country}', {}, 'en')).toThrow(RangeError);
    expect(() => formatMessage('{a:colour}', { a: 1 }, 'en')).toThrow('colour');
  });
});
