import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  chainOfCycle,
  findAccountByEmail,
  issueApiToken,
  listApiTokens,
  recordAct,
  revokeApiToken,
  useApiToken,
} from '@concord/persistence';
import type { DataSource } from 'typeorm';
import { putSecret } from '../kept-secret.ts';
import { ORGANIZER_EMAIL } from './people.ts';

const FILE = 'api-token';
const LABEL = 'Scripts on this machine';
const LIFETIME = 364 * 86_400_000;

/**
 * A token of the demonstration's organizer, for scripts: the kept one while it is good, else a new one in its place.
 * @returns the file that holds it, which its owner alone can read.
 */
export async function keepOrganizerToken(
  database: DataSource,
  cycle: string,
  folder: string,
): Promise<string> {
  const file = join(folder, FILE);
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  const issued = await database.transaction(async (manager) => {
    if (kept !== '' && (await useApiToken(manager, kept)) !== null) return null;
    const organizer = await findAccountByEmail(manager, ORGANIZER_EMAIL);
    if (organizer === null) throw new Error('The demonstration has no organizer');
    for (const { id, label, revokedAt } of await listApiTokens(manager, organizer.id)) {
      if (label === LABEL && revokedAt === null) await revokeApiToken(manager, organizer.id, id);
    }
    const { id, token } = await issueApiToken(manager, {
      account: organizer.id,
      label: LABEL,
      scope: 'write',
      cycle,
      expiresAt: new Date(Date.now() + LIFETIME),
    });
    await recordAct(manager, {
      chain: chainOfCycle(cycle),
      action: 'token-issued',
      subject: { token: id, account: organizer.id, by: 'demonstration' },
    });
    return token;
  });
  if (issued !== null) putSecret(file, issued, { replace: true });
  return file;
}
