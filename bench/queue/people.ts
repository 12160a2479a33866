import { createAccount, grantRoles, openSession } from '@concord/persistence';
import type { DataSource } from 'typeorm';

export interface Person {
  id: string;
  /** Those that they see in full; empty where that is all. */
  countries: string[];
  cookie: string;
}

/** Somebody who holds these roles and is signed in. */
export async function personOf(
  owner: DataSource,
  name: string,
  roles: Parameters<typeof grantRoles>[2],
): Promise<Person> {
  const { id } = await createAccount(owner.manager, {
    email: `${name.replaceAll(' ', '.')}@example.org`,
    name,
    language: 'en',
  });
  await grantRoles(owner.manager, id, roles);
  const session = await openSession(owner.manager, { account: id, stage: 'complete' });
  return { id, countries: roles.flatMap(({ country }) => country ?? []), cookie: `concord=${session}` };
}
