import { changeSeals } from '@concord/persistence';
import { keyFor, seal, secretFaults, UnsealError, unseal, withSecretFiles } from '@concord/service';
import { readArguments } from '../arguments.ts';
import { writeOutput } from '../output.ts';
import { openOwnerDatabase } from '../owner-database.ts';
import { UsageError } from '../usage-error.ts';

const USAGE = 'change-secret [--database URL]';

/** Seals with `CONCORD_SECRET` what was sealed with `CONCORD_SECRET_BEFORE`: all of it or nothing. */
export async function changeSecret(args: string[]): Promise<number> {
  const { values } = readArguments(args, { database: { type: 'string' } }, USAGE);
  const { CONCORD_SECRET: after = '', CONCORD_SECRET_BEFORE: before = '' } = withSecretFiles(process.env);
  const faults = secretFaults(after, true);
  if (before === '') faults.push('CONCORD_SECRET_BEFORE must be the secret that is to go');
  if (before !== '' && before === after) faults.push('CONCORD_SECRET and CONCORD_SECRET_BEFORE are the same');
  if (faults.length > 0) throw new UsageError(faults.join('\n'));
  const database = await openOwnerDatabase(values.database, undefined, 'change-secret');
  try {
    const counts = await database.transaction((manager) =>
      changeSeals(manager, (purpose, sealed, place) =>
        seal(keyFor(after, purpose), unseal(keyFor(before, purpose), sealed, place), place),
      ),
    );
    await writeOutput(
      `Sealed anew: authenticators ${counts['second-factor']}, messages that wait ${counts.mail}. Everybody signs in again.\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof UnsealError)) throw error;
    throw new UsageError('CONCORD_SECRET_BEFORE is not what all of it was sealed with; nothing was changed');
  } finally {
    await database.destroy();
  }
}
