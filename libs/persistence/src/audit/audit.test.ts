import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { asReader, forSignIn } from '../access/as-reader.ts';
import { saveCycle } from '../cycles/cycles.ts';
import { createTestAccount, type TestAccount } from '../testing/create-test-account.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readSampleCycle } from '../testing/sample.ts';
import { auditHead, listActs } from './acts.ts';
import { type AuditChain, chainOfCycle, hashOfAct, INSTALLATION_CHAIN, ORIGIN } from './chain.ts';
import { recordAct } from './record-act.ts';
import { verifyAudit } from './verify-audit.ts';

let database: TestDatabase;
let runtime: DataSource;
let organizer: TestAccount;
let stranger: TestAccount;
const CYCLE = readSampleCycle().code;
const OWN = chainOfCycle(CYCLE);

beforeAll(async () => {
  database = await createTestDatabase();
  runtime = await database.asRuntime();
  const { manager } = database.dataSource;
  await saveCycle(manager, readSampleCycle());
  organizer = await createTestAccount(manager, [{ role: 'organizer', cycle: CYCLE }], 'organizer');
  stranger = await createTestAccount(manager, [], 'stranger');
});
afterAll(async () => {
  await runtime.destroy();
  await database.drop();
});

let chains = 0;

/** A new chain with so many rows. */
async function chainOf(rows: number): Promise<AuditChain> {
  const chain = chainOfCycle(`tampered-${++chains}`);
  for (let row = 1; row <= rows; row++) {
    await recordAct(database.dataSource.manager, { chain, action: 'draft-saved', subject: { version: row } });
  }
  return chain;
}

/** What a superuser can do who lays down every guard. */
async function tamper(chain: AuditChain, ...statements: string[]): Promise<void> {
  const runner = database.dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query('SET LOCAL session_replication_role = replica');
    for (const statement of statements) await runner.query(statement, [chain]);
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}

/** Gives a row the hash that fits what it says now. */
async function rehash(chain: AuditChain, number: number): Promise<void> {
  const [act] = await database.dataSource.query(
    `SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, coalesce(actor::text, '-') AS actor,
       action, subject::text, previous FROM audit_entry WHERE chain = $1 AND number = $2`,
    [chain, number],
  );
  await tamper(
    chain,
    `UPDATE audit_entry SET hash = '${hashOfAct(chain, { ...act, number })}' WHERE chain = $1 AND number = ${number}`,
  );
}

async function faultIn(chain: AuditChain, head?: string) {
  const [verdict] = await verifyAudit(database.dataSource.manager, { chain, head });
  return verdict?.fault;
}

const insertAt = (number: number) =>
  `INSERT INTO audit_entry SELECT chain, ${number}, at, actor, 'exported', subject, previous, hash
   FROM audit_entry WHERE chain = $1 AND number = ${number + 1}`;
/** Twice, since no two rows have one number on the way either. */
const renumber = (from: number, by: number) => [
  `UPDATE audit_entry SET number = number + 1000 WHERE chain = $1 AND number >= ${from}`,
  `UPDATE audit_entry SET number = number - 1000 + ${by} WHERE chain = $1 AND number > 1000`,
];

