import {
  COUNTRIES,
  type CountryCode,
  countryName,
  LANGUAGES,
  type Language,
  type Role,
} from '@concord/domain';
import { looksLikeEmail } from '../../accounts/looks-like-email.ts';
import { ROLE_WORDS } from '../../accounts/wording/role-words.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import { wordsOf } from '../../pages/words.ts';
import { readTable, type TableRow } from './read-table.ts';

/** The columns of the table, in the order in which they stand where it has no heading. */
export const COLUMNS = ['country', 'email', 'name', 'role', 'language'] as const;
export type Column = (typeof COLUMNS)[number];

export const COLUMN_WORDS: Readonly<Record<Column, MessageKey>> = {
  country: 'console.country',
  email: 'console.email',
  name: 'console.name',
  role: 'console.role',
  language: 'console.language',
};

/** Roles that are invited to by a table; of these, some are for a country. */
const ROLES_OFFERED = ['focal-point', 'clearing-officer', 'reviewer', 'observer'] as const satisfies Role[];
type OfferedRole = (typeof ROLES_OFFERED)[number];
const FOR_COUNTRY: ReadonlySet<Role> = new Set(['focal-point', 'clearing-officer']);

/** Somebody to invite, as what, by the line that says so. */
export interface Invitee {
  line: number;
  email: string;
  name: string;
  language: Language;
  role: OfferedRole;
  country?: CountryCode;
}

/** What of a line cannot be taken. */
export interface LineFault {
  line: number;
  column?: Column;
  given: string;
  message: MessageKey;
}

export interface InvitationTable {
  invitees: Invitee[];
  faults: LineFault[];
}

const MOST_ROWS = 500;
const LONGEST_NAME = 200;

/** Everybody whom a table invites, and every fault of it at once. Countries, roles and languages are known by code or by name in any of the six languages. */
export function readInvitations(text: string): InvitationTable {
  const rows = readTable(text);
  const faults: LineFault[] = [];
  const [head, ...rest] = rows;
  if (head === undefined)
    return { invitees: [], faults: [{ line: 1, given: '', message: 'console.faultEmpty' }] };
  const heading = headingOf(head);
  const body = heading === undefined ? rows : rest;
  if (body.length > MOST_ROWS) {
    return { invitees: [], faults: [{ line: 1, given: String(body.length), message: 'console.faultMany' }] };
  }
  const order = heading ?? COLUMNS;
  const invitees = body.flatMap((row) => readRow(row, order, faults) ?? []);
  faults.push(...repeated(invitees));
  return { invitees, faults: faults.sort((a, b) => a.line - b.line) };
}

function readRow(
  row: TableRow,
  order: readonly (Column | undefined)[],
  faults: LineFault[],
): Invitee | undefined {
  const cell = (column: Column) => row.cells[order.indexOf(column)] ?? '';
  const before = faults.length;
  const fault = (column: Column, message: MessageKey) =>
    faults.push({ line: row.line, column, given: cell(column), message });
  const [email, name] = [cell('email'), cell('name')];
  if (!looksLikeEmail(email)) fault('email', 'console.faultEmail');
  if (name === '' || name.length > LONGEST_NAME) fault('name', 'console.faultName');
  const role = rolesByName().get(plain(cell('role')));
  if (role === undefined) fault('role', 'console.faultRole');
  const language = cell('language') === '' ? 'en' : languagesByName().get(plain(cell('language')));
  if (language === undefined) fault('language', 'console.faultLanguage');
  const country = countriesByName().get(plain(cell('country')));
  const isNeeded = role !== undefined && FOR_COUNTRY.has(role);
  if (country === undefined && (cell('country') !== '' || isNeeded)) fault('country', 'console.faultCountry');
  if (faults.length > before || role === undefined || language === undefined) return undefined;
  const takesCountry = role !== 'observer' && country !== undefined;
  return { line: row.line, email, name, language, role, ...(takesCountry ? { country } : {}) };
}

function repeated(invitees: readonly Invitee[]): LineFault[] {
  const seen = new Set<string>();
  return invitees.flatMap(({ line, email, role, country }) => {
    const key = `${email.toLowerCase()} ${role} ${country ?? ''}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ line, given: email, message: 'console.faultTwice' as const }];
  });
}

/** Which column stands where, if the row is a heading: it names an e-mail column and has no address in it. */
function headingOf({ cells }: TableRow): (Column | undefined)[] | undefined {
  const named = cells.map((cell) => headings().get(plain(cell)));
  return named.includes('email') && !cells.some(looksLikeEmail) ? named : undefined;
}

/** Without what differs between two who write the same name. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

const lazily = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const headings = lazily(() => {
  const found = new Map<string, Column>();
  for (const column of COLUMNS) {
    found.set(column, column);
    for (const language of LANGUAGES) found.set(plain(wordsOf(language).say(COLUMN_WORDS[column])), column);
  }
  return found.set('email', 'email').set('mail', 'email');
});

const countriesByName = lazily(() => {
  const found = new Map<string, CountryCode>();
  for (const { alpha3, alpha2 } of COUNTRIES.values()) {
    for (const language of LANGUAGES) found.set(plain(countryName(alpha3, language)), alpha3);
    found.set(plain(alpha2), alpha3).set(plain(alpha3), alpha3);
  }
  return found;
});

const rolesByName = lazily(() => {
  const found = new Map<string, OfferedRole>();
  for (const role of ROLES_OFFERED) {
    found.set(plain(role), role);
    for (const language of LANGUAGES) found.set(plain(wordsOf(language).say(ROLE_WORDS[role])), role);
  }
  return found;
});

const languagesByName = lazily(() => {
  const found = new Map<string, Language>();
  for (const language of LANGUAGES) {
    found.set(language, language);
    for (const reader of LANGUAGES) {
      found.set(
        plain(new Intl.DisplayNames(reader, { type: 'language' }).of(language) ?? language),
        language,
      );
    }
  }
  return found;
});
