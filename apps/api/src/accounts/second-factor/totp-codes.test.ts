import { describe, expect, test } from '@jest/globals';
import { codeAt, newTotpSecret, setUpOf, stepOfCode } from './totp-codes.ts';

/** RFC 6238, appendix B: the secret is the ASCII text 12345678901234567890; the last six of eight digits. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('a code', () => {
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('at %d s is that of RFC 6238', (seconds, code) => {
    expect(codeAt(RFC_SECRET, seconds * 1000)).toBe(code);
    expect(stepOfCode(RFC_SECRET, code, seconds * 1000)).toBe(Math.floor(seconds / 30));
  });

  test('is taken one step early or late, and not two', () => {
    const secret = newTotpSecret();
    const now = 1_800_000_015_000;
    const step = Math.floor(now / 30_000);
    for (const shift of [-1, 0, 1]) {
      expect(stepOfCode(secret, codeAt(secret, now + shift * 30_000), now)).toBe(step + shift);
    }
    for (const shift of [-2, 2]) {
      expect(stepOfCode(RFC_SECRET, codeAt(RFC_SECRET, now + shift * 30_000), now)).toBeNull();
    }
  });

  test('may be typed with spaces, and is nothing else than six digits', () => {
    expect(stepOfCode(RFC_SECRET, ' 287 082 ', 59_000)).toBe(1);
    for (const code of ['', '28708', '2870822', 'abcdef', '２８７０８２', '-87082']) {
      expect(stepOfCode(RFC_SECRET, code, 59_000)).toBeNull();
    }
  });

  test('comes of a secret of 160 bits that authenticators can read', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(secret);
    const { uri } = setUpOf(secret, 'ada@example.org');
    expect(uri).toMatch(/^otpauth:\/\/totp\/Concord:ada%40example\.org\?/);
    expect(new URL(uri).searchParams.get('secret')).toBe(secret);
  });
});
