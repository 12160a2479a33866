import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BreachedPasswords } from './breached-passwords.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'breached-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const bytewise = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
function listOf(name: string, lines: readonly string[], end = '\n'): BreachedPasswords {
  const path = join(folder, name);
  writeFileSync(path, [...lines].sort(bytewise).join(end) + end);
  return new BreachedPasswords(path);
}

const PASSWORDS = [
  ...Array.from({ length: 3000 }, (_, index) => `lost-${(index * 7919) % 100_003}`),
  'ключ под ковриком',
  'x'.repeat(2000),
];

describe('a list of breached passwords', () => {
  test.each([
    ['as they are', (password: string) => password],
    ['as SHA-1', (password: string) => sha1(password)],
    ['as SHA-1 with counts', (password: string) => `${sha1(password)}:12`],
  ])('%s has each of its own and no other', async (name, line) => {
    const list = listOf(name, PASSWORDS.map(line));
    for (const password of [...PASSWORDS.slice(0, 40), ...PASSWORDS.slice(-30)]) {
      expect(await list.has(password)).toBe(true);
    }
    for (const other of ['lost', 'lost-100003', '', 'zzz', 'x'.repeat(1999), 'я', '!']) {
      expect([other, await list.has(other)]).toEqual([other, false]);
    }
  });

  test('has its first and its last, also with the ends of lines of other systems and without the last', async () => {
    const list = listOf('crlf', ['aaa', 'bbb', 'ccc'], '\r\n');
    expect(await Promise.all(['aaa', 'bbb', 'ccc', 'bb'].map((each) => list.has(each)))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    writeFileSync(join(folder, 'open'), 'aaa\nbbb');
    expect(await new BreachedPasswords(join(folder, 'open')).has('bbb')).toBe(true);
    writeFileSync(join(folder, 'empty'), '');
    expect(await new BreachedPasswords(join(folder, 'empty')).has('bbb')).toBe(false);
  });

  test('that is not there refuses nothing if none was named, and is missed if one was', async () => {
    expect(await new BreachedPasswords(undefined).has('aaa')).toBe(false);
    await expect(new BreachedPasswords(join(folder, 'none')).has('aaa')).rejects.toThrow('ENOENT');
  });
});

function sha1(password: string): string {
  return createHash('sha1').update(password).digest('hex').toUpperCase();
}
