import type { Language } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import type { DigestKind } from '../mail/digest-section.ts';

export interface AccountRecord {
  id: string;
  /** In lower case; one account has it. */
  email: string;
  name: string;
  language: Language;
  /** By its name in the IANA's list. */
  timeZone: string;
  /** What the daily letter is to leave out. */
  digestWithout: DigestKind[];
  /** Whether it was made for a demonstration; production makes none. */
  isDemonstration: boolean;
  createdAt: Date;
  disabledAt: Date | null;
}

/** What is asked of an account while someone signs in. */
export interface AccountCredentials extends AccountRecord {
  /** PHC string of argon2id; null where no password is set. */
  passwordHash: string | null;
}

export interface NewAccount {
  email: string;
  name: string;
  language: Language;
  passwordHash?: string;
  isDemonstration?: boolean;
}

const COLUMNS = `id, email, name, language, time_zone AS "timeZone", digest_without AS "digestWithout",
  is_demonstration AS "isDemonstration",
  created_at AS "createdAt", disabled_at AS "disabledAt"`;
const CREDENTIALS = `${COLUMNS}, password_hash AS "passwordHash"`;

/** An e-mail address as it is kept and compared. */
export function normaliseEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}

/** @throws a violation of `account_by_email` where the address has an account. */
export async function createAccount(manager: EntityManager, account: NewAccount): Promise<AccountRecord> {
  const [created] = await manager.query<AccountRecord[]>(
    `INSERT INTO account (email, name, language, password_hash, password_changed_at, is_demonstration)
     VALUES ($1, $2, $3, $4::text, CASE WHEN $4::text IS NULL THEN NULL ELSE clock_timestamp() END, $5)
     RETURNING ${COLUMNS}`,
    [
      normaliseEmail(account.email),
      account.name,
      account.language,
      account.passwordHash ?? null,
      account.isDemonstration ?? false,
    ],
  );
  return created as AccountRecord;
}

export async function findAccount(manager: EntityManager, id: string): Promise<AccountCredentials | null> {
  const [found] = await manager.query<AccountCredentials[]>(
    `SELECT ${CREDENTIALS} FROM account WHERE id = $1`,
    [id],
  );
  return found ?? null;
}

export async function findAccountByEmail(
  manager: EntityManager,
  email: string,
): Promise<AccountCredentials | null> {
  const [found] = await manager.query<AccountCredentials[]>(
    `SELECT ${CREDENTIALS} FROM account WHERE email = $1`,
    [normaliseEmail(email)],
  );
  return found ?? null;
}

/** Sets the password's hash, or takes the password away (null), so that none opens the account. */
export async function setPasswordHash(
  manager: EntityManager,
  id: string,
  passwordHash: string | null,
): Promise<void> {
  await manager.query(
    'UPDATE account SET password_hash = $2, password_changed_at = clock_timestamp() WHERE id = $1',
    [id, passwordHash],
  );
}

/** What somebody chooses for themselves. */
export async function setPreferences(
  manager: EntityManager,
  id: string,
  {
    name,
    language,
    timeZone,
    digestWithout,
  }: Partial<Pick<AccountRecord, 'name' | 'language' | 'timeZone' | 'digestWithout'>>,
): Promise<void> {
  await manager.query(
    `UPDATE account SET name = coalesce($2, name), language = coalesce($3, language),
       time_zone = coalesce($4, time_zone), digest_without = coalesce($5::text[], digest_without)
     WHERE id = $1`,
    [id, name ?? null, language ?? null, timeZone ?? null, digestWithout ?? null],
  );
}

/** Shuts an account or opens it again. @returns whether that changed anything. */
export async function setDisabled(manager: EntityManager, id: string, disabled: boolean): Promise<boolean> {
  const [, changed] = await manager.query<[unknown, number]>(
    `UPDATE account SET disabled_at = CASE WHEN $2 THEN clock_timestamp() END
     WHERE id = $1 AND (disabled_at IS NULL) = $2`,
    [id, disabled],
  );
  return changed > 0;
}
