import type { DataSource, EntityManager } from 'typeorm';

/** For whom a transaction works. */
export interface ReaderIdentity {
  /** Id of the account. */
  account: string;
  /** Id of the token that it works by, which narrows what the account may do. */
  token?: string;
}

/**
 * Runs `work` in a transaction that sees what the account's roles open, and nothing else. The settings end with the
 * transaction, so that the connection's next user has none of them.
 */
export function asReader<T>(
  database: DataSource,
  { account, token }: ReaderIdentity,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return within(database, { account, token: token ?? '', purpose: '' }, work);
}

/** Runs `work` in a transaction of whoever is still to say who they are: it reaches accounts and what they sign in by. */
export function forSignIn<T>(database: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  return within(database, { account: '', token: '', purpose: 'sign-in' }, work);
}

/** Runs `work` in a transaction of anybody at all: it reaches what is published, and no table. */
export function asAnybody<T>(database: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  return within(database, { account: '', token: '', purpose: '' }, work);
}

function within<T>(
  database: DataSource,
  settings: Readonly<Record<'account' | 'token' | 'purpose', string>>,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return database.transaction(async (manager) => {
    await manager.query(
      `SELECT set_config('concord.account', $1, true), set_config('concord.token', $2, true),
         set_config('concord.purpose', $3, true)`,
      [settings.account, settings.token, settings.purpose],
    );
    return work(manager);
  });
}
