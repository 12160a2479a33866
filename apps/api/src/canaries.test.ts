import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MEASURES, type RoleHeld } from '@concord/domain';
import {
  EDITION_CHANNEL,
  type Listening,
  listenTo,
  MAIL_TEMPLATES,
  Outbox,
  saveCycle,
  signOffChapter,
} from '@concord/persistence';
import { readSampleCycle } from '@concord/persistence/testing';
import { enqueueMail } from '@concord/queue';
import { readPdfMatter } from '@concord/report/testing';
import { keyFor, seal } from '@concord/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { canariesIn, canariesOf, derivedIn, FILERS, type Filer } from './testing/canaries.ts';
import { OTHER_CYCLE, signedIn } from './testing/confidential-cycle.ts';
import { routesOf } from './testing/routes.ts';
import { CYCLE, SECRET, startTestApi, type TestApi } from './testing/start-test-api.ts';
import { type RunningWorker, startWorker } from './testing/start-worker.ts';

const BASE = `/api/v1/cycles/${CYCLE}`;
const CANARIES = { DNK: canariesOf('DNK'), SWE: canariesOf('SWE') };
const PATIENCE = 90_000;

type Headers = Record<string, string>;
interface Edition {
  id: string;
  audience: string;
  state: string;
}

let api: TestApi;
let worker: RunningWorker;
let folder: string;
let notices: Listening;
const announced: string[] = [];
const officers: Record<Filer, Headers> = { DNK: {}, SWE: {} };
let organizer: Headers;
let editions: Edition[];
let findings: { id: string }[];

beforeAll(async () => {
  api = await startTestApi();
  const { database } = api;
  const { manager } = database.dataSource;
  await saveCycle(manager, { ...readSampleCycle(), code: OTHER_CYCLE });
  await keepJobs();
  folder = mkdtempSync(join(tmpdir(), 'concord-canaries-'));
  worker = await startWorker(database.url, folder);
  notices = await listenTo(database.url, EDITION_CHANNEL, (notice) => void announced.push(notice));
  organizer = (await signedIn(database, [{ role: 'organizer', cycle: CYCLE }])).headers;
  for (const filer of FILERS) {
    officers[filer] = (
      await signedIn(database, [{ role: 'clearing-officer', cycle: CYCLE, country: filer }])
    ).headers;
    await file(filer);
  }
  await until(async () => {
    const { body } = await ask<{ findings: { id: string }[] }>(
      organizer,
      'GET',
      `${BASE}/findings?limit=200`,
    );
    findings = body.findings;
    return findings.some((each) => canariesIn(JSON.stringify(each), CANARIES.SWE).length > 0);
  });
  // An edition for the public is of what its countries have signed off.
  for (const country of FILERS) await signOffChapter(api.database.dataSource.manager, CYCLE, country, 1);
  for (const audience of ['public', 'participants', 'reviewers']) {
    const asked = await ask(organizer, 'POST', `${BASE}/editions`, { body: { audience, language: 'en' } });
    expect(asked.status).toBe(202);
  }
  await queueMail();
  await until(async () => {
    const answer = await ask<{ editions: Edition[] }>(organizer, 'GET', `${BASE}/editions`);
    editions = answer.body.editions;
    return editions.length === 3 && editions.every(({ state }) => state === 'done');
  });
  await until(async () => (await database.dataSource.query('SELECT FROM graphile_worker.jobs')).length === 0);
}, 180_000);
afterAll(async () => {
  await notices.close();
  await worker.end();
  await api.stop();
  rmSync(folder, { recursive: true });
});

/** Every payload that is ever queued: the queue forgets what is done. */
async function keepJobs(): Promise<void> {
  await api.database.dataSource.query(`
    CREATE TABLE kept_job (job text);
    CREATE FUNCTION keep_job() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS
      $$ BEGIN INSERT INTO kept_job VALUES (to_json(NEW)::text); RETURN NULL; END $$;
    CREATE TRIGGER keep_job AFTER INSERT OR UPDATE ON graphile_worker._private_jobs
      FOR EACH ROW EXECUTE FUNCTION keep_job();`);
}

