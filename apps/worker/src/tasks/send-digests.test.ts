import { type DigestView, saveCycle, setPreferences } from '@concord/persistence';
import {
  createTestAccount,
  createTestDatabase,
  readSampleCycle,
  type TestDatabase,
} from '@concord/persistence/testing';
import { migrateQueue } from '@concord/queue';
import { keyFor, unseal } from '@concord/service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startMailServer } from '../testing/mail-server.ts';
import { buildWorker, startWorker, TEST_SECRET } from '../testing/start-worker.ts';
import { until } from '../testing/until.ts';

const CANARY = 'canary-7f2c';
const CYCLE = readSampleCycle().code;
/** A zone in which it is day now, and will be for an hour and more. */
const NOON = Intl.supportedValuesOf('timeZone').find((timeZone) => {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(new Date()),
  );
  return hour >= 9 && hour <= 15;
}) as string;

let database: TestDatabase;
beforeAll(async () => {
  buildWorker();
  database = await createTestDatabase();
  await migrateQueue(database.url);
}, 120_000);
afterAll(() => database.drop());

const ask = () =>
  database.dataSource.query(
    `SELECT graphile_worker.add_job('send-digests', '{}', job_key := 'send-digests')`,
  );
const queued = () =>
  database.dataSource.query<{ task: string }[]>('SELECT task_identifier AS task FROM graphile_worker.jobs');
const letters = () =>
  database.dataSource.query<
    { id: string; recipient: string; view: Buffer; attempts: number; sent: boolean }[]
  >(`SELECT id, recipient, view, attempts, sent_at IS NOT NULL AS sent FROM mail_message ORDER BY recipient`);

test('a daily letter waits while the server is away, and comes once, with what concerns its reader', async () => {
  const { manager } = database.dataSource;
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await saveCycle(manager, {
    ...readSampleCycle(),
    title: 'Review 2026',
    questions: [{ code: 'Q', group: 'G', title: { en: CANARY } }],
    calendar: {
      opens: inDays(-40),
      outlinesDue: inDays(4),
      questionsDue: inDays(5),
      repliesDue: inDays(30),
      signOffDue: inDays(60),
      publishes: inDays(90),
    },
  });
  await manager.query(
    `INSERT INTO draft (cycle, country, document, version, updated_at) VALUES ($1, 'KEN', $2, 1, now())`,
    [CYCLE, { note: CANARY }],
  );
  const focal = await createTestAccount(
    manager,
    [{ role: 'focal-point', cycle: CYCLE, country: 'KEN' }],
    'f',
  );
  const observer = await createTestAccount(manager, [{ role: 'observer', cycle: CYCLE }], 'o');
  const silent = await createTestAccount(manager, [{ role: 'organizer', cycle: CYCLE }], 's');
  for (const { id } of [focal, observer, silent])
    await setPreferences(manager, id, { timeZone: NOON, language: 'ar' });
  await setPreferences(manager, silent.id, { digestWithout: ['deadlines'] });

  const { port, url, close } = await startMailServer();
  await close();
  const worker = await startWorker(database.url, { SMTP_URL: url });
  let server: Awaited<ReturnType<typeof startMailServer>> | undefined;
  try {
    // An hour in a moment: it is tried at once as often as it would be in that time, and looked for each quarter.
    for (let quarter = 0; quarter < 4; quarter += 1) {
      await ask();
      await until(async () => !(await queued()).some(({ task }) => task === 'send-digests'), 10_000);
      await database.dataSource.query(
        'UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL',
      );
      await until(async () => (await letters())[0]?.attempts === quarter + 1 || undefined, 10_000);
    }
    const waiting = await letters();
    expect(waiting.map(({ recipient, sent }) => ({ recipient, sent }))).toEqual([
      { recipient: focal.email, sent: false },
    ]);
    const [letter] = waiting;
    const view: DigestView = JSON.parse(
      unseal(keyFor(TEST_SECRET, 'mail'), letter?.view as Buffer, letter?.id as string).toString(),
    );
    expect(view.sections).toEqual([
      {
        kind: 'deadlines',
        cycle: 'Review 2026',
        path: '/',
        deadlines: [{ step: 'outlinesDue', day: inDays(4) }],
      },
    ]);
    const payloads = await database.dataSource.query('SELECT payload FROM graphile_worker._private_jobs');
    expect(JSON.stringify(payloads)).not.toMatch(/Review|KEN/);

    server = await startMailServer(port);
    await database.dataSource.query(
      'UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL',
    );
    await until(async () => (await letters())[0]?.sent, 10_000);
    await ask();
    await until(async () => (await queued()).length === 0, 10_000);
    expect(server.received.map(({ recipients }) => recipients)).toEqual([[focal.email]]);
    const [{ parsed, raw } = { parsed: undefined, raw: '' }] = server.received;
    expect(parsed?.headers.get('content-language')).toBe('ar');
    expect(parsed?.text).toContain('Review 2026');
    const said = `${raw}${parsed?.text}${String(parsed?.html)}${worker.log()}`;
    expect(said).not.toContain(CANARY);
    expect(said).not.toMatch(/KEN|Kenya|كينيا/);
    expect(worker.log()).not.toContain(focal.email);
  } finally {
    await worker.end('SIGTERM');
    await server?.close();
  }
}, 60_000);

test('what has had its time is removed by a job', async () => {
  await database.dataSource.query(
    `INSERT INTO kept_form (sha256, content, expires_at) VALUES (repeat('0', 64), '', now() - interval '1 hour')`,
  );
  const worker = await startWorker(database.url);
  try {
    await database.dataSource.query(`SELECT graphile_worker.add_job('remove-expired')`);
    await until(
      async () => (await database.dataSource.query('SELECT FROM kept_form')).length === 0 || undefined,
      10_000,
    );
    const known = await database.dataSource.query<{ identifier: string }[]>(
      'SELECT identifier FROM graphile_worker._private_known_crontabs ORDER BY identifier',
    );
    expect(known.map(({ identifier }) => identifier)).toEqual(['remove-expired', 'send-digests']);
  } finally {
    await worker.end('SIGTERM');
  }
});
