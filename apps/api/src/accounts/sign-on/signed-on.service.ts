import {
  findAccount,
  findSignOn,
  INSTALLATION_CHAIN,
  linkSignOn,
  listSignOns,
  recordAct,
  type SignOnRecord,
  unlinkSignOn,
} from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../database/database.ts';
import { Acceptance } from '../invitations/acceptance.service.ts';
import type { Origin } from '../origin-of-request.ts';
import type { Session } from '../second-factor/second-factor.service.ts';
import { Sessions } from '../sign-in/sessions.service.ts';
import type { SignedOn } from './sign-on.service.ts';

/** What came of coming back from the provider. */
export type Arrival =
  /** A session was opened; complete where the provider's second factor counts. */
  | { kind: 'opened'; secret: string; isComplete: boolean }
  | { kind: 'linked' }
  /** Whoever is signed in has shown again that it is they; the session has a new secret. */
  | { kind: 'confirmed'; secret: string }
  /** No account is linked to this identity: an e-mail address that is the same links none. */
  | { kind: 'unknown' }
  /** The identity belongs to an account already, or the invitation is closed. */
  | { kind: 'taken' };

/** What somebody's identity at the provider opens here. It is known by issuer and subject alone. */
@Injectable()
export class SignedOnAccounts {
  readonly #database: Database;
  readonly #acceptance: Acceptance;
  readonly #sessions: Sessions;

  constructor(database: Database, acceptance: Acceptance, sessions: Sessions) {
    this.#database = database;
    this.#acceptance = acceptance;
    this.#sessions = sessions;
  }

  /** @param session that of the browser, if it has one. */
  arrive(signedOn: SignedOn, origin: Origin, session?: Session): Promise<Arrival> {
    const { errand, identity } = signedOn;
    return this.#database.forSignIn(async (manager) => {
      switch (errand.kind) {
        case 'link':
          return this.#link(manager, signedOn, errand.account, session);
        case 'confirm':
          return this.#confirm(manager, signedOn, errand.account, session);
        case 'invitation': {
          const account = await this.#acceptance.withSignOn(manager, errand.secret, identity);
          if (account === null) return { kind: 'taken' };
          return this.#open(manager, account, signedOn, origin, session);
        }
        case 'sign-in': {
          const found = await findSignOn(manager, identity);
          const account = found === null ? null : await findAccount(manager, found.account);
          if (account?.disabledAt !== null) {
            await recordAct(manager, {
              chain: INSTALLATION_CHAIN,
              action: 'sign-in-refused',
              subject: { account: account?.id ?? null, by: 'single-sign-on' },
            });
            return { kind: 'unknown' };
          }
          return this.#open(manager, account.id, signedOn, origin, session);
        }
      }
    });
  }

  list({ account }: Pick<Session, 'account'>): Promise<SignOnRecord[]> {
    return this.#database.forSignIn((manager) => listSignOns(manager, account));
  }

  /** Unlinks an identity, but not where nothing else is left to sign in by. */
  unlink({ account }: Session, issuer: string, subject: string): Promise<'removed' | 'last' | 'none'> {
    return this.#database.forSignIn(async (manager) => {
      const [owner, linked] = [await findAccount(manager, account), await listSignOns(manager, account)];
      if (owner?.passwordHash === null && linked.length < 2) return 'last';
      if (!(await unlinkSignOn(manager, account, { issuer, subject }))) return 'none';
      await recordAct(manager, {
        chain: INSTALLATION_CHAIN,
        actor: account,
        action: 'second-factor-removed',
        subject: { kind: 'single-sign-on' },
      });
      return 'removed';
    });
  }

  async #link(
    manager: EntityManager,
    { identity }: SignedOn,
    account: string,
    session: Session | undefined,
  ): Promise<Arrival> {
    // The browser that came back must be signed in to the account that it left from.
    if (session?.stage !== 'complete' || session.account !== account) return { kind: 'unknown' };
    if (!(await linkSignOn(manager, account, identity))) return { kind: 'taken' };
    await recordAct(manager, {
      chain: INSTALLATION_CHAIN,
      actor: account,
      action: 'second-factor-added',
      subject: { kind: 'single-sign-on' },
    });
    return { kind: 'linked' };
  }

  async #confirm(
    manager: EntityManager,
    { identity }: SignedOn,
    account: string,
    session: Session | undefined,
  ): Promise<Arrival> {
    const linked = await findSignOn(manager, identity);
    if (session?.account !== account || linked?.account !== account) return { kind: 'unknown' };
    const secret = await this.#sessions.confirm(manager, session, 'single-sign-on');
    return secret === null ? { kind: 'unknown' } : { kind: 'confirmed', secret };
  }

  async #open(
    manager: EntityManager,
    account: string,
    { hasSecondFactor }: SignedOn,
    origin: Origin,
    previous: Session | undefined,
  ): Promise<Extract<Arrival, { kind: 'opened' }>> {
    const secret = await this.#sessions.open(manager, account, {
      stage: hasSecondFactor ? 'complete' : 'password',
      method: 'single-sign-on',
      origin,
      ...(previous === undefined ? {} : { previous: previous.secret }),
    });
    return { kind: 'opened', secret, isComplete: hasSecondFactor };
  }
}
