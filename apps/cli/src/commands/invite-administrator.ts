import { LANGUAGES } from '@concord/domain';
import {
  AdministratorExistsError,
  type IssuedInvitation,
  inviteFirstAdministrator,
} from '@concord/persistence';
import { withSecretFiles } from '@concord/service';
import { oneOf, readArguments } from '../arguments.ts';
import { writeError, writeOutput } from '../output.ts';
import { openOwnerDatabase } from '../owner-database.ts';
import { dataFolder } from '../start/folders.ts';
import { readRunningNote } from '../start/running-note.ts';
import { UsageError } from '../usage-error.ts';

const USAGE =
  'invite-administrator --email EMAIL --name NAME [--language LANGUAGE] [--again] [--address URL] [--database URL] [--data DIR]';

const OPTIONS = {
  email: { type: 'string' },
  name: { type: 'string' },
  language: { type: 'string' },
  again: { type: 'boolean' },
  address: { type: 'string' },
  database: { type: 'string' },
  data: { type: 'string' },
} as const;

const EMAIL = /^[^\s@]+@[^\s@]+$/;
const LONGEST_NAME = 200;

/** Writes a one-time link by which the first administrator gets an account. */
export async function inviteAdministrator(args: string[]): Promise<number> {
  const { values } = readArguments(args, OPTIONS, USAGE);
  const { email = '', name = '' } = values;
  if (!EMAIL.test(email) || name.trim() === '' || name.length > LONGEST_NAME) {
    throw new UsageError(`An administrator has an e-mail address and a name\nUsage: concord ${USAGE}`);
  }
  const language = oneOf('language', values.language, LANGUAGES, 'en');
  const running = readRunningNote(dataFolder(values.data));
  const address = readAddress(
    values.address ?? (withSecretFiles(process.env).PUBLIC_URL || running?.publicUrl),
  );
  const database = await openOwnerDatabase(values.database, running?.ownerUrl, 'invite-administrator');
  try {
    const issued = await inviteFirstAdministrator(database.manager, {
      email,
      name: name.trim(),
      language,
      again: values.again ?? false,
    });
    await tell(issued, address);
    return 0;
  } catch (error) {
    if (!(error instanceof AdministratorExistsError)) throw error;
    throw new UsageError(`${error.message}; --again invites one all the same`);
  } finally {
    await database.destroy();
  }
}

function readAddress(given: string | undefined): string {
  if (given === undefined || !/^https?:\/\/[^/\s]+\/?$/.test(given)) {
    throw new UsageError('Where people reach the pages is given by --address or PUBLIC_URL, as https://host');
  }
  return given.replace(/\/+$/, '');
}

async function tell({ invitation, secret }: IssuedInvitation, address: string): Promise<void> {
  await writeOutput(`${address}/join/${secret}\n`);
  writeError(
    `For ${invitation.email} alone; it is good once, until ${invitation.expiresAt.toISOString()}. It is kept nowhere: hand it over yourself.`,
  );
}
