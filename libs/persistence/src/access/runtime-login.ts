import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** The login of the interface where no other is named. */
export const RUNTIME_LOGIN = 'concord_api';

/** The interface's own role can do more than it may. */
export class RuntimeRoleError extends Error {
  override readonly name = 'RuntimeRoleError';
  /** `database.runtime-role`, the error's name for programs. */
  readonly code = 'database.runtime-role';
}

/**
 * Makes the login by which the interface works, or gives it a new password: it owns nothing and sees no row but those
 * that the account in force opens. Takes the owner's connection, over a migrated database.
 */
export async function ensureRuntimeLogin(
  owner: DataSource,
  password: string,
  login: string = RUNTIME_LOGIN,
): Promise<void> {
  const name = quoteName(login);
  // A statement of this kind takes no parameters; what it is given is no secret and of a fixed alphabet.
  const secret = scramVerifier(password);
  await owner.query(`
    DO $$ BEGIN
      CREATE ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END $$`);
  await owner.query(`ALTER ROLE ${name} LOGIN PASSWORD '${secret}'`);
  await owner.query(`GRANT concord_runtime TO ${name}`);
}

/** The owner's address with the runtime login in place of the owner's. */
export function runtimeUrl(ownerUrl: string, password: string, login: string = RUNTIME_LOGIN): string {
  const address = new URL(ownerUrl);
  address.username = encodeURIComponent(login);
  address.password = encodeURIComponent(password);
  return address.href;
}

/** @throws RuntimeRoleError if the connection's role passes over row-level security or owns a table. */
export async function requireRuntimeRole(database: DataSource): Promise<void> {
  const [role] = await database.query<{ name: string; bypasses: boolean; owns: boolean }[]>(`
    SELECT current_user AS name,
      (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = session_user) AS bypasses,
      EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public'
        AND pg_has_role(session_user, tableowner, 'MEMBER')) AS owns`);
  if (role === undefined || role.bypasses || role.owns) {
    throw new RuntimeRoleError(
      `The interface works as “${role?.name}”, who sees every row. Give it a login in the role concord_runtime.`,
    );
  }
}

function quoteName(name: string): string {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name))
    throw new RangeError('A login is of lower-case letters, digits and _');
  return `"${name}"`;
}

const ITERATIONS = 4096;

/** What the server keeps of a password (RFC 5803), so that no statement and no log of the server carries it. */
function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, ITERATIONS, 32, 'sha256');
  const hmac = (text: string) => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(hmac('Client Key')).digest('base64');
  const server = hmac('Server Key').toString('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${stored}:${server}`;
}
