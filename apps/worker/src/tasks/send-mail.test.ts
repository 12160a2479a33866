import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MailRequest, Outbox } from '@concord/persistence';
import { createTestDatabase, type TestDatabase } from '@concord/persistence/testing';
import { enqueueMail, migrateQueue } from '@concord/queue';
import { keyFor, seal } from '@concord/service';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { type MailServer, startMailServer } from '../testing/mail-server.ts';
import { buildWorker, startWorker, TEST_SECRET, type WorkerProcess } from '../testing/start-worker.ts';
import { until } from '../testing/until.ts';

const LINK_SECRET = 'Zr8canaryInALinkThatWorksOnce';
const REQUEST = {
  recipient: 'nadia@example.org',
  language: 'fr',
  template: 'password-reset',
  view: { name: 'Nadia', path: `/reset/${LINK_SECRET}`, until: '2126-12-01T00:00:00Z' },
} as const satisfies MailRequest;

let database: TestDatabase;
const undo: (() => Promise<unknown>)[] = [];
const KEY = keyFor(TEST_SECRET, 'mail');
const outbox = new Outbox({
  seal: (bytes, place) => seal(KEY, bytes, place),
  enqueue: (manager, message) => enqueueMail(manager, message),
});

beforeAll(async () => {
  buildWorker();
  database = await createTestDatabase();
  await migrateQueue(database.url);
}, 120_000);
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
  await database.dataSource.query('DELETE FROM graphile_worker._private_jobs');
  await database.dataSource.query('DELETE FROM mail_message');
});
afterAll(() => database.drop());

async function start(environment: Record<string, string>): Promise<WorkerProcess> {
  const worker = await startWorker(database.url, environment);
  undo.push(
    async () => worker.child.exitCode === null && worker.child.signalCode === null && worker.end('SIGKILL'),
  );
  return worker;
}

async function startServer(
  port?: number,
  options?: Parameters<typeof startMailServer>[1],
): Promise<MailServer> {
  const server = await startMailServer(port, options);
  undo.push(() => server.close());
  return server;
}

const queue = (request: MailRequest = REQUEST) =>
  database.dataSource.transaction((transaction) => outbox.queueMail(transaction, request));
async function stored(id: string) {
  const [row] = await database.dataSource.query('SELECT * FROM mail_message WHERE id = $1', [id]);
  return row;
}
const ended = (id: string, patience = 10_000) =>
  until(async () => {
    const row = await stored(id);
    return (row.sent_at ?? row.given_up_at) === null ? undefined : row;
  }, patience);
const noJobs = () =>
  until(
    async () => (await database.dataSource.query('SELECT FROM graphile_worker.jobs')).length === 0,
    5_000,
  );

