import type { EntityManager } from 'typeorm';
import { digestOf } from './secret-token.ts';

export interface PasskeyRecord {
  id: string;
  account: string;
  /** base64url, as browsers give it. */
  credentialId: string;
  /** COSE. */
  publicKey: Buffer;
  counter: number;
  transports: string[];
  label: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** What somebody can give as a second factor. */
export interface SecondFactors {
  hasTotp: boolean;
  passkeys: PasskeyRecord[];
  /** Recovery codes that were not used. */
  recoveryCodes: number;
}

const PASSKEY = `id, account, credential_id AS "credentialId", public_key AS "publicKey", counter::int8 AS counter,
  transports, label, created_at AS "createdAt", last_used_at AS "lastUsedAt"`;

type PasskeyRow = Omit<PasskeyRecord, 'counter'> & { counter: string };
const toPasskey = (row: PasskeyRow): PasskeyRecord => ({ ...row, counter: Number(row.counter) });

export async function secondFactorsOf(manager: EntityManager, account: string): Promise<SecondFactors> {
  const [row] = await manager.query<{ hasTotp: boolean; recoveryCodes: number }[]>(
    `SELECT EXISTS (SELECT FROM totp WHERE account = $1 AND confirmed_at IS NOT NULL) AS "hasTotp",
       (SELECT count(*)::int FROM recovery_code WHERE account = $1 AND used_at IS NULL) AS "recoveryCodes"`,
    [account],
  );
  return {
    hasTotp: row?.hasTotp ?? false,
    recoveryCodes: row?.recoveryCodes ?? 0,
    passkeys: await listPasskeys(manager, account),
  };
}

/** Whether the account has a factor beside the password. Recovery codes alone are none. */
export function hasSecondFactor({ hasTotp, passkeys }: SecondFactors): boolean {
  return hasTotp || passkeys.length > 0;
}

/** Puts an authenticator in place of the one before; `step` is that of the code that confirmed it. */
export async function saveTotp(
  manager: EntityManager,
  account: string,
  { secret, step }: { secret: Buffer; step: number },
): Promise<void> {
  await manager.query(
    `INSERT INTO totp (account, secret, confirmed_at, last_step) VALUES ($1, $2, clock_timestamp(), $3)
     ON CONFLICT (account) DO UPDATE SET secret = excluded.secret, confirmed_at = excluded.confirmed_at,
       last_step = excluded.last_step`,
    [account, secret, step],
  );
}

/** The sealed secret of the account's authenticator. */
export async function findTotpSecret(manager: EntityManager, account: string): Promise<Buffer | null> {
  const [row] = await manager.query<{ secret: Buffer }[]>(
    'SELECT secret FROM totp WHERE account = $1 AND confirmed_at IS NOT NULL',
    [account],
  );
  return row?.secret ?? null;
}

/** Takes a time step as used. @returns false where it, or a later one, was used before: a code is good once. */
export async function useTotpStep(manager: EntityManager, account: string, step: number): Promise<boolean> {
  const [, used] = await manager.query<[unknown, number]>(
    `UPDATE totp SET last_step = $2
     WHERE account = $1 AND confirmed_at IS NOT NULL AND (last_step IS NULL OR last_step < $2)`,
    [account, step],
  );
  return used > 0;
}

export async function removeTotp(manager: EntityManager, account: string): Promise<boolean> {
  const [, removed] = await manager.query<[unknown, number]>('DELETE FROM totp WHERE account = $1', [
    account,
  ]);
  return removed > 0;
}

export async function addPasskey(
  manager: EntityManager,
  passkey: Pick<PasskeyRecord, 'account' | 'credentialId' | 'publicKey' | 'counter' | 'transports' | 'label'>,
): Promise<void> {
  await manager.query(
    `INSERT INTO passkey (account, credential_id, public_key, counter, transports, label)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      passkey.account,
      passkey.credentialId,
      passkey.publicKey,
      passkey.counter,
      passkey.transports,
      passkey.label,
    ],
  );
}

export async function listPasskeys(manager: EntityManager, account: string): Promise<PasskeyRecord[]> {
  const rows = await manager.query<PasskeyRow[]>(
    `SELECT ${PASSKEY} FROM passkey WHERE account = $1 ORDER BY created_at, id`,
    [account],
  );
  return rows.map(toPasskey);
}

export async function findPasskey(
  manager: EntityManager,
  credentialId: string,
): Promise<PasskeyRecord | null> {
  const [row] = await manager.query<PasskeyRow[]>(`SELECT ${PASSKEY} FROM passkey WHERE credential_id = $1`, [
    credentialId,
  ]);
  return row === undefined ? null : toPasskey(row);
}

/** Keeps the counter that a passkey gave. Those that do not count give 0 each time. */
export async function usePasskey(manager: EntityManager, id: string, counter: number): Promise<void> {
  await manager.query('UPDATE passkey SET counter = $2, last_used_at = clock_timestamp() WHERE id = $1', [
    id,
    counter,
  ]);
}

export async function removePasskey(manager: EntityManager, account: string, id: string): Promise<boolean> {
  const [, removed] = await manager.query<[unknown, number]>(
    'DELETE FROM passkey WHERE account = $1 AND id = $2',
    [account, id],
  );
  return removed > 0;
}

/** Puts new recovery codes in place of all that there were. */
export async function replaceRecoveryCodes(
  manager: EntityManager,
  account: string,
  codes: readonly string[],
): Promise<void> {
  await manager.query('DELETE FROM recovery_code WHERE account = $1', [account]);
  await manager.query('INSERT INTO recovery_code (account, sha256) SELECT $1, unnest($2::text[])', [
    account,
    codes.map(digestOf),
  ]);
}

/** Takes a recovery code as used. @returns false where it is none of the account's, or was used. */
export async function useRecoveryCode(
  manager: EntityManager,
  account: string,
  code: string,
): Promise<boolean> {
  const [, used] = await manager.query<[unknown, number]>(
    `UPDATE recovery_code SET used_at = clock_timestamp()
     WHERE account = $1 AND sha256 = $2 AND used_at IS NULL`,
    [account, digestOf(code)],
  );
  return used > 0;
}

/** Takes everything away that stands for the account beside its password. */
export async function removeSecondFactors(manager: EntityManager, account: string): Promise<void> {
  for (const table of ['totp', 'passkey', 'recovery_code', 'sign_on']) {
    await manager.query(`DELETE FROM ${table} WHERE account = $1`, [account]);
  }
}
