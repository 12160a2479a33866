import { createHash, timingSafeEqual } from 'node:crypto';
import { findAccessToken } from '@concord/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config.ts';

/** Which tokens open the interface: the configured one, and those whose SHA-256 is in the database. */
@Injectable()
export class AccessTokens {
  readonly #database: DataSource;
  readonly #configured: Buffer | undefined;

  constructor(database: DataSource, @Inject(CONFIG) config: Config) {
    this.#database = database;
    this.#configured = config.token === undefined ? undefined : digest(config.token);
  }

  async accepts(token: string): Promise<boolean> {
    const given = digest(token);
    if (this.#configured !== undefined && timingSafeEqual(given, this.#configured)) return true;
    const stored = await findAccessToken(this.#database.manager, token);
    return stored !== null && timingSafeEqual(given, Buffer.from(stored.sha256, 'hex'));
  }
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
