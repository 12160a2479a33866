import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { SecretFileError, withSecretFiles } from './secret-files.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'concord-secrets-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(FOLDER, name);
  writeFileSync(path, text);
  return path;
}

test('reads what a file gives, and leaves everything else', () => {
  const given = { PORT: '3000', SMTP_URL: 'smtp://localhost', CONCORD_SECRET_FILE: file('secret', 'abc\n') };
  expect(withSecretFiles(given)).toEqual({ ...given, CONCORD_SECRET: 'abc' });
});

test('a file of a variable that is no secret is not opened', () => {
  expect(withSecretFiles({ PORT_FILE: file('port', '1') })).not.toHaveProperty('PORT');
});

test('names every fault, without the secret', () => {
  const given = {
    CONCORD_SECRET: 'hidden',
    CONCORD_SECRET_FILE: file('both', 'hidden'),
    SMTP_URL_FILE: join(FOLDER, 'nowhere'),
  };
  expect(() => withSecretFiles(given)).toThrow(SecretFileError);
  expect(() => withSecretFiles(given)).toThrow(
    'CONCORD_SECRET and CONCORD_SECRET_FILE are both given; expected one of them; SMTP_URL_FILE cannot be read (ENOENT)',
  );
});
