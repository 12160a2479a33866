import { LANGUAGES } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { en, type Word } from './en.ts';
import { CATALOGUES, wordsOf } from './words.ts';

const KEYS = Object.keys(en) as Word[];

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** The values that a message asks for, in all its forms. */
function valuesOf(message: string): string[] {
  const names = new Set<string>();
  const collect = (elements: Elements): void => {
    for (const element of elements) {
      if (element.type !== 0 && element.type !== 7) names.add(element.value);
      if ('options' in element) for (const option of Object.values(element.options)) collect(option.value);
    }
  };
  collect(new IntlMessageFormat(message, 'en').getAst());
  return [...names].sort();
}

describe.each(LANGUAGES)('the words in %s', (language) => {
  const catalogue = CATALOGUES[language];

  test('are there, all of them and no others', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...KEYS].sort());
    expect(KEYS.filter((key) => catalogue[key].trim() === '')).toEqual([]);
  });

  test('can be filled with the values that English has, for any count', () => {
    for (const key of KEYS) {
      const names = valuesOf(en[key]);
      expect([key, valuesOf(catalogue[key])]).toEqual([key, names]);
      const message = new IntlMessageFormat(catalogue[key], `${language}-u-nu-latn`);
      for (const count of [0, 1, 2, 3, 11, 100]) {
        const text = String(message.format(Object.fromEntries(names.map((name) => [name, count]))));
        expect([key, /[{}#]/.test(text)]).toEqual([key, false]);
      }
    }
  });

  test('write digits that read alike in every language', () => {
    const words = wordsOf(language);
    expect(words.number(1234567).replace(/\D/g, '')).toBe('1234567');
    expect(words.date('2018-06-30')).toMatch(/2018/);
    expect(words.date('2018-06-30')).toMatch(/30/);
    expect(words.say('figure', { number: '3' })).toContain('3');
  });
});

test('English is nowhere left in place of another language', () => {
  const longest = KEYS.filter((key) => en[key].length > 40);
  for (const language of LANGUAGES.filter((each) => each !== 'en')) {
    expect(longest.filter((key) => CATALOGUES[language][key] === en[key])).toEqual([]);
  }
});

test('years are written as ranges', () => {
  expect(wordsOf('en').years([2015, 2010, 2011, 2012, 2011])).toBe('2010–2012, 2015');
});

test('dates are written to the precision that is known', () => {
  expect(wordsOf('en').date('2018')).toBe('2018');
  expect(wordsOf('en').date('2018-06')).toBe('Jun 2018');
});
