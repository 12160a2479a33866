import type { RoleHeld } from '@concord/domain';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { saveCycle } from '../cycles/cycles.ts';
import { createTestAccount, issueTestToken } from '../testing/create-test-account.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readSampleCycle } from '../testing/sample.ts';
import { asReader, forSignIn } from './as-reader.ts';
import { rolesInForce } from './roles.ts';
import { RuntimeRoleError, requireRuntimeRole } from './runtime-login.ts';

let database: TestDatabase;
let runtime: DataSource;
const CYCLE = readSampleCycle().code;

beforeAll(async () => {
  database = await createTestDatabase();
  runtime = await database.asRuntime({ poolSize: 4 });
  await saveCycle(database.dataSource.manager, readSampleCycle());
  for (const country of ['DNK', 'SWE', 'ITA']) {
    await database.dataSource.query(
      `INSERT INTO draft (cycle, country, document, version, updated_at) VALUES ($1, $2, '{}', 1, now())`,
      [CYCLE, country],
    );
  }
});
afterAll(async () => {
  await runtime.destroy();
  await database.drop();
});

const account = (...roles: RoleHeld[]) => createTestAccount(database.dataSource.manager, roles);
const drafts = (identity: { account: string; token?: string }) =>
  asReader(runtime, identity, async (manager) => {
    const rows = await manager.query<{ country: string }[]>('SELECT country FROM draft ORDER BY country');
    return rows.map(({ country }) => country);
  });

/** Tables that no row of a country, a cycle or an account is in. */
const OPEN = new Set(['schema_migration', 'rate_limit']);