describe('the record', () => {
  test('says in a chain who did what, page by page', async () => {
    for (let version = 1; version <= 5; version++) {
      await asReader(runtime, { account: organizer.id }, (manager) =>
        recordAct(manager, {
          chain: OWN,
          action: 'cycle-configured',
          subject: { version, title: 'É\n"\u0000' },
        }),
      );
    }
    await asReader(runtime, { account: organizer.id }, async (manager) => {
      const { acts, next } = await listActs(manager, OWN, { limit: 3 });
      expect(acts.map(({ number }) => number)).toEqual([5, 4, 3]);
      expect(acts[0]).toMatchObject({
        chain: OWN,
        actor: organizer.id,
        actorName: 'organizer',
        action: 'cycle-configured',
        subject: { version: 5, title: 'É\n"' },
      });
      expect(acts[0]?.at).toBeInstanceOf(Date);
      expect(next).toBe(3);
      const rest = await listActs(manager, OWN, { before: next, limit: 3 });
      expect(rest.acts.map(({ number }) => number)).toEqual([2, 1]);
      expect(rest).not.toHaveProperty('next');
      expect(await auditHead(manager, OWN)).toEqual({ number: 5, hash: acts[0]?.hash });
      expect(await verifyAudit(manager)).toEqual([{ chain: OWN, count: 5, head: acts[0]?.hash }]);
    });
  });

  test('tells a stranger nothing, and nobody acts as another', async () => {
    await recordAct(database.dataSource.manager, {
      chain: INSTALLATION_CHAIN,
      action: 'sign-in-refused',
      subject: { email: 'who@example.org' },
    });
    await asReader(runtime, { account: stranger.id }, async (manager) => {
      expect((await listActs(manager, OWN)).acts).toEqual([]);
      expect(await auditHead(manager, OWN)).toEqual({ number: 0, hash: ORIGIN });
      expect(await verifyAudit(manager)).toEqual([]);
    });
    await asReader(runtime, { account: organizer.id }, async (manager) => {
      expect((await listActs(manager, INSTALLATION_CHAIN)).acts).toEqual([]);
    });
    const forged = asReader(runtime, { account: stranger.id }, (manager) =>
      recordAct(manager, { chain: OWN, actor: organizer.id, action: 'exported', subject: {} }),
    );
    await expect(forged).rejects.toMatchObject({ code: '42501' });
    await forSignIn(runtime, (manager) =>
      recordAct(manager, {
        chain: INSTALLATION_CHAIN,
        actor: stranger.id,
        action: 'signed-in',
        subject: { by: 'passkey' },
      }),
    );
    const { acts } = await listActs(database.dataSource.manager, INSTALLATION_CHAIN);
    expect(acts[0]).toMatchObject({ actor: stranger.id, action: 'signed-in' });
  });

  test('is undone with what it tells of', async () => {
    const chain = await chainOf(1);
    const undone = database.dataSource.transaction(async (manager) => {
      await recordAct(manager, { chain, action: 'exported', subject: {} });
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await verifyAudit(database.dataSource.manager, { chain })).toMatchObject([{ count: 1 }]);
  });

  test('is changed and removed by nobody, its owner included', async () => {
    for (const statement of [
      `UPDATE audit_entry SET action = 'exported'`,
      'DELETE FROM audit_entry',
      'TRUNCATE audit_entry',
    ]) {
      await expect(database.dataSource.query(statement)).rejects.toThrow(/never changed or removed/);
    }
  });

  test('never forks: twenty writers of twenty acts each make one chain', async () => {
    const many = await database.asRuntime({ poolSize: 20 });
    const chain = chainOfCycle('busy');
    try {
      await Promise.all(
        Array.from({ length: 20 }, async (_, writer) => {
          for (let act = 0; act < 20; act++) {
            await asReader(many, { account: organizer.id }, (manager) =>
              recordAct(manager, { chain, action: 'draft-saved', subject: { writer, act } }),
            );
          }
        }),
      );
    } finally {
      await many.destroy();
    }
    const [verdict] = await verifyAudit(database.dataSource.manager, { chain });
    expect(verdict).toEqual({ chain, count: 400, head: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test('is in order while others append, and longer than what is read at a time', async () => {
    const chain = chainOfCycle('long');
    await database.dataSource.query(
      `SELECT record_act($1, NULL, 'draft-saved', jsonb_build_object('version', n)) FROM generate_series(1, 5000) n`,
      [chain],
    );
    let isDone = false;
    const appending = (async () => {
      while (!isDone) {
        await recordAct(database.dataSource.manager, { chain, action: 'draft-saved', subject: {} });
      }
    })();
    for (let round = 0; round < 5; round++) {
      const [verdict] = await verifyAudit(database.dataSource.manager, { chain });
      expect(verdict?.fault).toBeUndefined();
      expect(verdict?.count).toBeGreaterThanOrEqual(5000);
    }
    isDone = true;
    await appending;
  });
});

describe('the first wrong row', () => {
  const set = (number: number, change: string) =>
    `UPDATE audit_entry SET ${change} WHERE chain = $1 AND number = ${number}`;
  const remove = (condition: string) => `DELETE FROM audit_entry WHERE chain = $1 AND ${condition}`;

  test.each([
    ['at', `at = at - interval '1 microsecond'`],
    ['actor', 'actor = gen_random_uuid()'],
    ['action', `action = 'exported'`],
    ['subject', `subject = '{"version": 40}'`],
    ['hash', `hash = repeat('a', 64)`],
    ['previous', `previous = repeat('a', 64)`],
  ])('is named where its %s was changed', async (_, change) => {
    const chain = await chainOf(6);
    await tamper(chain, set(4, change));
    expect(await faultIn(chain)).toEqual({ kind: 'altered', number: 4 });
  });

  test.each([1, 3, 6])('is named where row %i was changed and its hash with it', async (number) => {
    const chain = await chainOf(6);
    await tamper(chain, set(number, `action = 'exported'`));
    await rehash(chain, number);
    expect(await faultIn(chain)).toEqual({ kind: 'rewritten', number });
  });

  test('is named where rows were removed', async () => {
    const chain = await chainOf(9);
    await tamper(chain, remove('number = 4'));
    expect(await faultIn(chain)).toEqual({ kind: 'missing', number: 4 });
    await tamper(chain, remove('number IN (1, 2)'));
    expect(await faultIn(chain)).toEqual({ kind: 'missing', number: 1, through: 2 });
    await tamper(chain, remove('true'));
    expect(await faultIn(chain)).toEqual({ kind: 'missing', number: 1, through: 9 });
  });

  test('is named where a row was removed and the rest numbered anew', async () => {
    const chain = await chainOf(9);
    await tamper(chain, remove('number IN (4, 5)'), ...renumber(6, -2));
    expect(await faultIn(chain)).toEqual({ kind: 'missing', number: 4, through: 5 });
  });

  test('is named where a row was put in between, fitting or not', async () => {
    const chain = await chainOf(9);
    await tamper(chain, ...renumber(5, 1), insertAt(5));
    expect(await faultIn(chain)).toEqual({ kind: 'inserted', number: 5 });
    await rehash(chain, 5);
    expect(await faultIn(chain)).toEqual({ kind: 'inserted', number: 5 });
    await tamper(chain, ...renumber(3, 2), insertAt(4), insertAt(3));
    expect(await faultIn(chain)).toEqual({ kind: 'inserted', number: 3, through: 4 });
  });

  test('is named where a row was put at the end, or the end cut off', async () => {
    const chain = await chainOf(5);
    const { manager } = database.dataSource;
    const { hash } = await auditHead(manager, chain);
    await tamper(
      chain,
      `INSERT INTO audit_entry SELECT chain, 6, at, actor, action, subject, hash, hash
       FROM audit_entry WHERE chain = $1 AND number = 5`,
    );
    await rehash(chain, 6);
    expect(await faultIn(chain)).toEqual({ kind: 'inserted', number: 6 });
    await tamper(chain, remove('number >= 4'));
    expect(await faultIn(chain)).toEqual({ kind: 'missing', number: 4, through: 5 });
    await tamper(
      chain,
      `UPDATE audit_head AS head SET number = 3, hash = entry.hash FROM audit_entry AS entry
       WHERE entry.chain = head.chain AND entry.number = 3 AND head.chain = $1`,
    );
    expect(await faultIn(chain)).toBeUndefined();
    // What was published of it tells.
    expect(await faultIn(chain, hash)).toEqual({ kind: 'published-head', number: 3 });
  });

  test('is none where the published end is a row further back', async () => {
    const chain = await chainOf(3);
    const { manager } = database.dataSource;
    const { hash } = await auditHead(manager, chain);
    await recordAct(manager, { chain, action: 'exported', subject: {} });
    expect(await faultIn(chain, hash)).toBeUndefined();
    expect(await faultIn(chain, ORIGIN)).toBeUndefined();
    expect(await faultIn(chainOfCycle('never-was'), hash)).toEqual({ kind: 'published-head', number: 0 });
    expect(() => verifyAudit(manager, { head: hash })).toThrow(RangeError);
  });

  test('is the end where that was changed or removed', async () => {
    const chain = await chainOf(2);
    await tamper(chain, `UPDATE audit_head SET hash = repeat('b', 64) WHERE chain = $1`);
    expect(await faultIn(chain)).toEqual({ kind: 'rewritten', number: 2 });
    await tamper(chain, 'DELETE FROM audit_head WHERE chain = $1');
    expect(await faultIn(chain)).toEqual({ kind: 'head', number: 2 });
    await tamper(chain, remove('true'));
    expect(await faultIn(chain)).toBeUndefined();
  });
});
