import { LANGUAGES } from '@concord/domain';
import type { ActSubject } from '@concord/persistence';
import { expect, test } from '@jest/globals';
import { wordsOf } from '../../pages/words.ts';
import { idsIn, sayAbout } from './about-words.ts';

const ACCOUNT = '3f1c2b7a-0000-4000-8000-000000000001';
const INVITATION = '3f1c2b7a-0000-4000-8000-000000000002';
const NAMES = new Map([[ACCOUNT, 'Amina Diallo']]);
const SUBJECT: ActSubject = {
  sha256: 'ab12'.repeat(16),
  responseTo: 'pandemic',
  country: 'KEN',
  version: 1234,
  roles: ['reviewer KEN', 'organizer'],
  account: ACCOUNT,
  invitation: INVITATION,
  by: 'single-sign-on',
  audience: 'participants',
  language: 'fr',
  days: null,
  isWhole: true,
};
const say = (language: 'en' | 'ar', subject = SUBJECT) =>
  sayAbout(wordsOf(language), subject, NAMES).map(({ name, value }) => `${name}: ${value}`);

test('what an act was done to is said in the order that people ask in, in their words', () => {
  expect(say('en')).toEqual([
    'Account: Amina Diallo',
    'Invitation for: 3f1c2b7a',
    'As: Reviewer (Kenya) and Organizer',
    'Country: Kenya',
    'In answer to: pandemic',
    'Version: 1,234',
    'By: sign-on elsewhere',
    'Language: French',
    'Meant: for those who take part',
    'Hash: ab12ab12',
    'Further: yes',
  ]);
  expect(say('ar', { country: 'KEN', role: 'reviewer', method: 'passkey' })).toEqual([
    'بصفة: مستعرض (كينيا)',
    'بواسطة: مفتاح المرور',
  ]);
});

test.each(LANGUAGES)('nothing of it is technical English in %s', (language) => {
  const said = sayAbout(wordsOf(language), SUBJECT, NAMES).flatMap(({ name, value, isCode }) =>
    isCode ? [name] : [name, value],
  );
  expect(said.join(' ')).not.toMatch(/single-sign-on|sha256|responseTo|isWhole|\bKEN\b|true/);
});

test('the ids whose names are asked for are those of accounts and invitations, each once', () => {
  expect(idsIn([SUBJECT, SUBJECT, { account: null }, {}])).toEqual({
    accounts: [ACCOUNT],
    invitations: [INVITATION],
  });
});
