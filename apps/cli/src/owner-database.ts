import { openDatabase } from '@concord/persistence';
import { withSecretFiles } from '@concord/service';
import type { DataSource } from 'typeorm';
import { UsageError } from './usage-error.ts';

/**
 * The database by its owner's login: as given, else as `DATABASE_OWNER_URL` says, else as a running installation does.
 * @throws UsageError where none of them says.
 */
export function openOwnerDatabase(
  given: string | undefined,
  running: string | undefined,
  command: string,
): Promise<DataSource> {
  const url = given ?? (withSecretFiles(process.env).DATABASE_OWNER_URL || running);
  if (url === undefined || !isDatabaseUrl(url)) {
    throw new UsageError(
      'The database is given by --database or DATABASE_OWNER_URL, expected as postgres://user:password@host/name',
    );
  }
  return openDatabase(url, { poolSize: 2, applicationName: `concord ${command}` });
}

export function isDatabaseUrl(url: string): boolean {
  return /^postgres(ql)?:\/\//.test(url) && URL.canParse(url);
}
