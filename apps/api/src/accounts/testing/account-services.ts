import type { RoleHeld } from '@concord/domain';
import { grantRoles, saveCycle, setPasswordHash } from '@concord/persistence';
import {
  createTestAccount,
  createTestDatabase,
  readSampleCycle,
  type TestDatabase,
} from '@concord/persistence/testing';
import { migrateQueue } from '@concord/queue';
import { createLog, keyFor, LOG, unseal } from '@concord/service';
import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { RateLimits } from '../../access/rate-limits.ts';
import { openContext, setVisitor } from '../../access/request-context.ts';
import { CONFIG, type Config } from '../../config.ts';
import { Database } from '../../database/database.ts';
import { ACCOUNT_SERVICES } from '../accounts.module.ts';
import { ACCOUNTS_CONFIG, type AccountsConfig } from '../accounts-config.ts';
import { PasswordHashing } from '../passwords/password-hashing.ts';

export const SECRET = 'of-the-tests-of-accounts-0123456789';
export const ORIGIN = { address: '192.0.2.1', userAgent: 'Test' };
export const PASSWORD = 'quiet river under granite';
export const CYCLE = readSampleCycle().code;

export interface AccountServices {
  database: TestDatabase;
  get<T>(service: Type<T>): T;
  /** An account with a password. */
  account(roles?: readonly RoleHeld[], name?: string): Promise<{ id: string; email: string }>;
  /** Runs `work` as in a request of that account's. */
  as<T>(account: { id: string }, roles: readonly RoleHeld[], work: () => Promise<T>): Promise<T>;
  /** The letters to an address, the newest first. */
  mail(recipient: string): Promise<{ template: string; view: Record<string, string> }[]>;
  /** What the record tells of a chain, oldest first. */
  acts(chain?: string): Promise<{ action: string; actor: string | null; subject: Record<string, unknown> }[]>;
  stop(): Promise<void>;
}

/** The services of accounts over a database of their own, as the interface's login; no pages. */
export async function startAccountServices(accounts: AccountsConfig = {}): Promise<AccountServices> {
  const database = await createTestDatabase();
  await migrateQueue(database.url);
  const owner = database.dataSource.manager;
  await saveCycle(owner, readSampleCycle());
  const source = await database.asRuntime();
  const config: Partial<Config> = { secret: SECRET, isSecure: false, requestsPerMinute: 1000 };

  @Module({
    providers: [
      { provide: CONFIG, useValue: config },
      { provide: LOG, useValue: createLog('test', { write: () => undefined }) },
      { provide: DataSource, useValue: source },
      { provide: ACCOUNTS_CONFIG, useValue: accounts },
      Database,
      RateLimits,
      ...ACCOUNT_SERVICES,
    ],
  })
  class TestModule {}

  const app = await NestFactory.createApplicationContext(TestModule, { logger: false });
  const hashed = await app.get(PasswordHashing).hash(PASSWORD);
  const key = keyFor(SECRET, 'mail');
  return {
    database,
    get: (service) => app.get(service),
    async account(roles = [], name = 'someone') {
      const account = await createTestAccount(owner, [], name);
      await setPasswordHash(owner, account.id, hashed);
      await grantRoles(owner, account.id, roles);
      return account;
    },
    as: ({ id }, roles, work) =>
      new Promise((resolve, reject) => {
        openContext({} as Request, {} as Response, () => {
          setVisitor({ account: id, language: 'en', roles });
          work().then(resolve, reject);
        });
      }),
    async mail(recipient) {
      const rows = await owner.query<{ id: string; template: string; view: Buffer }[]>(
        'SELECT id, template, view FROM mail_message WHERE recipient = $1 ORDER BY created_at DESC',
        [recipient],
      );
      return rows.map(({ id, template, view }) => ({
        template,
        view: JSON.parse(unseal(key, view, id).toString()),
      }));
    },
    acts: (chain = 'installation') =>
      owner.query('SELECT action, actor, subject FROM audit_entry WHERE chain = $1 ORDER BY number', [chain]),
    async stop() {
      await app.close();
      await source.destroy();
      await database.drop();
    },
  };
}
