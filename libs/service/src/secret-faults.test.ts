import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { secretFaults } from './secret-faults.ts';

test('a secret made by chance is good anywhere', () => {
  expect(secretFaults(randomBytes(32).toString('hex'), true)).toEqual([]);
});

test('a short one is refused, and is not repeated', () => {
  expect(secretFaults('tooshort', false)).toEqual([expect.not.stringContaining('tooshort')]);
  expect(secretFaults('', false)).toHaveLength(1);
});

test.each(['please-change-this-to-something-else', 'x'.repeat(40)])(
  'what stands in examples is refused in production: %s',
  (secret) => {
    expect(secretFaults(secret, false)).toEqual([]);
    expect(secretFaults(secret, true)).toHaveLength(1);
  },
);
