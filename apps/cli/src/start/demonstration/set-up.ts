import type { DataSource } from 'typeorm';
import { type KeptCredentials, keepCredentials } from './credentials.ts';
import { makeDemonstrationAccounts } from './make-accounts.ts';
import { keepOrganizerToken } from './organizer-token.ts';
import { type DemonstrationPerson, demonstrationPeople } from './people.ts';

export interface Demonstration {
  people: readonly DemonstrationPerson[];
  credentials: KeptCredentials;
  /** The file with the organizer's token. */
  token: string;
}

/** The accounts to try a cycle with, and a token for scripts; what is there already stays. */
export async function setUpDemonstration(
  database: DataSource,
  cycle: string,
  folder: string,
  secret: string,
): Promise<Demonstration> {
  const people = demonstrationPeople(cycle);
  const credentials = keepCredentials(
    folder,
    people.map(({ email }) => email),
  );
  await makeDemonstrationAccounts(database, { people, credentials, secret });
  return { people, credentials, token: await keepOrganizerToken(database, cycle, folder) };
}

/** What to sign in with, as a table, and where its second step comes from. */
export function describeDemonstration({ people, credentials }: Demonstration, address: string): string[] {
  const rows = people.map(({ email, name }) => [email, credentials.of.get(email)?.password ?? '', name]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`;
  return [
    '',
    `Sign in at ${address}/sign-in — accounts for the demonstration; production never makes them:`,
    '',
    line(['E-mail', 'Password', 'Who']),
    ...rows.map(line),
    '',
    `Then it asks for a code: npx concord code ${people[0]?.email}  (each code is good once)`,
    '',
  ];
}
