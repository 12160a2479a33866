import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { keyFor, seal, UnsealError, unseal } from './sealing.ts';

const SECRET = 'a secret of an installation, long enough';
const KEY = keyFor(SECRET, 'mail');

describe('sealing', () => {
  test('gives back what was sealed, and never the same bytes twice', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), fc.string(), (bytes, place) => {
        const sealed = seal(KEY, bytes, place);
        expect(unseal(KEY, sealed, place)).toEqual(Buffer.from(bytes));
        expect(seal(KEY, bytes, place)).not.toEqual(sealed);
      }),
    );
  });

  test('hides what it seals', () => {
    expect(seal(KEY, Buffer.from('one-time-link')).toString('latin1')).not.toContain('one-time-link');
  });

  test('refuses every changed bit, and what is cut or empty', () => {
    const sealed = seal(KEY, Buffer.from('secret'), 'row 1');
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(() => unseal(KEY, changed, 'row 1')).toThrow(UnsealError);
    }
    for (let length = 0; length < sealed.length; length++) {
      expect(() => unseal(KEY, sealed.subarray(0, length), 'row 1')).toThrow(UnsealError);
    }
  });

  test('opens with its own secret, purpose and place alone', () => {
    const sealed = seal(KEY, Buffer.from('secret'), 'row 1');
    expect(() => unseal(KEY, sealed, 'row 2')).toThrow(UnsealError);
    expect(() => unseal(keyFor(SECRET, 'second-factor'), sealed, 'row 1')).toThrow(UnsealError);
    expect(() => unseal(keyFor(`${SECRET}.`, 'mail'), sealed, 'row 1')).toThrow(UnsealError);
    expect(unseal(keyFor(SECRET, 'mail'), sealed, 'row 1').toString()).toBe('secret');
  });

  // Worked out with OpenSSL: kdf -keylen 32 -kdfopt digest:SHA2-256 -kdfopt key:secret -kdfopt salt: -kdfopt "info:concord mail" HKDF
  test('derives the key that RFC 5869 says', () => {
    expect(keyFor('secret', 'mail').toString('hex')).toBe(
      'a83a271bebf1d9b668a98dd8cbcbc418ef7257d2125d5619e312c4e5bc17828e',
    );
  });
});
