import { LANGUAGES } from '@concord/domain';
import { MAIL_TEMPLATES } from '@concord/persistence';
import { describe, expect, test } from '@jest/globals';
import { en, type MailWord } from './catalogue/en.ts';
import { CATALOGUES, wordsIn } from './words.ts';

const WORDS = Object.keys(en) as MailWord[];
const variablesOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the words of messages', () => {
  test('are there for every template', () => {
    const prefixes = new Set(WORDS.map((word) => word.split('.')[0]));
    expect([...prefixes].sort()).toEqual(['message', ...MAIL_TEMPLATES].sort());
    for (const template of MAIL_TEMPLATES) {
      expect(WORDS).toEqual(
        expect.arrayContaining([`${template}.subject`, `${template}.lead`, `${template}.note`]),
      );
    }
  });

  test.each(LANGUAGES)('are complete in %s, and say the same names, dates and addresses', (language) => {
    const catalogue = CATALOGUES[language];
    expect(Object.keys(catalogue)).toEqual(WORDS);
    for (const word of WORDS) {
      expect(catalogue[word].trim()).not.toBe('');
      expect([word, variablesOf(catalogue[word])]).toEqual([word, variablesOf(en[word])]);
      if (language !== 'en') expect([word, catalogue[word] === en[word]]).toEqual([word, false]);
    }
  });

  test('do not read a name as a word to be filled in, and miss nothing silently', () => {
    const say = wordsIn('en');
    expect(say('message.greeting', { name: '{{until}} $t(message.footer)' })).toBe(
      'Dear {{until}} $t(message.footer),',
    );
    expect(() => say('message.greeting')).toThrow(RangeError);
  });
});
