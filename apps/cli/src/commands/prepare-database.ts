import { ensureRuntimeLogin, migrate, openDatabase, requireRuntimeRole } from '@concord/persistence';
import { migrateQueue } from '@concord/queue';
import { withSecretFiles } from '@concord/service';
import { readArguments } from '../arguments.ts';
import { writeOutput } from '../output.ts';
import { isDatabaseUrl } from '../owner-database.ts';
import { UsageError } from '../usage-error.ts';

/** Brings the schema up to date, and makes the interface's login with the password that `DATABASE_URL` says. */
export async function prepareDatabase(args: string[]): Promise<number> {
  readArguments(args, {}, 'prepare-database');
  const { DATABASE_OWNER_URL: ownerUrl = '', DATABASE_URL: runtimeUrl = '' } = withSecretFiles(process.env);
  const faults = Object.entries({ DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: runtimeUrl })
    .filter(([, url]) => !isDatabaseUrl(url))
    .map(([name]) => `${name} is expected as postgres://user:password@host/name`);
  if (faults.length > 0) throw new UsageError(faults.join('\n'));
  const { username, password } = new URL(runtimeUrl);
  if (username === new URL(ownerUrl).username) {
    throw new UsageError('DATABASE_URL names the owner; expected a login of its own, such as concord_api');
  }
  if (password === '') throw new UsageError('DATABASE_URL has no password for the login');

  const owner = await openDatabase(ownerUrl, { poolSize: 2, applicationName: 'concord prepare-database' });
  try {
    await migrate(owner);
    await migrateQueue(ownerUrl);
    await ensureRuntimeLogin(owner, decodeURIComponent(password), decodeURIComponent(username));
  } finally {
    await owner.destroy();
  }
  const runtime = await openDatabase(runtimeUrl, { poolSize: 1 });
  try {
    await requireRuntimeRole(runtime);
  } finally {
    await runtime.destroy();
  }
  await writeOutput(
    `The schema is up to date; “${decodeURIComponent(username)}” sees what its visitors may.\n`,
  );
  return 0;
}
