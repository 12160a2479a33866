import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const SCRIPT = fileURLToPath(new URL('./testing/compile-elsewhere.ts', import.meta.url));

/** The day and the digest that a process in another folder, time zone and language has. */
function compiledOn(days: number, timeZone: string, language: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'concord-elsewhere-'));
  try {
    return execFileSync(process.execPath, ['--conditions=source', SCRIPT, String(days)], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: folder, TMPDIR: folder, TZ: timeZone, LANG: language },
    })
      .trim()
      .split(' ');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('the same outlines give the same bytes, on another day and in another folder', () => {
  const [today, first] = compiledOn(0, 'UTC', 'C.UTF-8');
  const [later, second] = compiledOn(400, 'Asia/Tokyo', 'ar_EG.UTF-8');
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(later).not.toBe(today);
  expect(second).toBe(first);
}, 120_000);
