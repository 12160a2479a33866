import {
  endSession,
  findAccountByEmail,
  hasSecondFactor,
  INSTALLATION_CHAIN,
  normaliseEmail,
  recordAct,
  secondFactorsOf,
} from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import { RateLimits } from '../../access/rate-limits.ts';
import type { Visitor } from '../../access/visitor.ts';
import { Database } from '../../database/database.ts';
import type { Origin } from '../origin-of-request.ts';
import { PasswordHashing } from '../passwords/password-hashing.ts';
import { Sessions } from './sessions.service.ts';

/** Longer ones open nothing, and would only be work. */
const LONGEST_INPUT = 1024;

export interface FirstStep {
  /** Of the session that waits for the second factor. */
  secret: string;
  /** Whether one is there to be given, or has still to be set up. */
  hasSecondFactor: boolean;
}

/** The first step of signing in, and the last of having been. */
@Injectable()
export class SignIn {
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

  /**
   * Opens a session that waits for the second factor; null where address and password do not go together. Whether
   * there is an account, whether it is disabled and whether it has a password at all makes no difference, in the answer
   * or in the time that it takes.
   * @throws Problem `too-many-requests` for too many attempts from an address or for an account.
   */
  async byPassword(
    { email, password }: { email: string; password: string },
    origin: Origin,
    previous?: string,
  ): Promise<FirstStep | null> {
    const name = normaliseEmail(email).slice(0, LONGEST_INPUT);
    await this.#limits.consume('sign-in-address', origin.address);
    await this.#limits.consume('sign-in-account', name);
    const found = await this.#database.forSignIn((manager) => findAccountByEmail(manager, name));
    const account = found?.disabledAt === null ? found : null;
    const given = password.slice(0, LONGEST_INPUT);
    const matches = await this.#hashing.matches(given, account?.passwordHash);
    return this.#database.forSignIn(async (manager) => {
      if (account === null || !matches) {
        await recordAct(manager, {
          chain: INSTALLATION_CHAIN,
          action: 'sign-in-refused',
          // Never what was typed: people type passwords there.
          subject: { account: found?.id ?? null, by: 'password' },
        });
        return null;
      }
      const factors = await secondFactorsOf(manager, account.id);
      const secret = await this.#sessions.open(manager, account.id, {
        stage: 'password',
        method: 'password',
        origin,
        ...(previous === undefined ? {} : { previous }),
      });
      return { secret, hasSecondFactor: hasSecondFactor(factors) };
    });
  }

  async signOut({ account, session }: Visitor): Promise<void> {
    if (session === undefined) return;
    await this.#database.forSignIn(async (manager) => {
      const ended = await endSession(manager, session.secret);
      if (!ended || session.stage !== 'complete') return;
      await recordAct(manager, {
        chain: INSTALLATION_CHAIN,
        actor: account,
        action: 'signed-out',
        subject: {},
      });
    });
  }
}
