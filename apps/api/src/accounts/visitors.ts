import { asReader, rolesInForce, TOKEN_PREFIX, useApiToken, useSession } from '@concord/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { parseCookie } from 'cookie';
import type { Request } from 'express';
import { DataSource } from 'typeorm';
import { type Visitor, Visitors } from '../access/visitor.ts';
import { CONFIG, type Config } from '../config.ts';
import { Database } from '../database/database.ts';
import { sessionCookieName } from './session-cookie.ts';

const BEARER = /^Bearer +([A-Za-z0-9._~+/=-]{1,512})$/i;
const SECRET = /^[\w-]{43}$/;

/** Those who have an account: by the cookie of a session, or by a token. A token that is sent counts, and no cookie beside it. */
@Injectable()
export class AccountVisitors extends Visitors {
  readonly #database: Database;
  readonly #source: DataSource;
  readonly #cookie: string;

  constructor(database: Database, source: DataSource, @Inject(CONFIG) config: Config) {
    super();
    this.#database = database;
    this.#source = source;
    this.#cookie = sessionCookieName(config);
  }

  async ofRequest(request: Request): Promise<Visitor | undefined> {
    const authorization = request.get('Authorization');
    if (authorization !== undefined) {
      const token = BEARER.exec(authorization)?.[1];
      return token?.startsWith(TOKEN_PREFIX) ? this.#ofToken(token) : undefined;
    }
    const secret = parseCookie(request.get('Cookie') ?? '')[this.#cookie];
    return secret !== undefined && SECRET.test(secret) ? this.#ofSession(secret) : undefined;
  }

  async #ofToken(token: string): Promise<Visitor | undefined> {
    const found = await this.#database.forSignIn((manager) => useApiToken(manager, token));
    if (found === null) return undefined;
    const { id, account, scope, language } = found;
    const roles = await asReader(this.#source, { account, token: id }, rolesInForce);
    return { account, language, roles, token: { id, scope } };
  }

  async #ofSession(secret: string): Promise<Visitor | undefined> {
    const session = await this.#database.forSignIn((manager) => useSession(manager, secret));
    if (session === null) return undefined;
    const { account, language, stage } = session;
    const roles = stage === 'complete' ? await asReader(this.#source, { account }, rolesInForce) : [];
    return { account, language, roles, session: { ...session, secret } };
  }
}
