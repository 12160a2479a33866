import { findAccount, INSTALLATION_CHAIN, listPasskeys, listSignOns, recordAct } from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import { RateLimits } from '../../access/rate-limits.ts';
import { Database } from '../../database/database.ts';
import { PasswordHashing } from '../passwords/password-hashing.ts';
import type { Session } from '../second-factor/second-factor.service.ts';
import { Sessions } from '../sign-in/sessions.service.ts';

/** By what somebody can show again that it is they. */
export interface Proofs {
  password: boolean;
  passkey: boolean;
  signOn: boolean;
}

/** Showing again, in a session that is open, that it is its owner who uses it. */
@Injectable()
export class Confirmation {
  readonly #database: Database;
  readonly #hashing: PasswordHashing;
  readonly #limits: RateLimits;
  readonly #sessions: Sessions;

  constructor(database: Database, hashing: PasswordHashing, limits: RateLimits, sessions: Sessions) {
    this.#database = database;
    this.#hashing = hashing;
    this.#limits = limits;
    this.#sessions = sessions;
  }

  proofsOf({ account }: Session): Promise<Proofs> {
    return this.#database.forSignIn(async (manager) => ({
      password: ((await findAccount(manager, account))?.passwordHash ?? null) !== null,
      passkey: (await listPasskeys(manager, account)).length > 0,
      signOn: (await listSignOns(manager, account)).length > 0,
    }));
  }

  /**
   * Confirms the session by the account's password. @returns its new secret; null where that is another.
   * @throws Problem `too-many-requests` for too many attempts.
   */
  async byPassword(session: Session, password: string): Promise<string | null> {
    await this.#limits.consume('sign-in-account', session.email);
    const owner = await this.#database.forSignIn((manager) => findAccount(manager, session.account));
    const matches = await this.#hashing.matches(password, owner?.passwordHash);
    const secret = await this.#database.forSignIn(async (manager) => {
      if (matches) return this.#sessions.confirm(manager, session, 'password');
      await recordAct(manager, {
        chain: INSTALLATION_CHAIN,
        actor: session.account,
        action: 'sign-in-refused',
        subject: { account: session.account, by: 'password' },
      });
      return null;
    });
    if (secret !== null) await this.#limits.forget('sign-in-account', session.email);
    return secret;
  }
}
