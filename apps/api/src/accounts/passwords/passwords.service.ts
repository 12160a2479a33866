import { setTimeout as pause } from 'node:timers/promises';
import {
  type AccountRecord,
  endSessions,
  findAccount,
  findAccountByEmail,
  findPasswordReset,
  hasSecondFactor,
  INSTALLATION_CHAIN,
  issuePasswordReset,
  normaliseEmail,
  Outbox,
  RESET_LIFETIME,
  recordAct,
  renewSession,
  secondFactorsOf,
  setPasswordHash,
  usePasswordReset,
} from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RateLimits } from '../../access/rate-limits.ts';
import { Database } from '../../database/database.ts';
import type { Origin } from '../origin-of-request.ts';
import type { Session } from '../second-factor/second-factor.service.ts';
import { NewPasswords } from './new-passwords.ts';
import { PasswordHashing } from './password-hashing.ts';
import type { PasswordFault } from './password-rules.ts';

/** Milliseconds that an answer takes at least, so that it does not tell whether a letter was written. */
const LEAST_TIME = 400;

/** Sets new passwords: by who knows the one before, or by who reads the account's mail. Neither spares the second factor. */
@Injectable()
export class Passwords {
  readonly #database: Database;
  readonly #limits: RateLimits;
  readonly #hashing: PasswordHashing;
  readonly #accepted: NewPasswords;
  readonly #outbox: Outbox;

  constructor(
    database: Database,
    limits: RateLimits,
    hashing: PasswordHashing,
    accepted: NewPasswords,
    outbox: Outbox,
  ) {
    this.#database = database;
    this.#limits = limits;
    this.#hashing = hashing;
    this.#accepted = accepted;
    this.#outbox = outbox;
  }

  /**
   * Sends a link by which a new password is set, to who has an account with a second factor; the answer is the same for
   * everybody. Who has none needs an invitation, since their mail alone would then open the account.
   */
  async sendReset(email: string, origin: Origin): Promise<void> {
    await this.#limits.consume('sign-in-address', origin.address);
    await this.#limits.consume('password-reset', normaliseEmail(email));
    const work = this.#database.forSignIn(async (manager) => {
      const account = await findAccountByEmail(manager, email);
      if (account?.disabledAt !== null) return;
      if (!hasSecondFactor(await secondFactorsOf(manager, account.id))) return;
      const secret = await issuePasswordReset(manager, account.id);
      await this.#outbox.queueMail(manager, {
        recipient: account.email,
        account: account.id,
        language: account.language,
        template: 'password-reset',
        view: {
          name: account.name,
          path: `/password/reset/${secret}`,
          until: new Date(Date.now() + RESET_LIFETIME).toISOString(),
        },
      });
    });
    await Promise.all([work, pause(LEAST_TIME)]);
  }

  /** Whose password a link sets; null where it sets none, or none any more. */
  ownerOfReset(secret: string): Promise<AccountRecord | null> {
    return this.#database.forSignIn(async (manager) => {
      const account = await findPasswordReset(manager, secret);
      return account === null ? null : findAccount(manager, account);
    });
  }

  /** Sets a password by a link, once, and ends all sessions. */
  async reset(secret: string, password: string): Promise<PasswordFault | 'ended' | undefined> {
    const owner = await this.ownerOfReset(secret);
    if (owner === null) return 'ended';
    const accepted = await this.#accepted.accept(password, owner);
    if ('fault' in accepted) return accepted.fault;
    return this.#database.forSignIn(async (manager) => {
      if ((await usePasswordReset(manager, secret)) !== owner.id) return 'ended';
      await this.#set(manager, owner, accepted.hash, 'reset');
      await endSessions(manager, owner.id);
      return undefined;
    });
  }

  /** Sets a password by the one before, and ends all other sessions. @returns the new secret of this one. */
  async change(
    session: Session,
    { current, next }: { current: string; next: string },
  ): Promise<{ secret: string } | { fault: PasswordFault | 'current' }> {
    await this.#limits.consume('sign-in-account', session.email);
    const owner = await this.#database.forSignIn((manager) => findAccount(manager, session.account));
    if (!(await this.#hashing.matches(current, owner?.passwordHash)) || owner === null) {
      return { fault: 'current' };
    }
    const accepted = await this.#accepted.accept(next, owner);
    if ('fault' in accepted) return accepted;
    return this.#database.forSignIn(async (manager) => {
      await endSessions(manager, owner.id, session.secret);
      const secret = await renewSession(manager, session.secret, { isConfirmed: true });
      if (secret === null) return { fault: 'current' };
      await this.#set(manager, owner, accepted.hash, 'change');
      return { secret };
    });
  }

  async #set(
    manager: EntityManager,
    owner: AccountRecord,
    hash: string,
    by: 'reset' | 'change',
  ): Promise<void> {
    await setPasswordHash(manager, owner.id, hash);
    await this.#outbox.queueMail(manager, {
      recipient: owner.email,
      account: owner.id,
      language: owner.language,
      template: 'password-changed',
      view: { name: owner.name },
    });
    await recordAct(manager, {
      chain: INSTALLATION_CHAIN,
      actor: owner.id,
      action: 'password-changed',
      subject: { by },
    });
  }
}
