import {
  chainOfCycle,
  createAccount,
  findAccountByEmail,
  findTotpSecret,
  grantRoles,
  INSTALLATION_CHAIN,
  recordAct,
  saveTotp,
  setPasswordHash,
} from '@concord/persistence';
import { keyFor, seal, unseal } from '@concord/service';
import { hash } from '@node-rs/argon2';
import type { DataSource, EntityManager } from 'typeorm';
import type { Credentials, KeptCredentials } from './credentials.ts';
import type { DemonstrationPerson } from './people.ts';

export interface DemonstrationParts {
  people: readonly DemonstrationPerson[];
  credentials: KeptCredentials;
  /** The installation's secret, by which authenticators' secrets are sealed. */
  secret: string;
}

/**
 * Makes the accounts that are not there. Those that are keep their password and authenticator, unless what was kept of
 * them was lost, or the installation's secret is another. Takes the owner's connection.
 * @throws Error if an address belongs to an account that is not for demonstrations.
 */
export async function makeDemonstrationAccounts(
  database: DataSource,
  { people, credentials, secret }: DemonstrationParts,
): Promise<void> {
  const key = keyFor(secret, 'second-factor');
  await database.transaction(async (manager) => {
    for (const person of people) {
      const given = credentials.of.get(person.email) as Credentials;
      const found = await findAccountByEmail(manager, person.email);
      if (found?.isDemonstration === false) {
        throw new Error(`${person.email} has an account that is not for demonstrations; nothing was changed`);
      }
      const account = found?.id ?? (await createPerson(manager, person));
      if (!credentials.made.has(person.email) && (await opensAuthenticator(manager, account, key))) continue;
      await setPasswordHash(manager, account, await hash(given.password));
      await saveTotp(manager, account, {
        secret: seal(key, Buffer.from(given.authenticator), account),
        // No code of it was used yet.
        step: 0,
      });
    }
  });
}

async function opensAuthenticator(manager: EntityManager, account: string, key: Buffer): Promise<boolean> {
  const sealed = await findTotpSecret(manager, account);
  if (sealed === null) return false;
  try {
    unseal(key, sealed, account);
    return true;
  } catch {
    return false;
  }
}

async function createPerson(
  manager: EntityManager,
  { email, name, roles }: DemonstrationPerson,
): Promise<string> {
  const { id } = await createAccount(manager, { email, name, language: 'en', isDemonstration: true });
  await grantRoles(manager, id, roles);
  for (const { role, cycle, country } of roles) {
    await recordAct(manager, {
      chain: cycle === undefined ? INSTALLATION_CHAIN : chainOfCycle(cycle),
      action: 'role-granted',
      subject: { account: id, role, ...(country === undefined ? {} : { country }), by: 'demonstration' },
    });
  }
  return id;
}
