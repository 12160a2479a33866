import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  advanceEdition,
  claimEdition,
  failEdition,
  finishEdition,
  importSubmissions,
} from '@concord/persistence';
import { readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { CYCLE, countRows, startTestApi, type TestApi } from '../testing/start-test-api.ts';
import type { EditionView } from './edition.view.ts';

const EDITIONS = `/api/v1/cycles/${CYCLE}/editions`;

let api: TestApi;
let manager: EntityManager;
beforeAll(async () => {
  api = await startTestApi();
  manager = api.database.dataSource.manager;
  await importSubmissions(manager, CYCLE, readSampleFilings('KEN', 'UGA'));
});
afterAll(() => api.stop());

async function request(language = 'en', audience = 'public'): Promise<EditionView> {
  const answer = await api.request<EditionView>('POST', EDITIONS, { body: { language, audience } });
  expect(answer.status).toBe(202);
  expect(answer.headers.get('Location')).toBe(`${EDITIONS}/${answer.body.id}`);
  return answer.body;
}

/** Opens the stream of an edition's events; they are read one by one. */
async function watch(
  id: string,
): Promise<{ next(): Promise<EditionView | undefined>; close(): void; response: Response }> {
  const controller = new AbortController();
  const response = await fetch(`${api.url}${EDITIONS}/${id}/events`, {
    headers: { ...api.credentials, Accept: 'text/event-stream' },
    signal: controller.signal,
  });
  const reader = (response.body as ReadableStream<Uint8Array>)
    .pipeThrough(new TextDecoderStream())
    .getReader();
  let buffer = '';
  return {
    response,
    close: () => controller.abort(),
    async next() {
      for (;;) {
        const event = /^event: edition\n(?:id: .*\n)?data: (.*)\n\n/m.exec(buffer);
        if (event !== null) {
          buffer = buffer.slice(event.index + event[0].length);
          return JSON.parse(event[1] as string) as EditionView;
        }
        const { done, value } = await reader.read();
        if (done) return undefined;
        buffer += value;
      }
    },
  };
}

/** Connections that listen for notices. */
async function listeners(): Promise<number> {
  const [row] = await manager.query(
    `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE '%listening%'`,
  );
  return row.n;
}

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await holds()) return;
    await pause(50);
  }
  throw new Error('It never held');
}

