import { describe, expect, test } from '@jest/globals';
import { type ConflictFacts, conflictsOf, type ReviewerTies } from './conflicts.ts';

const NONE: ReviewerTies = { files: [], declared: [], steppedDown: [] };
const FACTS: ConflictFacts = {
  counterparts: [{ countries: ['KEN', 'SWE'] }],
  money: [
    { reporter: 'DEU', counterpart: { country: 'KEN' }, role: 'provides' },
    { reporter: 'UGA', counterpart: { organisation: 'Fonds d’Été' }, role: 'receives' },
    { reporter: 'KEN', counterpart: { country: 'KEN' }, role: 'receives' },
  ],
};

describe('a conflict of interest', () => {
  test('is with the own country, by nationality and by whom somebody speaks for', () => {
    const ties = { ...NONE, nationality: 'FRA', affiliation: { country: 'ITA' } };
    expect(conflictsOf(ties, FACTS)).toEqual([
      { country: 'FRA', ground: 'own-country' },
      { country: 'ITA', ground: 'own-country' },
    ]);
  });

  test('is with the other side of an open case, and of money, whoever told of it', () => {
    expect(conflictsOf({ ...NONE, nationality: 'KEN' }, FACTS)).toEqual([
      { country: 'DEU', ground: 'money', by: 'KEN' },
      { country: 'KEN', ground: 'own-country' },
      { country: 'SWE', ground: 'counterpart', by: 'KEN' },
    ]);
    expect(conflictsOf({ ...NONE, nationality: 'DEU' }, FACTS)).toContainEqual({
      country: 'KEN',
      ground: 'money',
      by: 'DEU',
    });
  });

  test('of an organisation is with those whose money it has a part in, however its name is written', () => {
    const ties = { ...NONE, affiliation: { organisation: 'FONDS D’ETE' } };
    expect(conflictsOf(ties, FACTS)).toEqual([{ country: 'UGA', ground: 'money', by: 'FONDS D’ETE' }]);
    expect(conflictsOf({ ...NONE, affiliation: { organisation: 'KEN' } }, FACTS)).toEqual([]);
  });

  test('is what somebody declared, files for, or gave up; each ground once', () => {
    const ties = { ...NONE, files: ['KEN'], declared: ['KEN', 'KEN'], steppedDown: ['DNK'] };
    expect(conflictsOf(ties, FACTS)).toEqual([
      { country: 'DNK', ground: 'stepped-down' },
      { country: 'KEN', ground: 'files' },
      { country: 'KEN', ground: 'declared' },
    ]);
  });
});
