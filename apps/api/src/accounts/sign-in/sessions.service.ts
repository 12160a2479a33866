import {
  advanceSession,
  endSession,
  INSTALLATION_CHAIN,
  openSession,
  recordAct,
  renewSession,
  type SessionStage,
} from '@concord/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { stringifySetCookie } from 'cookie';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import { CONFIG, type Config } from '../../config.ts';
import type { Origin } from '../origin-of-request.ts';
import { sessionCookieName } from '../session-cookie.ts';

/** By what somebody showed who they are; the record says so. */
export type Method = 'password' | 'passkey' | 'single-sign-on' | 'code' | 'recovery-code' | 'set-up';

/** Opens sessions, and puts them into browsers. */
@Injectable()
export class Sessions {
  readonly #config: Config;

  constructor(@Inject(CONFIG) config: Config) {
    this.#config = config;
  }

  /** Opens a session in the caller's transaction. @param previous secret of one that it takes the place of. */
  async open(
    manager: EntityManager,
    account: string,
    {
      stage,
      method,
      origin,
      previous,
    }: { stage: SessionStage; method: Method; origin: Origin; previous?: string },
  ): Promise<string> {
    if (previous !== undefined) await endSession(manager, previous);
    const { userAgent } = origin;
    const secret = await openSession(manager, {
      account,
      stage,
      ...(userAgent === undefined ? {} : { userAgent }),
    });
    if (stage === 'complete') await recordSignIn(manager, account, method);
    return secret;
  }

  /** Puts a session in the place of one whose second factor was given. @returns null where that has ended. */
  async complete(
    manager: EntityManager,
    { account, secret }: { account: string; secret: string },
    method: Method,
  ): Promise<string | null> {
    const next = await advanceSession(manager, secret);
    if (next !== null) await recordSignIn(manager, account, method);
    return next;
  }

  /** Notes in a complete session, by a new secret, that its owner has shown again that it is they. @returns null where it has ended. */
  async confirm(
    manager: EntityManager,
    { account, secret }: { account: string; secret: string },
    method: Method,
  ): Promise<string | null> {
    const next = await renewSession(manager, secret, { isConfirmed: true });
    if (next === null) return null;
    await recordAct(manager, {
      chain: INSTALLATION_CHAIN,
      actor: account,
      action: 'identity-confirmed',
      subject: { method },
    });
    return next;
  }

  /** Hands the secret to the browser, which forgets it when it is closed. */
  give(response: Response, secret: string): void {
    response.append('Set-Cookie', this.#cookie(secret));
  }

  take(response: Response): void {
    response.append('Set-Cookie', this.#cookie('', new Date(0)));
  }

  #cookie(value: string, expires?: Date): string {
    return stringifySetCookie({
      name: sessionCookieName(this.#config),
      value,
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: this.#config.isSecure,
      ...(expires === undefined ? {} : { expires }),
    });
  }
}

function recordSignIn(manager: EntityManager, account: string, method: Method): Promise<void> {
  return recordAct(manager, {
    chain: INSTALLATION_CHAIN,
    actor: account,
    action: 'signed-in',
    subject: { method },
  });
}
