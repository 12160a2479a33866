import { beginAttempt, type SignOnIdentity, takeAttempt } from '@concord/persistence';
import { keyFor, LOG, type Log, seal, unseal } from '@concord/service';
import { Inject, Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { CONFIG, type Config } from '../../config.ts';
import { Database } from '../../database/database.ts';
import { Problem } from '../../problem/problem.ts';
import { ACCOUNTS_CONFIG, type AccountsConfig, type SignOnConfig } from '../accounts-config.ts';

/** Milliseconds to come back from the provider. */
const PATIENCE = 10 * 60_000;
/** Seconds to wait for an answer of the provider's. */
const TIMEOUT = 10;
/** Seconds since when somebody has shown at the provider who they are, where that is to be fresh. */
const FRESH = 300;
export const CALLBACK = '/sign-in/single-sign-on/callback';

/** What somebody goes to the provider for. */
export type Errand =
  | { kind: 'sign-in' }
  | { kind: 'link'; account: string }
  | { kind: 'confirm'; account: string }
  | { kind: 'invitation'; secret: string };

/** What is kept, sealed, until the browser comes back. */
interface Attempt {
  errand: Errand;
  state: string;
  nonce: string;
  verifier: string;
}

/** Somebody as the provider knows them. */
export interface SignedOn {
  identity: SignOnIdentity;
  errand: Errand;
  /** Whether the provider says that it has asked for a second factor, in words that were configured to count. */
  hasSecondFactor: boolean;
}

/** Single sign-on by OpenID Connect: the code flow with PKCE, state and nonce, each good once and in one browser. */
@Injectable()
export class SignOn {
  readonly #database: Database;
  readonly #config: SignOnConfig | undefined;
  readonly #key: Buffer;
  readonly #log: Log;
  #provider: Promise<Configuration> | undefined;

  constructor(
    database: Database,
    @Inject(ACCOUNTS_CONFIG) { signOn }: AccountsConfig,
    @Inject(CONFIG) { secret }: Config,
    @Inject(LOG) log: Log,
  ) {
    this.#database = database;
    this.#config = signOn;
    this.#key = keyFor(secret, 'sign-on');
    this.#log = log;
  }

  /** What people know the provider as; undefined where there is none. */
  get name(): string | undefined {
    return this.#config?.name;
  }

  /**
   * Where to send the browser, and the secret that it comes back with.
   * @param site where the pages are, as browsers see it.
   * @throws Problem `not-found` where there is no provider, `unavailable` where it does not answer.
   */
  async begin(errand: Errand, site: string): Promise<{ url: string; attempt: string }> {
    const provider = await this.#discovered();
    const attempt: Attempt = {
      errand,
      state: randomState(),
      nonce: randomNonce(),
      verifier: randomPKCECodeVerifier(),
    };
    const url = buildAuthorizationUrl(provider, {
      redirect_uri: site + CALLBACK,
      scope: 'openid',
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
      ...(errand.kind === 'confirm' ? { prompt: 'login', max_age: String(FRESH) } : {}),
    });
    const sealed = seal(this.#key, Buffer.from(JSON.stringify(attempt)));
    const secret = await this.#database.forSignIn((manager) => beginAttempt(manager, sealed, PATIENCE));
    return { url: url.href, attempt: secret };
  }

  /**
   * Who came back from the provider; null where it refused, or the answer is none to what this browser asked.
   * @param address that the browser came back to, from its path on.
   * @param secret that it came back with.
   */
  async finish(address: string, secret: string, site: string): Promise<SignedOn | null> {
    const kept = await this.#database.forSignIn((manager) => takeAttempt(manager, secret));
    if (kept === null) return null;
    const attempt = opened(this.#key, kept);
    if (attempt === undefined) return null;
    const provider = await this.#discovered();
    try {
      const tokens = await authorizationCodeGrant(provider, new URL(address, site), {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.verifier,
        idTokenExpected: true,
        ...(attempt.errand.kind === 'confirm' ? { maxAge: FRESH } : {}),
      });
      const claims = tokens.claims();
      if (claims === undefined) return null;
      return {
        identity: { issuer: claims.iss, subject: claims.sub },
        errand: attempt.errand,
        hasSecondFactor: this.#counts(claims),
      };
    } catch (error) {
      // The code of an OAuth error or of a check that did not hold; never the tokens.
      const { code } = error as { code?: unknown };
      this.#log.warn({ code: typeof code === 'string' ? code : 'unknown' }, 'A sign-on was not completed');
      return null;
    }
  }

  #counts({ acr, amr }: IDToken): boolean {
    const said: unknown[] = [acr, ...(Array.isArray(amr) ? amr : [])];
    return this.#config?.secondFactorValues.some((value) => said.includes(value)) ?? false;
  }

  async #discovered(): Promise<Configuration> {
    if (this.#config === undefined) throw new Problem('not-found', 'There is no single sign-on here.');
    const { issuer, clientId, clientSecret } = this.#config;
    const isLoopback = new URL(issuer).protocol === 'http:';
    this.#provider ??= discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: TIMEOUT,
      // The configuration has made sure that this is a trial on one machine.
      ...(isLoopback ? { execute: [allowInsecureRequests] } : {}),
    });
    try {
      return await this.#provider;
    } catch {
      this.#provider = undefined;
      throw new Problem(
        'unavailable',
        'The provider of sign-ons does not answer. Please try again shortly.',
        {
          headers: { 'Retry-After': '10' },
        },
      );
    }
  }
}

function opened(key: Uint8Array, sealed: Uint8Array): Attempt | undefined {
  try {
    return JSON.parse(unseal(key, sealed).toString()) as Attempt;
  } catch {
    return undefined;
  }
}
