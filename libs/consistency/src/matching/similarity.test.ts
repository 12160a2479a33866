import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jaroWinkler } from './jaro-winkler.ts';
import { transliterate } from './transliterate.ts';
import { trigramJaccard } from './trigram-jaccard.ts';

describe('Jaro–Winkler', () => {
  test.each([
    ['MARTHA', 'MARHTA', '0.9611'],
    ['DWAYNE', 'DUANE', '0.8400'],
    ['DIXON', 'DICKSONX', '0.8133'],
    ['same', 'same', '1.0000'],
    ['abc', 'xyz', '0.0000'],
    ['', '', '1.0000'],
    ['', 'a', '0.0000'],
  ])('%s and %s', (a, b, expected) => {
    expect(jaroWinkler(a, b).toFixed(4)).toBe(expected);
  });

  test('stays between 0 and 1, and is 1 for the same', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const similarity = jaroWinkler(a, b);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(jaroWinkler(a, a)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('trigrams', () => {
  test('do not mind the order of the words', () => {
    expect(trigramJaccard('seasonal workers', 'workers seasonal')).toBe(1);
    expect(trigramJaccard('', '')).toBe(1);
    expect(trigramJaccard('abc', '')).toBe(0);
    // "  a", " ab", "ab " and "  a", " ac", "ac ": one of five.
    expect(trigramJaccard('ab', 'ac')).toBe(0.2);
  });
});

describe('transliteration', () => {
  test.each([
    ['Côte d’Ivoire', 'cote divoire'],
    ['STRASSE Straße', 'strasse strasse'],
    ['Łódź Øresund İstanbul', 'lodz oresund istanbul'],
    ['Соглашение между Россией и Украиной', 'soglashenie mezhdu rossiei i ukrainoi'],
    ['Ελλάδα', 'ellada'],
    ['اتفاقية', 'atfaqya'],
    ['ﬁnance Ａ', 'finance a'],
    ['劳务协定', '劳务协定'],
  ])('%s', (text, expected) => {
    expect(transliterate(text)).toBe(expected);
  });
});
