import {
  type SecondFactors as Factors,
  findAccount,
  findTotpSecret,
  hasSecondFactor,
  INSTALLATION_CHAIN,
  keepChallenge,
  lockAccount,
  Outbox,
  recordAct,
  removePasskey,
  removeTotp,
  renewSession,
  replaceRecoveryCodes,
  saveTotp,
  secondFactorsOf,
  takeChallenge,
  useRecoveryCode,
  useTotpStep,
} from '@concord/persistence';
import { keyFor, seal, unseal } from '@concord/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RateLimits } from '../../access/rate-limits.ts';
import type { Visitor } from '../../access/visitor.ts';
import { CONFIG, type Config } from '../../config.ts';
import { Database } from '../../database/database.ts';
import { Sessions } from '../sign-in/sessions.service.ts';
import { newRecoveryCodes, normaliseRecoveryCode } from './recovery-codes.ts';
import { newTotpSecret, setUpOf, stepOfCode, type TotpSetUp } from './totp-codes.ts';

/** Somebody in a browser, whose second factor may be still to be given. */
export type Session = NonNullable<Visitor['session']>;

/** A factor was added; the session has a new secret. */
export interface Added {
  secret: string;
  /** Whether recovery codes were made with it, to be shown once. */
  hasNewCodes: boolean;
}

/** What stands for an account beside its password: set up, given, taken away. */
@Injectable()
export class SecondFactors {
  readonly #database: Database;
  readonly #limits: RateLimits;
  readonly #sessions: Sessions;
  readonly #outbox: Outbox;
  readonly #key: Buffer;

  constructor(
    database: Database,
    limits: RateLimits,
    sessions: Sessions,
    outbox: Outbox,
    @Inject(CONFIG) { secret }: Config,
  ) {
    this.#database = database;
    this.#limits = limits;
    this.#sessions = sessions;
    this.#outbox = outbox;
    this.#key = keyFor(secret, 'second-factor');
  }

  of({ account }: Pick<Session, 'account'>): Promise<Factors> {
    return this.#database.forSignIn((manager) => secondFactorsOf(manager, account));
  }

  /**
   * Whether this session may add a factor: one that is signed in; one whose second factor is due only where there is
   * none yet, or whoever knows a password would make their own.
   */
  async mayAdd(session: Session): Promise<boolean> {
    return session.stage === 'complete' || !hasSecondFactor(await this.of(session));
  }

