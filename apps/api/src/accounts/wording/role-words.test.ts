import { expect, test } from '@jest/globals';
import { wordsOf } from '../../pages/words.ts';
import { sayRoles } from './role-words.ts';

test('roles are said with their countries, and with their cycles where there are several', () => {
  const roles = [
    { role: 'reviewer', cycle: 'a', country: 'KEN' },
    { role: 'reviewer', cycle: 'a', country: 'DNK' },
    { role: 'reviewer', cycle: 'b' },
    { role: 'administrator' },
  ] as const;
  expect(sayRoles(wordsOf('en'), roles)).toEqual([
    'Reviewer (Kenya and Denmark)',
    'Reviewer, no country yet',
    'Administrator',
  ]);
  const contributor = { role: 'contributor', cycle: 'a', country: 'KEN' } as const;
  const fills = [
    { ...contributor, sections: ['figures', 'answers'] },
    { ...contributor, country: 'DNK', sections: ['framework'] },
  ] as const;
  expect(sayRoles(wordsOf('en'), fills)).toEqual([
    'Contributor (Kenya – Figures and Answers to the cycle’s questions)',
    'Contributor (Denmark – Policy framework)',
  ]);
  expect(sayRoles(wordsOf('fr'), roles, new Map([['a', 'Le cycle']]))).toEqual([
    'Examinateur (Kenya et Danemark) – Le cycle',
    'Examinateur, pas encore de pays – b',
    'Administrateur',
  ]);
});
