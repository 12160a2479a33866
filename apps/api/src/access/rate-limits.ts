import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config.ts';
import { Problem } from '../problem/problem.ts';

/** How often something may be tried, and in how many seconds. */
const LIMITS = {
  /** Attempts to sign in from one address; many people may sit behind it. */
  'sign-in-address': { points: 100, duration: 600 },
  /** Attempts to sign in to one account. */
  'sign-in-account': { points: 10, duration: 900 },
  /** Codes tried for one account. */
  'second-factor': { points: 10, duration: 900 },
  /** Links to a new password asked for one account. */
  'password-reset': { points: 3, duration: 3600 },
} as const;

/** What is limited. `request`: everything that one account, or one address without an account, asks for. */
export type RateLimited = keyof typeof LIMITS | 'request';

const MINUTE = 60;

/** Limits in the database, so that they hold over all processes together. */
@Injectable()
export class RateLimits {
  readonly #limiters: Readonly<Record<RateLimited, RateLimiterPostgres>>;

  constructor(source: DataSource, @Inject(CONFIG) { requestsPerMinute }: Config) {
    // The pool of the driver, whose type says nothing of it.
    const pool: unknown = (source.driver as unknown as { master: unknown }).master;
    const limiter = (kind: RateLimited, points: number, duration: number) =>
      new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        tableName: 'rate_limit',
        tableCreated: true,
        keyPrefix: kind,
        points,
        duration,
        // Who is over the limit is refused without asking the database again.
        inMemoryBlockOnConsumed: points + 1,
        clearExpiredByTimeout: kind === 'request',
      });
    this.#limiters = {
      request: limiter('request', requestsPerMinute, MINUTE),
      'sign-in-address': limiter('sign-in-address', ...valuesOf('sign-in-address')),
      'sign-in-account': limiter('sign-in-account', ...valuesOf('sign-in-account')),
      'second-factor': limiter('second-factor', ...valuesOf('second-factor')),
      'password-reset': limiter('password-reset', ...valuesOf('password-reset')),
    };
  }

  /** Counts one attempt. @throws Problem `too-many-requests` that says when to come again. */
  async consume(kind: RateLimited, key: string): Promise<void> {
    try {
      await this.#limiters[kind].consume(digest(key));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw new Problem('too-many-requests', `Please try again in ${seconds} seconds.`, {
        headers: { 'Retry-After': String(seconds) },
      });
    }
  }

  /** Forgets the attempts, since one succeeded. */
  async forget(kind: RateLimited, key: string): Promise<void> {
    await this.#limiters[kind].delete(digest(key));
  }
}

function valuesOf(kind: keyof typeof LIMITS): [points: number, duration: number] {
  return [LIMITS[kind].points, LIMITS[kind].duration];
}

/** An address, or a name that somebody tried, is not kept as it is. */
function digest(key: string): string {
  return createHash('sha256').update(key.toLowerCase()).digest('base64url');
}
