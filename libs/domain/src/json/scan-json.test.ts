import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bytesOf } from '../testing/samples.ts';
import { countMembers, countWrittenMembers } from './count-members.ts';
import { nestsDeeper } from './nests-deeper.ts';
import { scanJson } from './scan-json.ts';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('scanJson', () => {
  test('refuses what a parser refuses, and nothing else', () => {
    const pieces = fc.constantFrom(
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '0',
      '-1.5e+3',
      'true',
      'nul',
      ' ',
      '\n',
      '\t',
      'é',
      '\u2028',
    );
    const edit = fc.tuple(fc.nat(), fc.nat({ max: 3 }), pieces);
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.array(edit, { maxLength: 3 }), (json, edits) => {
        let text = json;
        for (const [where, length, piece] of edits) {
          const start = where % (text.length + 1);
          text = text.slice(0, start) + piece + text.slice(start + length);
        }
        const refused = scanJson(text, 64).some((fault) => fault.pointer === '');
        expect(refused).toBe(!parses(text));
      }),
      { numRuns: 3000 },
    );
  });

  test('finds a name that occurs twice, however it is written, and so does the count', () => {
    const text = '{"a/b": {"é": 1, "x": {"\\u00e9": 2}, "\\u00e9": 3}, "c": [{"k": 1, "k": 1}]}';
    expect(scanJson(text, 64).map((fault) => fault.pointer)).toEqual(['/a~1b/é', '/c/0/k']);
    expect(countWrittenMembers(bytesOf(text))).toBe(countMembers(JSON.parse(text)) + 2);
  });

  test('counts as many members as were written where none occurs twice', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.nat({ max: 3 }), (value, indent) => {
        if (typeof value !== 'object' || value === null) return;
        const text = JSON.stringify(value, null, indent);
        expect(countWrittenMembers(bytesOf(text))).toBe(countMembers(JSON.parse(text)));
      }),
      { numRuns: 1000 },
    );
  });

  test('gives line and column in characters', () => {
    expect(scanJson('{"a": "🌍🌍" x}', 64)[0]?.message).toBe('line 1, column 12: found "x"');
    expect(scanJson('{\n\n "a": 01}', 64)[0]?.message).toBe('line 3, column 8: found "1"');
  });
});

describe('nestsDeeper', () => {
  /** How many lists and objects are within each other; a value that is neither is none. */
  function depthOf(value: unknown): number {
    if (typeof value !== 'object' || value === null) return 0;
    return 1 + Math.max(0, ...Object.values(value).map(depthOf));
  }

  test('tells the depth before a text is parsed, brackets in texts and names left out', () => {
    const string = fc.string({ unit: fc.constantFrom('[', '{', '}', ']', '"', '\\', 'é') });
    const value = fc.anything({ maxDepth: 5, key: string, values: [string, fc.integer(), fc.boolean()] });
    fc.assert(
      fc.property(value, fc.nat({ max: 6 }), (each, most) => {
        const text = JSON.stringify(each);
        expect(nestsDeeper(bytesOf(text), most)).toBe(depthOf(JSON.parse(text)) > most);
      }),
    );
  });

  test('looks no further than the first too many', () => {
    let looked = 0;
    const bytes = new Proxy(bytesOf('['.repeat(1_000)), {
      get(target, name) {
        if (/^\d+$/.test(String(name))) looked++;
        return Reflect.get(target, name, target);
      },
    });
    expect(nestsDeeper(bytes, 64)).toBe(true);
    expect(looked).toBe(65);
  });
});
