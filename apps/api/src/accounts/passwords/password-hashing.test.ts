import { describe, expect, test } from '@jest/globals';
import { Problem } from '../../problem/problem.ts';
import { PasswordHashing } from './password-hashing.ts';

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] as number;

describe('hashing', () => {
  test('is argon2id with 19 MiB, two passes, one lane, and a salt of its own', async () => {
    const hashing = new PasswordHashing();
    const [first, second] = await Promise.all([
      hashing.hash('one and the same'),
      hashing.hash('one and the same'),
    ]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
    expect(await hashing.matches('one and the same', first)).toBe(true);
    expect(await hashing.matches('one and the sane', first)).toBe(false);
    expect(await hashing.matches('one and the same', null)).toBe(false);
  });

  test('takes the same password from another keyboard', async () => {
    const hashing = new PasswordHashing();
    expect(await hashing.matches('e\u0301te\u0301', await hashing.hash('été'))).toBe(true);
  });

  test('takes as long for an account that is not there', async () => {
    const hashing = new PasswordHashing();
    const hashed = await hashing.hash('one and the same');
    const times: Record<string, number[]> = { there: [], not: [] };
    for (let turn = 0; turn < 30; turn += 1) {
      for (const [kind, value] of [
        ['there', hashed],
        ['not', null],
      ] as const) {
        const start = performance.now();
        await hashing.matches('something else', value);
        times[kind]?.push(performance.now() - start);
      }
    }
    const [there, not] = [median(times.there ?? []), median(times.not ?? [])];
    expect(Math.max(there, not) / Math.min(there, not)).toBeLessThan(1.5);
  });

  test('has 4 at once and 32 waiting, and sends the others away', async () => {
    const hashing = new PasswordHashing();
    const answers = await Promise.allSettled(
      Array.from({ length: 45 }, (_, index) => hashing.hash(`password ${index}`)),
    );
    const refused = answers.filter((each) => each.status === 'rejected');
    expect(refused).toHaveLength(45 - 36);
    for (const { reason } of refused) {
      expect(reason).toBeInstanceOf(Problem);
      expect(reason).toMatchObject({ kind: 'busy', status: 429 });
    }
    expect(await hashing.hash('afterwards')).toMatch(/^\$argon2id/);
  });
});
