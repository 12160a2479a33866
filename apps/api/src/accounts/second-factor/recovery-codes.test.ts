import { expect, test } from '@jest/globals';
import { newRecoveryCodes, normaliseRecoveryCode } from './recovery-codes.ts';

test('recovery codes are ten of 80 bits, no two alike, and found as they are typed', () => {
  const codes = newRecoveryCodes();
  expect(codes).toHaveLength(10);
  expect(new Set([...codes, ...newRecoveryCodes()]).size).toBe(20);
  for (const code of codes) {
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const plain = normaliseRecoveryCode(code);
    expect(plain).toHaveLength(16);
    expect(normaliseRecoveryCode(` ${code.toLowerCase().replaceAll('-', '–')} `)).toBe(plain);
  }
  expect(normaliseRecoveryCode('oOiI-lL00')).toBe('00111100');
});