describe('an edition', () => {
  test('is asked for over what counts now, with its job', async () => {
    const before = await countRows(api);
    const edition = await request('fr', 'participants');
    expect(edition).toMatchObject({
      language: 'fr',
      audience: 'participants',
      state: 'queued',
      progress: 0,
      outlines: 2,
    });
    const after = await countRows(api);
    expect(after).toEqual({
      ...before,
      edition: (before.edition as number) + 1,
      jobs: (before.jobs as number) + 1,
    });
    expect((await api.request('GET', `${EDITIONS}/${edition.id}`)).body).toEqual(edition);
    const list = await api.request<{ editions: EditionView[] }>('GET', EDITIONS);
    expect(list.body.editions[0]).toEqual(edition);
  });

  test('is refused with everything that is wrong with the request, and leaves nothing', async () => {
    const before = await countRows(api);
    const wrong: [unknown, string[]][] = [
      [{ language: 'de', audience: 'all', note: 1 }, ['/audience', '/language', '/note']],
      [{}, ['/audience', '/language']],
      [{ language: ['en'], audience: { public: true } }, ['/audience', '/language']],
      ['{"language":"en","audience":"public","__proto__":{}}', ['/__proto__']],
      [[], ['']],
      ['null', ['']],
      ['"x"', ['']],
    ];
    for (const [body, pointers] of wrong) {
      const answer = await api.request<{ errors: { pointer: string }[] }>('POST', EDITIONS, { body });
      expect(answer.status).toBe(422);
      expect(answer.body.errors.map(({ pointer }) => pointer).sort()).toEqual(pointers);
    }
    const cut = await api.request('POST', EDITIONS, { body: '{"language":"en",' });
    expect(cut.body).toMatchObject({
      status: 400,
      errors: [{ detail: expect.stringMatching(/line 1, column/) }],
    });
    expect((await api.request('POST', EDITIONS, { body: ' '.repeat(2000) })).status).toBe(413);
    expect(
      (await api.request('POST', EDITIONS, { body: '{}', headers: { 'Content-Type': 'text/xml' } })).status,
    ).toBe(415);
    expect((await api.request('POST', EDITIONS)).status).toBe(400);
    const twice = await api.request('POST', EDITIONS, {
      body: '{"language":"en","audience":"public","language":"fr"}',
    });
    expect(twice.status).toBe(400);
    expect(await countRows(api)).toEqual(before);
  });

  test('tells its progress as it is made, and the stream ends with it', async () => {
    const { id } = await request();
    const events = await watch(id);
    expect(events.response.headers.get('Content-Type')).toBe('text/event-stream');
    expect(events.response.headers.get('Cache-Control')).toMatch(/no-store/);
    expect(await events.next()).toMatchObject({ id, state: 'queued', progress: 0 });
    await claimEdition(manager, id);
    expect(await events.next()).toMatchObject({ state: 'compiling', progress: 0 });
    await advanceEdition(manager, id, 40, 'Drawing the charts');
    expect(await events.next()).toMatchObject({
      state: 'compiling',
      progress: 40,
      step: 'Drawing the charts',
    });
    const pdf = Buffer.from('%PDF-1.7 x');
    await finishEdition(manager, id, {
      pdf,
      pages: 1,
      sha256: createHash('sha256').update(pdf).digest('hex'),
    });
    expect(await events.next()).toMatchObject({ state: 'done', progress: 100, pages: 1 });
    expect(await events.next()).toBeUndefined();
    await eventually(async () => (await listeners()) === 0);
  });

  test('that is over already is told once, and that it failed as well', async () => {
    const { id } = await request();
    await claimEdition(manager, id);
    await failEdition(manager, id, 'No browser was found');
    const events = await watch(id);
    expect(await events.next()).toMatchObject({ state: 'failed', failure: 'No browser was found' });
    expect(await events.next()).toBeUndefined();
  });

  test('is watched by many over one connection to the database, which goes when they go', async () => {
    const { id } = await request();
    const watchers = await Promise.all(Array.from({ length: 20 }, () => watch(id)));
    for (const watcher of watchers) await watcher.next();
    expect(await listeners()).toBe(1);
    for (const watcher of watchers.slice(1)) watcher.close();
    await pause(200);
    expect(await listeners()).toBe(1);
    await claimEdition(manager, id);
    expect(await watchers[0]?.next()).toMatchObject({ state: 'compiling' });
    watchers[0]?.close();
    await eventually(async () => (await listeners()) === 0);
  });

  test('is still followed after the listening connection was cut, and after notices that are none', async () => {
    const { id } = await request();
    const events = await watch(id);
    await events.next();
    await manager.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name LIKE '%listening%'`,
    );
    await manager.query(`NOTIFY edition, 'not JSON'`);
    await manager.query(`NOTIFY edition, 'null'`);
    await claimEdition(manager, id);
    expect(await events.next()).toMatchObject({ state: 'compiling' });
    events.close();
  });

  test('gives its report once there is one', async () => {
    const { id } = await request('ar', 'public');
    const report = `${EDITIONS}/${id}/report.pdf`;
    expect((await api.request('GET', report)).body).toMatchObject({
      type: 'urn:concord:problem:edition-not-ready',
      status: 409,
    });
    const pdf = Buffer.from('%PDF-1.7 a report');
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    await claimEdition(manager, id);
    await finishEdition(manager, id, { pdf, pages: 1, sha256 });
    const answer = await api.request('GET', report);
    expect(answer.text).toBe(pdf.toString());
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': `attachment; filename="${CYCLE}-public-ar.pdf"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      etag: `"${sha256}"`,
    });
    const known = await api.request('GET', report, { headers: { 'If-None-Match': `"${sha256}"` } });
    expect([known.status, known.text]).toEqual([304, '']);
    expect((await api.request('GET', `${EDITIONS}/${id}`)).body).toMatchObject({ state: 'done', report });
  });

  test('of another cycle, or none, is nowhere', async () => {
    const { id } = await request();
    for (const path of ['', '/events', '/report.pdf']) {
      expect((await api.request('GET', `/api/v1/cycles/other/editions/${id}${path}`)).status).toBe(404);
      const missing = '00000000-0000-4000-8000-000000000000';
      expect((await api.request('GET', `${EDITIONS}/${missing}${path}`)).status).toBe(404);
    }
    const elsewhere = await api.request('POST', '/api/v1/cycles/other/editions', {
      body: { language: 'en', audience: 'public' },
    });
    expect(elsewhere.status).toBe(403);
  });
});