describe('row-level security', () => {
  test('stands before every table, also for its owner', async () => {
    const tables = await database.dataSource.query<{ name: string; forced: boolean }[]>(
      `SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS forced FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1`,
    );
    expect(tables.length).toBeGreaterThan(25);
    expect(
      tables
        .filter(({ forced }) => !forced)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...OPEN].sort());
  });

  test('shows nothing to nobody in any table', async () => {
    const tables = await database.dataSource.query<{ name: string }[]>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
    );
    for (const { name } of tables) {
      if (OPEN.has(name)) continue;
      const rows = await runtime.query(`SELECT * FROM ${name} LIMIT 1`).catch(({ code }) => code);
      expect([name, rows]).toEqual([name, name === 'mail_message' ? '42501' : []]);
    }
  });

  test('shows a country its draft, and nobody else: no organizer, reviewer, observer or administrator', async () => {
    const danish = await account({ role: 'focal-point', cycle: CYCLE, country: 'DNK' });
    expect(await drafts({ account: danish.id })).toEqual(['DNK']);
    for (const held of [
      { role: 'organizer', cycle: CYCLE },
      { role: 'observer', cycle: CYCLE },
      { role: 'administrator' },
      { role: 'reviewer', cycle: CYCLE, country: 'DNK' },
    ] as const) {
      const { id } = await account(held);
      expect([held.role, await drafts({ account: id })]).toEqual([held.role, []]);
    }
  });

  test('refuses to write what is foreign', async () => {
    const danish = await account({ role: 'focal-point', cycle: CYCLE, country: 'DNK' });
    await asReader(runtime, { account: danish.id }, async (manager) => {
      const [, changed] = await manager.query(`UPDATE draft SET document = '{"x":1}' WHERE country = 'SWE'`);
      expect(changed).toBe(0);
    });
    const insert = asReader(runtime, { account: danish.id }, (manager) =>
      manager.query(
        `INSERT INTO draft (cycle, country, document, version, updated_at) VALUES ($1, 'FRA', '{}', 1, now())`,
        [CYCLE],
      ),
    );
    await expect(insert).rejects.toMatchObject({ code: '42501' });
    const promote = asReader(runtime, { account: danish.id }, (manager) =>
      manager.query(`INSERT INTO role_held (account, role, cycle) VALUES ($1, 'organizer', $2)`, [
        danish.id,
        CYCLE,
      ]),
    );
    await expect(promote).rejects.toMatchObject({ code: '42501' });
  });

  test('lets no organizer make an administrator', async () => {
    const organizer = await account({ role: 'organizer', cycle: CYCLE });
    const promote = asReader(runtime, { account: organizer.id }, (manager) =>
      manager.query(`INSERT INTO role_held (account, role) VALUES ($1, 'administrator')`, [organizer.id]),
    );
    await expect(promote).rejects.toMatchObject({ code: '42501' });
  });

  test('gives a disabled account, and a token that ended or was revoked, nothing', async () => {
    const { manager } = database.dataSource;
    const both = await account(
      { role: 'focal-point', cycle: CYCLE, country: 'DNK' },
      { role: 'focal-point', cycle: CYCLE, country: 'SWE' },
    );
    const narrow = await issueTestToken(manager, both.id, { cycle: CYCLE, country: 'SWE' });
    const ended = await issueTestToken(manager, both.id, { cycle: CYCLE, lifetime: -1 });
    const other = await account({ role: 'focal-point', cycle: CYCLE, country: 'ITA' });
    expect(await drafts({ account: both.id })).toEqual(['DNK', 'SWE']);
    expect(await drafts({ account: both.id, token: narrow.id })).toEqual(['SWE']);
    expect(await drafts({ account: both.id, token: ended.id })).toEqual([]);
    expect(await drafts({ account: other.id, token: narrow.id })).toEqual([]);
    await manager.query('UPDATE api_token SET revoked_at = now() WHERE id = $1', [narrow.id]);
    expect(await drafts({ account: both.id, token: narrow.id })).toEqual([]);
    await manager.query('UPDATE account SET disabled_at = now() WHERE id = $1', [both.id]);
    expect(await drafts({ account: both.id })).toEqual([]);
    expect(await asReader(runtime, { account: both.id }, rolesInForce)).toEqual([]);
  });

  test('cannot be laid down by the role that it is for', async () => {
    const [owner] = await database.dataSource.query('SELECT quote_ident(current_user) AS name');
    for (const statement of [
      'ALTER TABLE draft DISABLE ROW LEVEL SECURITY',
      'ALTER TABLE draft NO FORCE ROW LEVEL SECURITY',
      'DROP POLICY runtime_select ON draft',
      'CREATE POLICY open ON draft TO PUBLIC USING (true)',
      'ALTER TABLE audit_entry DISABLE TRIGGER ALL',
      'ALTER ROLE CURRENT_USER BYPASSRLS',
      `SET ROLE ${owner.name}`,
      `SET SESSION AUTHORIZATION ${owner.name}`,
      'SET session_replication_role = replica',
      `CREATE OR REPLACE FUNCTION concord_account() RETURNS uuid LANGUAGE sql RETURN gen_random_uuid()`,
      'CREATE TABLE public.copy AS SELECT 1',
      'SELECT * FROM mail_message',
      'DELETE FROM submission',
      'UPDATE submission SET version = 2',
      'TRUNCATE draft',
      'DELETE FROM audit_entry',
      'UPDATE audit_head SET number = 0',
      'INSERT INTO audit_head VALUES ($$installation$$, 0, $$$$)',
    ]) {
      const outcome = await runtime.query(statement).then(
        () => 'done',
        ({ code }) => code,
      );
      expect([statement, outcome]).toEqual([statement, '42501']);
    }
    const runner = runtime.createQueryRunner();
    await runner.query('RESET ROLE');
    await runner.query('SET row_security = off');
    await expect(runner.query('SELECT * FROM draft')).rejects.toMatchObject({ code: '42501' });
    await runner.query('RESET row_security');
    expect(await runner.query('SELECT * FROM draft')).toEqual([]);
    await runner.release();
  });

  test('takes the owner for what it is', async () => {
    await expect(requireRuntimeRole(database.dataSource)).rejects.toThrow(RuntimeRoleError);
    await expect(requireRuntimeRole(runtime)).resolves.toBeUndefined();
  });

  test('opens accounts to who is signing in, and no outline', async () => {
    const { id } = await account({ role: 'focal-point', cycle: CYCLE, country: 'DNK' });
    await forSignIn(runtime, async (manager) => {
      expect(await manager.query('SELECT id FROM account WHERE id = $1', [id])).toEqual([{ id }]);
      expect(await manager.query('SELECT country FROM draft')).toEqual([]);
    });
  });

  test('keeps 400 transactions of forty accounts over four connections apart, after errors and cancelled queries too', async () => {
    const countries = Array.from(
      { length: 40 },
      (_, index) => `X${String.fromCharCode(65 + (index % 26))}${index < 26 ? 'A' : 'B'}`,
    );
    const accounts = await Promise.all(
      countries.map((country) => account({ role: 'focal-point', cycle: CYCLE, country })),
    );
    for (const country of countries) {
      await database.dataSource.query(
        `INSERT INTO draft (cycle, country, document, version, updated_at) VALUES ($1, $2, '{}', 1, now())`,
        [CYCLE, country],
      );
    }
    const answers = await Promise.all(
      Array.from({ length: 400 }, async (_, turn) => {
        const index = turn % 40;
        const identity = { account: accounts[index]?.id as string };
        if (turn % 11 === 0) {
          const cancelled = asReader(runtime, identity, async (manager) => {
            await manager.query('SET LOCAL statement_timeout = 5');
            return manager.query('SELECT pg_sleep(5), * FROM draft');
          });
          await expect(cancelled).rejects.toMatchObject({ code: '57014' });
        }
        if (turn % 7 === 0) {
          const failing = asReader(runtime, identity, (manager) => manager.query('SELECT 1 / 0'));
          await expect(failing).rejects.toMatchObject({ code: '22012' });
        }
        return { expected: [countries[index]], seen: await drafts(identity) };
      }),
    );
    for (const { expected, seen } of answers) expect(seen).toEqual(expected);
    for (let turn = 0; turn < 20; turn++) {
      expect(await runtime.query('SELECT * FROM draft')).toEqual([]);
      const [left] = await runtime.query(
        `SELECT current_setting('concord.account', true) AS account, current_setting('concord.token', true) AS token,
           current_setting('concord.purpose', true) AS purpose`,
      );
      expect(Object.values(left).filter(Boolean)).toEqual([]);
    }
  });
});
