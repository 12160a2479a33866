import { join } from 'node:path';
import {
  ensureRuntimeLogin,
  migrate,
  openDatabase,
  runtimeUrl,
  startEmbeddedDatabase,
} from '@concord/persistence';
import { migrateQueue } from '@concord/queue';
import type { DataSource } from 'typeorm';
import { UsageError } from '../usage-error.ts';
import { keptSecret } from './kept-secret.ts';

export interface Databases {
  /** By the owner's login, over the present schema. */
  owner: DataSource;
  ownerUrl: string;
  /** By the login that owns nothing, for the interface. */
  runtimeUrl: string;
}

export interface DatabaseParts {
  environment: Readonly<Record<string, string | undefined>>;
  folder: string;
  undo: (() => Promise<void>)[];
  complain(line: string): void;
}

/** The databases that the environment names, else an embedded one with a login made for the interface; migrated. */
export async function openDatabases({
  environment,
  folder,
  undo,
  complain,
}: DatabaseParts): Promise<Databases> {
  const given = givenDatabases(environment);
  const ownerUrl = given?.ownerUrl ?? (await startEmbedded());
  const owner = await openDatabase(ownerUrl);
  undo.push(() => owner.destroy());
  await migrate(owner);
  await migrateQueue(ownerUrl);
  if (given) return { owner, ...given };
  const password = keptSecret(folder, 'interface-password');
  await ensureRuntimeLogin(owner, password);
  return { owner, ownerUrl, runtimeUrl: runtimeUrl(ownerUrl, password) };

  async function startEmbedded(): Promise<string> {
    const embedded = await startEmbeddedDatabase({ folder: join(folder, 'database'), onEvent: complain });
    undo.push(() => embedded.stop());
    return embedded.url;
  }
}

function givenDatabases({ DATABASE_URL, DATABASE_OWNER_URL }: DatabaseParts['environment']) {
  if (!DATABASE_URL && !DATABASE_OWNER_URL) return undefined;
  if (!DATABASE_URL || !DATABASE_OWNER_URL) {
    throw new UsageError(
      'A database of your own needs DATABASE_OWNER_URL, of the login that owns it, and DATABASE_URL, of the login that owns nothing; concord prepare-database makes that one',
    );
  }
  return { runtimeUrl: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL };
}
