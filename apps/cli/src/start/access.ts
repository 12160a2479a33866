import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The token of this installation: made at the first start, and kept where its owner alone can read it. */
export function localToken(folder: string): { token: string; file: string } {
  const file = join(folder, 'api-token');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  }
  return { token: readFileSync(file, 'utf8').trim(), file };
}
