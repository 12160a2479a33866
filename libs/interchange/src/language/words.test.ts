import { LANGUAGES } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import { codeList, listOfKind } from '../cells/code-lists.ts';
import { countryLabels, findCountry } from '../cells/countries.ts';
import { findColumn, headerOf, LIST_PARTS } from '../tables/headers.ts';
import type { ListName } from '../tables/table.ts';
import { TABLES } from '../tables/tables.ts';
import { readSampleCycle } from '../testing/outlines.ts';
import { interchangeWords } from './words.ts';

/** What stands in braces in every sentence, by the way to it. */
function braces(words: unknown, path = ''): Map<string, string> {
  if (typeof words === 'string') {
    return new Map([
      [
        path,
        [...words.matchAll(/\{\w+\}/g)]
          .map(([brace]) => brace)
          .sort()
          .join(' '),
      ],
    ]);
  }
  const found = Object.entries(words as object).flatMap(([name, each]) => [
    ...braces(each, `${path}/${name}`),
  ]);
  return new Map(found);
}

describe.each(LANGUAGES)('the words in %s', (language) => {
  test('have every sentence with the same places to fill', () => {
    const own = braces(interchangeWords(language));
    const repeated = [...own].filter(([path, found]) => new Set(found.split(' ')).size > 0 && path !== '');
    const english = braces(interchangeWords('en'));
    for (const [path, found] of repeated) {
      expect([path, [...new Set(found.split(' '))]]).toEqual([
        path,
        [...new Set((english.get(path) ?? '').split(' '))],
      ]);
    }
    expect(own.size).toBe(english.size);
  });

  test('name sheets as spreadsheet programs allow, each once', () => {
    const names = Object.values(interchangeWords(language).sheets);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/u);
  });

  test('name every column so that it is found again, whatever language the others are in', () => {
    for (const table of TABLES) {
      for (const column of table.columns) {
        expect(findColumn(table, headerOf(column, undefined, language))).toEqual({ key: column.key });
        if (column.kind.type !== 'list') continue;
        for (let part = 1; part <= LIST_PARTS; part++) {
          expect(findColumn(table, headerOf(column, part, language))).toEqual({ key: column.key, part });
        }
      }
    }
  });

  test('name the entries of lists so that each is found again', () => {
    const lists = TABLES.flatMap(({ columns }) => columns).flatMap(({ kind }) =>
      kind.type === 'code' ? [kind.list] : [],
    );
    for (const name of new Set<ListName>([...lists, 'yesNo'])) {
      const list = codeList(name);
      for (const code of list.codes) expect(list.find(list.label(code, language))).toBe(code);
    }
    const cycle = readSampleCycle();
    for (const kind of ['theme', 'objective', 'target', 'beneficiary', 'circumstance'] as const) {
      const list = listOfKind(kind, cycle);
      for (const code of list.codes) expect(list.find(list.label(code, language))).toBe(code);
    }
    for (const label of countryLabels(language)) {
      const code = /\(([A-Z]{3})\)$/.exec(label)?.[1];
      expect(findCountry(label)).toBe(code);
      expect(findCountry(label.replace(/ \([A-Z]{3}\)$/, ''))).toBe(code);
    }
  });
});