  /** Completes the session with a code of the authenticator, which is good once. @returns its new secret. */
  giveCode(session: Session, code: string): Promise<string | null> {
    return this.#give(session, 'code', async (manager) => {
      const sealed = await findTotpSecret(manager, session.account);
      if (sealed === null) return false;
      const step = stepOfCode(this.#unsealed(sealed, session.account), code);
      return step !== null && useTotpStep(manager, session.account, step);
    });
  }

  /** Completes the session with a recovery code, which is good once. @returns its new secret. */
  giveRecoveryCode(session: Session, code: string): Promise<string | null> {
    return this.#give(session, 'recovery-code', (manager) =>
      useRecoveryCode(manager, session.account, normaliseRecoveryCode(code)),
    );
  }

  /** What an authenticator is to be set up with; the same until it is confirmed or the session ends. */
  async totpSetUp(session: Session): Promise<TotpSetUp> {
    const waiting = this.#waitingSecret(session);
    if (waiting !== undefined) return setUpOf(waiting, session.email);
    const secret = newTotpSecret();
    const sealed = seal(this.#key, Buffer.from(secret), session.account).toString('base64');
    await this.#database.forSignIn((manager) =>
      keepChallenge(manager, session.secret, { kind: 'totp', secret: sealed }),
    );
    return setUpOf(secret, session.email);
  }

  /** Adds the authenticator, if the code is one that it shows; it takes the place of the one before. */
  async confirmTotp(session: Session, code: string): Promise<Added | null> {
    await this.#limits.consume('second-factor', session.account);
    const secret = this.#waitingSecret(session);
    const step = secret === undefined ? null : stepOfCode(secret, code);
    if (secret === undefined || step === null) return null;
    return this.add(session, 'authenticator', (manager) =>
      saveTotp(manager, session.account, {
        secret: seal(this.#key, Buffer.from(secret), session.account),
        step,
      }),
    );
  }

  /**
   * Adds a factor with `save`. A session that waited for one is complete by it, since it is shown to be at hand; with
   * an account's first factor recovery codes are made.
   */
  add(
    session: Session,
    kind: 'authenticator' | 'passkey',
    save: (manager: EntityManager) => Promise<void>,
  ): Promise<Added | null> {
    return this.#database.forSignIn(async (manager) => {
      await lockAccount(manager, session.account);
      const before = await secondFactorsOf(manager, session.account);
      if (session.stage !== 'complete' && hasSecondFactor(before)) return null;
      const secret =
        session.stage === 'complete'
          ? await renewSession(manager, session.secret, { isConfirmed: false })
          : await this.#sessions.complete(manager, session, 'set-up');
      if (secret === null) return null;
      await save(manager);
      const hasNewCodes = before.recoveryCodes === 0;
      if (hasNewCodes) await this.#makeCodes(manager, { ...session, secret });
      await recordAct(manager, {
        chain: INSTALLATION_CHAIN,
        actor: session.account,
        action: 'second-factor-added',
        subject: { kind },
      });
      return { secret, hasNewCodes };
    });
  }

  /** Makes new recovery codes in place of all others. */
  renewCodes(session: Session): Promise<void> {
    return this.#database.forSignIn(async (manager) => {
      await this.#makeCodes(manager, session);
      await recordAct(manager, {
        chain: INSTALLATION_CHAIN,
        actor: session.account,
        action: 'second-factor-added',
        subject: { kind: 'recovery-codes' },
      });
    });
  }

  /** The recovery codes that were just made, once. */
  async takeNewCodes(session: Session): Promise<readonly string[] | null> {
    const kept = await this.#database.forSignIn((manager) => takeChallenge(manager, session.secret));
    if (kept?.kind !== 'codes' || typeof kept.codes !== 'string') return null;
    return this.#unsealed(Buffer.from(kept.codes, 'base64'), session.account).split(' ');
  }

  /**
   * Takes a factor away, but for the last: nobody is to lock themselves out.
   * @param passkey id of a passkey; the authenticator, where it is left out.
   */
  remove(session: Session, passkey?: string): Promise<'removed' | 'last' | 'none'> {
    const { account } = session;
    return this.#database.forSignIn(async (manager) => {
      await lockAccount(manager, account);
      const before = await secondFactorsOf(manager, account);
      const factors = before.passkeys.length + (before.hasTotp ? 1 : 0);
      const isThere =
        passkey === undefined ? before.hasTotp : before.passkeys.some(({ id }) => id === passkey);
      if (!isThere) return 'none';
      if (factors < 2) return 'last';
      await (passkey === undefined ? removeTotp(manager, account) : removePasskey(manager, account, passkey));
      const owner = await findAccount(manager, account);
      if (owner !== null) {
        const { email, name, language } = owner;
        await this.#outbox.queueMail(manager, {
          recipient: email,
          account,
          language,
          template: 'factor-removed',
          view: { name },
        });
      }
      await recordAct(manager, {
        chain: INSTALLATION_CHAIN,
        actor: account,
        action: 'second-factor-removed',
        subject: { kind: passkey === undefined ? 'authenticator' : 'passkey' },
      });
      return 'removed';
    });
  }

  async #makeCodes(manager: EntityManager, { account, secret }: Pick<Session, 'account' | 'secret'>) {
    const codes = newRecoveryCodes();
    await replaceRecoveryCodes(manager, account, codes.map(normaliseRecoveryCode));
    const sealed = seal(this.#key, Buffer.from(codes.join(' ')), account).toString('base64');
    await keepChallenge(manager, secret, { kind: 'codes', codes: sealed });
  }

  async #give(
    session: Session,
    method: 'code' | 'recovery-code',
    use: (manager: EntityManager) => Promise<boolean>,
  ): Promise<string | null> {
    await this.#limits.consume('second-factor', session.account);
    const next = await this.#database.forSignIn(async (manager) => {
      if (await use(manager)) return this.#sessions.complete(manager, session, method);
      await recordAct(manager, {
        chain: INSTALLATION_CHAIN,
        actor: session.account,
        action: 'sign-in-refused',
        subject: { account: session.account, by: method },
      });
      return null;
    });
    if (next !== null) {
      await this.#limits.forget('second-factor', session.account);
      await this.#limits.forget('sign-in-account', session.email);
    }
    return next;
  }

  #waitingSecret({ challenge, account }: Session): string | undefined {
    if (challenge?.kind !== 'totp' || typeof challenge.secret !== 'string') return undefined;
    return this.#unsealed(Buffer.from(challenge.secret, 'base64'), account);
  }

  #unsealed(sealed: Uint8Array, account: string): string {
    return unseal(this.#key, sealed, account).toString();
  }
}
