import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES, type Language } from '@concord/domain';
import { templatesFolder } from '@concord/rendering';
import { describe, expect, test } from '@jest/globals';
import { CATALOGUES } from './index.ts';

const FORM = /_(zero|one|two|few|many|other)$/;
const stemOf = (key: string) => key.replace(FORM, '');
const stemsOf = (language: Language) => [...new Set(Object.keys(CATALOGUES[language]).map(stemOf))].sort();
const variablesIn = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '');

/** By stem, the plural forms that a language has of it; none for a message that counts nothing. */
function formsOf(language: Language): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const key of Object.keys(CATALOGUES[language])) {
    const form = FORM.exec(key)?.[1];
    forms.set(stemOf(key), [...(forms.get(stemOf(key)) ?? []), ...(form === undefined ? [] : [form])]);
  }
  return forms;
}

describe.each(LANGUAGES)('the catalogue in %s', (language) => {
  test('says what the English one says', () => {
    expect(stemsOf(language)).toEqual(stemsOf('en'));
    for (const [key, text] of Object.entries(CATALOGUES[language])) {
      expect([key, text.trim()]).toEqual([key, text]);
      expect([key, text]).not.toEqual([key, '']);
    }
  });

  test('has the plural forms that its language has, where the English one counts', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const english = formsOf('en');
    for (const [stem, forms] of formsOf(language)) {
      const counts = (english.get(stem) ?? []).length > 0;
      expect([stem, forms.toSorted()]).toEqual([stem, counts ? categories : []]);
    }
  });

  test('takes the values that the English one takes', () => {
    const english = Map.groupBy(Object.entries(CATALOGUES.en), ([key]) => stemOf(key));
    for (const [key, text] of Object.entries(CATALOGUES[language])) {
      const texts = english.get(stemOf(key)) ?? [];
      const expected = new Set(texts.flatMap(([, each]) => variablesIn(each)));
      // "One question" need not repeat the number.
      if (FORM.test(key)) expected.delete('count');
      const given = new Set(variablesIn(text).filter((name) => expected.has(name) || name !== 'count'));
      expect([key, [...given].sort()]).toEqual([key, [...expected].sort()]);
    }
  });

  test('is in its own script', () => {
    const scripts: Partial<Record<Language, RegExp>> = {
      ar: /\p{Script=Arabic}/u,
      ru: /\p{Script=Cyrillic}/u,
      zh: /\p{Script=Han}/u,
    };
    const script = scripts[language] ?? /\p{Script=Latin}/u;
    for (const [key, text] of Object.entries(CATALOGUES[language])) {
      const said = text.replaceAll(/\{\{[^}]*\}\}|\b[A-Z]{2,}\b|\.[a-z]+/g, '');
      // What says nothing but values and names of formats is in the script of its values.
      expect([key, script.test(said) || !/\p{Letter}/u.test(said)]).toEqual([key, true]);
    }
  });
});

function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file) && !file.endsWith('.test.ts') && !file.includes('catalogue'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

test('every message is said somewhere, and every message that is said exists', () => {
  const templates = [
    ...filesUnder(join(templatesFolder(), 'pages'), /\.hbs$/),
    ...filesUnder(join(templatesFolder(), 'partials'), /\.hbs$/),
  ];
  const sources = filesUnder(fileURLToPath(new URL('../../', import.meta.url)), /\.ts$/);
  const areas = [...new Set(stemsOf('en').map((stem) => stem.split('.')[0]))].join('|');
  const quoted = new RegExp(`["'\`]((?:${areas})\\.\\w+)["'\`]`, 'g');
  const named = (texts: string[]) =>
    new Set(texts.flatMap((text) => [...text.matchAll(quoted)].map((match) => match[1] ?? '')));
  const said = named([...templates, ...sources]);
  expect(stemsOf('en').filter((stem) => !said.has(stem))).toEqual([]);
  // What sources name is held by the types.
  expect(stemsOf('en')).toEqual(expect.arrayContaining([...named(templates)]));
});
