import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { faultOfPassword, normalisePassword } from './password-rules.ts';

const OWNER = { email: 'amina.diallo@interieur.example', name: 'Amina Diallo' };
const faultOf = (password: string) => faultOfPassword(password, OWNER);

describe('a password', () => {
  test.each(['', 'short', 'Tr0ub4dor&3', '😀😀😀😀😀😀😀😀😀😀😀'])(
    'of less than 12 characters: %j',
    (password) => {
      expect(faultOf(password)).toBe('too-short');
    },
  );

  test('may be long, of any characters, spaces included', () => {
    expect(faultOf(`${'correct horse battery staple '.repeat(4)}!`)).toBeUndefined();
    expect(faultOf('a1'.repeat(65))).toBe('too-long');
    for (const password of [
      'correct horse battery staple',
      'vif ruisseau de granit',
      'кот сидит под столом вечером',
      '竹子在雨中慢慢长高了一些呢',
      'النهر يجري بين التلال العالية',
      '        x7 km vq pd        ',
      'ñandú peregrino tejado',
    ]) {
      expect([password, faultOf(password)]).toEqual([password, undefined]);
    }
  });

  test.each([
    'aaaaaaaaaaaa',
    'abababababab',
    'abcabcabcabcabc',
    'passwordpassword',
    '123456789012',
    '987654321098',
    'qwertyuiop123',
    'QWERTYuiop!!!',
    'asdfghjkl1234',
    'azertyuiop2024',
    '1qaz2wsx3edc',
    'q1w2e3r4t5y6',
    'Password1234',
    'P@ssw0rd2026!',
    'Passwort!!!2026',
    'motdepasse2026',
    'contraseña2026',
    'пароль123456',
    'йцукенгшщзхъ',
    'Welcome2024!!',
    'iloveyou12345',
    'Summer2026!!!!',
    'Administrator1',
    'letmein-letmein',
    'Concord2026!!',
    'ConcordMigration1',
    'Denmark-2026!',
    'KenyaKenya2026',
    'Saudi Arabia 2026',
    'UnitedNations1',
    'MigrationPolicyForum',
  ])('that everybody tries: %j', (password) => {
    expect(faultOf(password)).toBe('too-common');
  });

  test.each(['AminaDiallo2026', 'diallo.amina!!', 'interieur-Amina-1', 'amina.diallo@interieur.example'])(
    'made of its owner’s name or address: %j',
    (password) => {
      expect(faultOf(password)).toBe('about-you');
      expect(faultOfPassword(password, { email: 'x@y.example', name: 'Other' })).toBe(undefined);
    },
  );

  test('drawn at random is taken', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'bcdfghjkmnpqrstvwxz23689'),
      minLength: 20,
      maxLength: 60,
    });
    fc.assert(
      fc.property(letters, (password) => {
        fc.pre(new Set(password).size > 9);
        expect(faultOf(password)).toBeUndefined();
      }),
    );
  });

  test('is the same from every keyboard', () => {
    expect(normalisePassword('e\u0301te\u0301 \uFB01n')).toBe(normalisePassword('été fin'));
    expect(normalisePassword(' a ')).toBe(' a ');
  });
});