function ask<Body = unknown>(
  headers: Headers,
  method: string,
  path: string,
  options: { body?: unknown; headers?: Headers } = {},
) {
  return api.request<Body>(method, path, {
    ...options,
    token: null,
    headers: { ...headers, ...options.headers },
  });
}

/** Drafts with faults first, then as it is meant, section by section, and sends it, twice under one key. */
async function file(filer: Filer): Promise<void> {
  const { outline } = CANARIES[filer];
  const path = `${BASE}/outlines/${filer}`;
  const officer = officers[filer];
  const saved = await ask(officer, 'PUT', `${path}/draft`, {
    body: outline,
    headers: { 'If-None-Match': '*' },
  });
  expect(saved.status).toBe(201);
  const title = outline.initiatives?.[0]?.title ?? '';
  for (const [section, body] of [
    ['initiatives', [{ ...outline.initiatives?.[0], status: title, [title]: title }]],
    ['figures', [{ ...outline.figures?.[0], year: title }]],
    ['answers', `{"${title}": ${title}`],
  ] as const) {
    const answer = await ask(officer, 'PATCH', `${path}/draft/sections/${section}`, {
      body,
      headers: { 'If-Match': '"1"' },
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
  }
  const { headers } = await ask(officer, 'GET', `${path}/draft`);
  const mended = await ask(officer, 'PUT', `${path}/draft`, {
    body: outline,
    headers: { 'If-Match': headers.get('ETag') ?? '' },
  });
  const send = () =>
    ask(officer, 'POST', `${path}/submissions`, {
      headers: { 'If-Match': mended.headers.get('ETag') ?? '', 'Idempotency-Key': `filing-of-${filer}` },
    });
  const sent = await send();
  expect(sent.status === 201 ? '' : sent.text).toBe('');
  expect((await send()).text).toBe(sent.text);
}

/** Messages of every kind, each handed a whole outline beside what it is to say. */
async function queueMail(): Promise<void> {
  const key = keyFor(SECRET, 'mail');
  const outbox = new Outbox({ seal: (bytes, place) => seal(key, bytes, place), enqueue: enqueueMail });
  const view = {
    ...CANARIES.SWE.outline,
    name: 'Nadia',
    path: '/join/once',
    until: '2126-01-01T00:00:00Z',
    role: 'reviewer' as const,
    sections: [{ ...CANARIES.SWE.outline, kind: 'questions' as const, cycle: 'Review', count: 1, path: '/' }],
    outline: CANARIES.SWE.outline,
  };
  await api.database.dataSource.transaction(async (transaction) => {
    for (const template of MAIL_TEMPLATES) {
      await outbox.queueMail(transaction, { recipient: 'nadia@example.org', language: 'en', template, view });
    }
  });
}

async function until(reached: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (!(await reached())) {
    if (Date.now() > deadline) throw new Error(`Not reached: ${worker.log().slice(-4_000)}`);
    await pause(100);
  }
}

/** Every address of a route, with all that could be asked for in it. */
function addressesOf(path: string): string[] {
  let addresses = [
    path
      .replace(':cycle', CYCLE)
      .replace(':version', '1')
      .replace('/:from/difference/:to', '/1/difference/1'),
  ];
  const fill = (part: string, values: readonly string[]) => {
    addresses = addresses.flatMap((address) =>
      address.includes(part) ? values.map((value) => address.replace(part, value)) : [address],
    );
  };
  fill(
    '/findings/:id',
    findings.map(({ id }) => `/findings/${id}`),
  );
  fill(
    '/editions/:id',
    editions.map(({ id }) => `/editions/${id}`),
  );
  fill(':country', FILERS);
  fill(':section', ['initiatives', 'partnerships', 'figures', 'answers', 'framework']);
  if (path.endsWith('/corridors')) {
    return MEASURES.flatMap((measure) =>
      [2012, 2013, 2014, 2015, 2016].map((year) => `${addresses[0]}?measure=${measure}&year=${year}`),
    );
  }
  if (path.endsWith('/findings'))
    addresses.push(`${addresses[0]}?limit=200`, `${addresses[0]}?country=SWE&lang=fr`);
  return addresses.map((address) => address.replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000'));
}

/** All of an answer that somebody can look into. */
async function matterOf(address: string, headers: Headers): Promise<string> {
  const answer = await fetch(api.url + address, {
    headers,
    redirect: 'manual',
    signal: AbortSignal.timeout(20_000),
  });
  const said = JSON.stringify([...answer.headers]);
  if (address.endsWith('/events') && answer.ok) {
    const reader = answer.body?.getReader();
    const first = await reader?.read();
    await reader?.cancel();
    return said + new TextDecoder().decode(first?.value);
  }
  if (!/pdf/.test(answer.headers.get('Content-Type') ?? '')) return said + (await answer.text());
  return `${said}${Object.values(await readPdfMatter(new Uint8Array(await answer.arrayBuffer()))).join('\n')}`;
}

const OUTSIDERS: Record<string, { roles: RoleHeld[]; sees: Filer[] }> = {
  'Denmark’s focal point': { roles: [{ role: 'focal-point', cycle: CYCLE, country: 'DNK' }], sees: ['DNK'] },
  'Sweden’s clearing officer': {
    roles: [{ role: 'clearing-officer', cycle: CYCLE, country: 'SWE' }],
    sees: ['SWE'],
  },
  'Denmark’s reviewer': { roles: [{ role: 'reviewer', cycle: CYCLE, country: 'DNK' }], sees: ['DNK'] },
  'a reviewer of none': { roles: [{ role: 'reviewer', cycle: CYCLE }], sees: [] },
  'an observer': { roles: [{ role: 'observer', cycle: CYCLE }], sees: [] },
  'an administrator': { roles: [{ role: 'administrator' }], sees: [] },
  'an organizer elsewhere': { roles: [{ role: 'organizer', cycle: OTHER_CYCLE }], sees: [] },
  'Sweden’s clearing officer elsewhere': {
    roles: [{ role: 'clearing-officer', cycle: OTHER_CYCLE, country: 'SWE' }],
    sees: [],
  },
  'somebody without a role': { roles: [], sees: [] },
};

/** Tables that hold what countries filed, row by row for those alone who may read it. */
const FILED = new Set([
  'draft',
  'submission',
  'figure',
  'partnership',
  'partnership_party',
  'initiative',
  'financing_line',
  'finding',
  'review_case',
  'outline_text',
  // A report is compressed; it is read in the other tests.
  'edition',
  'edition_file',
  'edition_page',
]);

const strays = (text: string, hidden: readonly Filer[] = FILERS) => [
  ...hidden.flatMap((filer) => canariesIn(text, CANARIES[filer]).map((place) => `${filer} ${place}`)),
  ...derivedIn(text, CANARIES, hidden),
];

describe('what is given in confidence', () => {
  test('is found where it may be read, so that there is something to find', async () => {
    for (const filer of FILERS) {
      const { words, numbers } = CANARIES[filer];
      const places = [...words.keys(), ...numbers.keys()];
      expect(places.length).toBeGreaterThan(70);
      const own = await matterOf(`${BASE}/outlines/${filer}/submissions/1`, officers[filer]);
      expect(canariesIn(own, CANARIES[filer]).sort()).toEqual(places.sort());
    }
    const reviewers = editions.find(({ audience }) => audience === 'reviewers');
    const report = await matterOf(`${BASE}/editions/${reviewers?.id}/report.pdf`, organizer);
    for (const filer of FILERS) {
      const found = canariesIn(report, CANARIES[filer]);
      expect(found).toContain('initiative-title');
      expect(found).toContain('migrant-stock-both-kept');
    }
    const list = await matterOf(`${BASE}/findings?limit=200`, officers.SWE);
    expect(canariesIn(list, CANARIES.SWE).length).toBeGreaterThan(0);
    const corridors = await matterOf(`${BASE}/corridors?measure=migrant-stock&year=2012`, organizer);
    expect(strays(corridors)).toEqual(
      expect.arrayContaining(['DNK migrant-stock-both-kept', 'SWE migrant-stock-both-kept']),
    );
  });

  test.each(Object.entries(OUTSIDERS))(
    'is in nothing that %s can get',
    async (_name, { roles, sees }) => {
      const { headers } = await signedIn(api.database, roles);
      const hidden = FILERS.filter((filer) => !sees.includes(filer));
      const found: unknown[] = [];
      for (const row of routesOf(api.app)) {
        const [method, path = ''] = row.split(' ');
        if (method !== 'GET') continue;
        for (const address of addressesOf(path)) {
          for (const accept of path.startsWith('/api/') ? ['*/*'] : ['text/html']) {
            const stray = strays(await matterOf(address, { ...headers, Accept: accept }), hidden);
            if (stray.length > 0) found.push({ address, stray });
          }
        }
      }
      expect(found).toEqual([]);
    },
    120_000,
  );

  test('is in nothing that is computed for an outsider', async () => {
    const { headers } = await signedIn(api.database, [{ role: 'reviewer', cycle: CYCLE, country: 'DNK' }]);
    const compared = await ask(headers, 'POST', `${BASE}/scenario-comparisons`, { body: { name: 'base' } });
    expect(compared.status).toBe(200);
    expect(strays(compared.text, ['SWE'])).toEqual([]);
  });

  test.each(['public', 'participants'])('is in no part of the report for %s', async (audience) => {
    const { id } = editions.find((edition) => edition.audience === audience) as Edition;
    const answer = await fetch(`${api.url}${BASE}/editions/${id}/report.pdf`, { headers: organizer });
    const matter = await readPdfMatter(new Uint8Array(await answer.arrayBuffer()));
    // The report is about something all the same.
    expect(matter.text.includes('Told by DNK')).toBe(audience === 'participants');
    expect(matter.text.length).toBeGreaterThan(1_000);
    for (const part of Object.values(matter)) expect(strays(part)).toEqual([]);
  });

  test('is in no message', async () => {
    const files = readdirSync(folder);
    // Those that were queued here, and those that filing wrote by itself.
    expect(files.length).toBeGreaterThanOrEqual(MAIL_TEMPLATES.length);
    for (const file of files) {
      const raw = readFileSync(join(folder, file));
      const { text, html, subject, headerLines } = await simpleParser(raw);
      // Beside those that were queued here: receipts for who files, and the daily letter when its hour comes.
      expect(text).toMatch(/Nadia|Dear (test|everybody),/);
      expect(strays(`${raw}${text}${html}${subject}${JSON.stringify(headerLines)}`)).toEqual([]);
    }
  });

  test('is in no line of a log, and in no job and no notice', async () => {
    const jobs = await api.database.dataSource.query<{ job: string }[]>('SELECT job FROM kept_job');
    const tasks = jobs.map(({ job }) => job).join('\n');
    for (const key of ['check-cycle:', 'compile-edition:', 'send-mail:']) expect(tasks).toContain(key);
    expect(announced.length).toBeGreaterThan(5);
    expect(worker.log()).toContain('"Compiled"');
    expect(api.log.length).toBeGreaterThan(50);
    for (const said of [tasks, announced.join('\n'), worker.log(), api.log.join('\n')]) {
      expect(strays(said)).toEqual([]);
    }
  });

  test('is in no table but those of what was filed', async () => {
    const tables = await api.database.dataSource.query<{ name: string }[]>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
    );
    const holding: string[] = [];
    for (const { name } of tables) {
      const rows = await api.database.dataSource.query<{ row: string }[]>(
        `SELECT to_json(kept)::text AS row FROM ${name} AS kept`,
      );
      if (name === 'idempotent_request' || name === 'audit_entry' || name === 'mail_message') {
        expect([name, rows.length > 0]).toEqual([name, true]);
      }
      if (strays(rows.map(({ row }) => row).join('\n')).length > 0) holding.push(name);
    }
    expect(holding.filter((name) => !FILED.has(name))).toEqual([]);
    expect(holding).toEqual(expect.arrayContaining(['draft', 'submission', 'figure', 'finding']));
  });
});
