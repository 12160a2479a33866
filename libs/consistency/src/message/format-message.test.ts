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

  test('names a code by the list that the message names', () => {
    const values = { value: 'planned' };
    expect(formatMessage('{value:term}', values, 'ru')).toBe('план');
    expect(formatMessage('{value:status}', values, 'ru')).toBe('запланировано');
    expect(formatMessage('{value:partnershipKind}', { value: 'other' }, 'en')).toBe('another kind');
  });

  test('puts the qualities of a series as the language does', () => {
    const values = { series: ['students', 'female', 'estimated'] };
    expect(formatMessage('{series:series}', values, 'en')).toBe('international students (female, estimated)');
    expect(formatMessage('{series:series}', values, 'zh')).toBe('国际学生（女性、估计）');
  });

  test('keeps French punctuation and percent signs with the word before', () => {
    expect(formatMessage('« {title} » : {share:number} % ; oui', { title: 'A ; B', share: 5 }, 'fr')).toBe(
      '«\u00a0A ; B\u00a0»\u00a0: 5\u00a0%\u00a0; oui',
    );
  });

  test('keeps the direction of dates, codes and negative numbers inside Arabic', () => {
    const values = { day: '2016-06-30', change: -5 };
    expect(formatMessage('من {day}: {change:number}', values, 'ar')).toBe(
      'من \u20682016-06-30\u2069: \u2068-5\u2069',
    );
    expect(formatMessage('{day}: {change:number}', values, 'en')).toBe('2016-06-30: -5');
  });

  test('refuses a half-filled sentence', () => {
    expect(() => formatMessage('{origin:country}', {}, 'en')).toThrow(RangeError);
    expect(() => formatMessage('{a:colour}', { a: 1 }, 'en')).toThrow('colour');
  });
});