describe('mail', () => {
  test('is sent once its transaction is committed, and its words are then nowhere', async () => {
    const server = await startServer();
    const worker = await start({
      SMTP_URL: server.url,
      PUBLIC_URL: 'https://forum.example',
      MAIL_FROM: 'concord@forum.example',
    });
    const rolledBack = database.dataSource.transaction(async (transaction) => {
      await outbox.queueMail(transaction, { ...REQUEST, recipient: 'nobody@example.org' });
      throw new Error('after all not');
    });
    await expect(rolledBack).rejects.toThrow('after all not');

    const id = await queue();
    const [waiting] = await database.dataSource.query('SELECT mail_message::text AS row FROM mail_message');
    const jobs = await database.dataSource.query('SELECT payload FROM graphile_worker._private_jobs');
    expect(`${waiting?.row}${JSON.stringify(jobs)}`).not.toContain(LINK_SECRET);
    const { view, failure, attempts } = await ended(id);
    expect({ view: view.length, failure, attempts }).toEqual({ view: 0, failure: null, attempts: 0 });
    await noJobs();

    expect(server.received).toHaveLength(1);
    const [{ parsed, recipients } = { parsed: undefined, recipients: [] }] = server.received;
    expect(recipients).toEqual([REQUEST.recipient]);
    expect(parsed?.messageId).toBe(`<${id}@forum.example>`);
    expect(parsed?.text).toContain(`\nhttps://forum.example/reset/${LINK_SECRET}\n`);
    expect(parsed?.subject).toBe('Un nouveau mot de passe pour Concord');

    // Asked again, it is not sent again.
    await database.dataSource.transaction((transaction) => enqueueMail(transaction, id));
    await noJobs();
    expect(server.received).toHaveLength(1);
    expect(await worker.end('SIGTERM')).toBe(0);
    expect(worker.log()).toContain('"Sent"');
    expect(worker.log()).not.toContain(LINK_SECRET);
    expect(worker.log()).not.toContain(REQUEST.recipient);
  });

  test('is sent by the next worker when one is killed before the server took it over', async () => {
    let asked = false;
    const hanging = await startServer(0, {
      onRcptTo: () => {
        asked = true;
      },
    });
    const victim = await start({ SMTP_URL: hanging.url });
    const id = await queue();
    await until(async () => asked, 5_000);
    await victim.end('SIGKILL');
    const server = await startServer();
    await start({ SMTP_URL: server.url });
    await ended(id);
    expect(server.received.map(({ parsed }) => parsed.messageId)).toEqual([`<${id}@localhost>`]);
  });

  test('that was taken over when its worker was killed is known again by its name', async () => {
    let taken = 0;
    const { promise: never, resolve: letGo } = Promise.withResolvers<void>();
    const silent = await startServer(0, {
      onData(stream, _session, callback) {
        stream.resume().on('end', () => {
          taken += 1;
          void never.then(() => callback());
        });
      },
    });
    const victim = await start({ SMTP_URL: silent.url });
    const id = await queue();
    await until(async () => taken === 1, 5_000);
    await victim.end('SIGKILL');
    letGo();
    expect(await stored(id)).toMatchObject({ sent_at: null });
    const server = await startServer();
    await start({ SMTP_URL: server.url });
    await ended(id);
    expect(server.received.map(({ parsed }) => parsed.messageId)).toEqual([`<${id}@localhost>`]);
  });

  test('waits while the server is away, and is sent when it is back', async () => {
    const { port, url, close } = await startMailServer();
    await close();
    await start({ SMTP_URL: url });
    const id = await queue();
    const failed = await until(async () => {
      const row = await stored(id);
      return row.attempts > 0 && row;
    }, 5_000);
    expect(failed).toMatchObject({
      failure: expect.stringContaining('ESOCKET'),
      sent_at: null,
      given_up_at: null,
    });
    const server = await startServer(port);
    expect(await ended(id, 20_000)).toMatchObject({ failure: null, given_up_at: null });
    expect(server.received).toHaveLength(1);
  });

  test('is given up at once when its recipient is refused, and after three days of trying', async () => {
    const server = await startServer();
    server.refuse({ code: 550, text: `5.1.1 Unknown: ${LINK_SECRET}` });
    const worker = await start({ SMTP_URL: server.url });
    const refused = await ended(await queue());
    expect(refused).toMatchObject({ attempts: 1, failure: 'EENVELOPE 550 5.1.1 to RCPT TO', sent_at: null });
    expect(refused.view).toHaveLength(0);

    server.refuse({ code: 451, text: '4.7.1 Later' });
    const id = await queue();
    await until(async () => (await stored(id)).attempts > 0, 5_000);
    await database.dataSource.query(
      `UPDATE mail_message SET created_at = created_at - interval '3 days' WHERE id = $1`,
      [id],
    );
    expect(await ended(id, 20_000)).toMatchObject({
      sent_at: null,
      failure: 'EENVELOPE 451 4.7.1 to RCPT TO',
    });
    await noJobs();
    expect(worker.log()).toContain('A message is given up');
    expect(worker.log()).not.toContain(LINK_SECRET);
  });

  test('whose link has ended is not sent, and neither is one that was sealed elsewhere or put in another’s place', async () => {
    const server = await startServer();
    const past = await queue({ ...REQUEST, view: { ...REQUEST.view, until: '2020-01-01T00:00:00Z' } });
    const [first, second] = [await queue(), await queue()];
    await database.dataSource.query(
      'UPDATE mail_message SET view = (SELECT view FROM mail_message WHERE id = $1) WHERE id = $2',
      [first, second],
    );
    await start({ SMTP_URL: server.url });
    expect(await ended(past)).toMatchObject({ failure: 'its link has ended', sent_at: null });
    await ended(first);
    const failed = await until(async () => {
      const row = await stored(second);
      return row.failure !== null && row;
    }, 5_000);
    expect(failed).toMatchObject({ failure: 'it was sealed with another CONCORD_SECRET', sent_at: null });
    expect(server.received).toHaveLength(1);
  });

  test('becomes files where there is no server, which their owner alone can read', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'concord-mail-')), 'mail');
    undo.push(async () => rmSync(join(folder, '..'), { recursive: true }));
    const worker = await start({ MAIL_FOLDER: folder });
    const id = await queue();
    await ended(id);
    const [file = ''] = readdirSync(folder);
    expect(file).toContain(id);
    expect(statSync(join(folder, file)).mode & 0o077).toBe(0);
    expect(statSync(folder).mode & 0o077).toBe(0);
    const parsed = await simpleParser(readFileSync(join(folder, file)));
    expect(parsed.text).toContain(`http://localhost:3000/reset/${LINK_SECRET}`);
    expect(worker.log()).toContain('messages become files');
  });

  test('a worker does not start in production without a server to send by', async () => {
    const starting = startWorker(database.url, {
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://forum.example',
      MAIL_FROM: 'concord@forum.example',
    });
    await expect(starting).rejects.toThrow(/SMTP_URL must be given in production/);
  });
});
