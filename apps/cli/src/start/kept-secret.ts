import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const BYTES = 32;

/** A secret of this installation: made by chance once, and kept where the folder's owner alone can read it. */
export function keptSecret(folder: string, name: string): string {
  const file = join(folder, name);
  if (!existsSync(file)) putSecret(file, randomBytes(BYTES).toString('hex'));
  return readFileSync(file, 'utf8').trim();
}

/** Writes a file that its owner alone can read, and that appears whole; one that is there stays, unless it is to be replaced. */
export function putSecret(file: string, value: string, { replace = false } = {}): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const partial = join(dirname(file), `.${randomUUID()}.partial`);
  try {
    writeFileSync(partial, `${value}\n`, { mode: 0o600, flag: 'wx' });
    if (replace) renameSync(partial, file);
    else linkSync(partial, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(partial, { force: true });
  }
}
