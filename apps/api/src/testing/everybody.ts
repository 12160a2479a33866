import { COUNTRIES, type RoleHeld } from '@concord/domain';
import { openSession } from '@concord/persistence';
import { createTestAccount, type TestDatabase } from '@concord/persistence/testing';

/**
 * Somebody who is everything in every cycle, now and later: administrator, organizer, and clearing officer of every
 * country. For tests of what the interface does, where who may is not the question.
 * @returns the headers by which a request is theirs.
 */
export async function everybody({ dataSource }: TestDatabase): Promise<Record<string, string>> {
  const roles: RoleHeld[] = [{ role: 'administrator' }];
  const { id } = await createTestAccount(dataSource.manager, roles, 'everybody');
  const countries = [...COUNTRIES.keys()].map((code) => `'${code}'`).join(', ');
  const grant = (cycle: string) => `
    INSERT INTO role_held (account, role, cycle) SELECT '${id}', 'organizer', ${cycle};
    INSERT INTO role_held (account, role, cycle, country)
      SELECT '${id}', 'clearing-officer', ${cycle}, country FROM unnest(ARRAY[${countries}]) AS country;`;
  await dataSource.query(`
    CREATE FUNCTION let_everybody_in() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN ${grant('NEW.code')} RETURN NULL; END $$`);
  await dataSource.query(`
    CREATE TRIGGER let_everybody_in AFTER INSERT ON cycle FOR EACH ROW EXECUTE FUNCTION let_everybody_in()`);
  const secret = await openSession(dataSource.manager, { account: id, stage: 'complete' });
  return credentials(secret);
}

/** The headers by which a browser's request to its own application is that of a session. */
export function credentials(secret: string): Record<string, string> {
  return { Cookie: `concord=${secret}`, 'Sec-Fetch-Site': 'same-origin' };
}
