import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource, EntityManager } from 'typeorm';
import { asReader, forSignIn } from '../access/as-reader.ts';
import { createTestAccount } from '../testing/create-test-account.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { giveMailUp, holdMail, markMailFailed, markMailSent } from './mail-messages.ts';
import { type MailRequest, Outbox } from './outbox.ts';

const REQUEST: MailRequest = {
  recipient: 'nadia@example.org',
  language: 'ar',
  template: 'password-reset',
  view: { name: 'Nadia', path: '/reset/one-time-secret', until: '2026-12-01T00:00:00Z' },
};

let database: TestDatabase;
let runtime: DataSource;
const enqueued: string[] = [];
/** Turns bytes over: what is tested here is where sealing happens, and for which place. */
const outbox = new Outbox({
  seal: (bytes, place) => Buffer.from(`${place}:${Buffer.from(bytes).toString('base64')}`),
  enqueue: async (_manager, message) => void enqueued.push(message),
});

beforeAll(async () => {
  database = await createTestDatabase();
  runtime = await database.asRuntime();
});
afterAll(async () => {
  await runtime.destroy();
  await database.drop();
});

const queue = (request: MailRequest) => forSignIn(runtime, (manager) => outbox.queueMail(manager, request));
const owned = <T>(work: (manager: EntityManager) => Promise<T>) => database.dataSource.transaction(work);
const stored = async (id: string) => {
  const [row] = await database.dataSource.query('SELECT * FROM mail_message WHERE id = $1', [id]);
  return row;
};

describe('the outbox', () => {
  test('keeps a message sealed for its own row, and asks for it to be sent', async () => {
    const id = await queue(REQUEST);
    const { view, ...row } = await stored(id);
    expect(row).toMatchObject({ recipient: REQUEST.recipient, language: 'ar', template: 'password-reset' });
    const [place, bytes] = view.toString().split(':');
    expect(place).toBe(id);
    expect(JSON.parse(Buffer.from(bytes, 'base64').toString())).toEqual(REQUEST.view);
    expect(enqueued).toContain(id);
  });

  test('is written by who signs in or is signed in, read by neither, and shut to others', async () => {
    const { id: account } = await createTestAccount(database.dataSource.manager, []);
    await asReader(runtime, { account }, async (manager) => {
      const id = await outbox.queueMail(manager, { ...REQUEST, account });
      expect(await owned((owner) => holdMail(owner, id))).toBeNull();
    });
    await expect(runtime.query('SELECT id FROM mail_message')).rejects.toMatchObject({ code: '42501' });
    await expect(outbox.queueMail(runtime.manager, REQUEST)).rejects.toMatchObject({ code: '42501' });
  });

  test('forgets what a transaction that failed had to say', async () => {
    let id = '';
    const failing = forSignIn(runtime, async (manager) => {
      id = await outbox.queueMail(manager, REQUEST);
      throw new Error('after all not');
    });
    await expect(failing).rejects.toThrow('after all not');
    expect(await stored(id)).toBeUndefined();
  });

  test.each([
    'a@example.org, b@example.org',
    'a@example.org\r\nBcc: b@example.org',
    'Name <a@example.org>',
    'a@example.org;b@example.org',
    'a@b@example.org',
    'nobody',
    `${'a'.repeat(250)}@example.org`,
  ])('takes no recipient that is not one address: %j', async (recipient) => {
    await expect(queue({ ...REQUEST, recipient })).rejects.toThrow(RangeError);
  });

  test('lets one sender after the other see a message, and the second no longer', async () => {
    const id = await queue(REQUEST);
    const order: string[] = [];
    const { promise: held, resolve: tellHeld } = Promise.withResolvers<void>();
    const first = owned(async (manager) => {
      expect(await holdMail(manager, id)).toMatchObject({ id, attempts: 0 });
      tellHeld();
      await new Promise((resolve) => setTimeout(resolve, 200));
      await markMailSent(manager, id);
      order.push('first');
    });
    await held;
    const second = owned(async (manager) => {
      expect(await holdMail(manager, id)).toBeNull();
      order.push('second');
    });
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
    expect(await stored(id)).toMatchObject({ sent_at: expect.any(Date), view: Buffer.alloc(0) });
  });

  test('keeps why a message was not sent, and what it said until it is given up', async () => {
    const id = await queue(REQUEST);
    await owned((manager) => markMailFailed(manager, id, 'the server is away'));
    const { view, ...failed } = await stored(id);
    expect(failed).toMatchObject({ attempts: 1, failure: 'the server is away', given_up_at: null });
    expect(view.length).toBeGreaterThan(0);
    await owned((manager) => giveMailUp(manager, id, 'refused'));
    expect(await stored(id)).toMatchObject({
      attempts: 2,
      failure: 'refused',
      given_up_at: expect.any(Date),
      view: Buffer.alloc(0),
    });
    expect(await owned((manager) => holdMail(manager, id))).toBeNull();
  });
});
