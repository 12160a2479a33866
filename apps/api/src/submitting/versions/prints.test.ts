import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { importSubmissions, openSession } from '@concord/persistence';
import { createTestAccount, readSampleFilings } from '@concord/persistence/testing';
import { readPdf } from '@concord/report/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { credentials } from '../../testing/everybody.ts';
import { CYCLE, startTestApi, type TestApi } from '../../testing/start-test-api.ts';
import { type RunningWorker, startWorker } from '../../testing/start-worker.ts';

const RECEIPT = `/cycles/${CYCLE}/outlines/MLT/receipts/1`;

let api: TestApi;
let worker: RunningWorker;
let folder: string;
let headers: Record<string, string>;
beforeAll(async () => {
  api = await startTestApi();
  const { manager } = api.database.dataSource;
  const filings = readSampleFilings('MLT').map(({ outline, text }) => ({ outline, text }));
  await importSubmissions(manager, CYCLE, filings);
  const { id } = await createTestAccount(manager, [{ role: 'focal-point', cycle: CYCLE, country: 'MLT' }]);
  headers = credentials(await openSession(manager, { account: id, stage: 'complete' }));
  folder = await mkdtemp(join(tmpdir(), 'prints-'));
  worker = await startWorker(api.database.url, folder);
}, 180_000);
afterAll(async () => {
  await worker.end();
  await api.stop();
  await rm(folder, { recursive: true });
});

const get = (path: string, as = headers) =>
  fetch(api.url + path, { headers: { ...as, Accept: 'text/html' }, redirect: 'manual' });

async function ask(language: string): Promise<number> {
  const page = await (await get(RECEIPT)).text();
  const token = /name="form-token" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const cookie = (await get(RECEIPT)).headers.getSetCookie().map((each) => each.split(';')[0]);
  const answer = await fetch(api.url + RECEIPT, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...headers, Cookie: [headers.Cookie, ...cookie].join('; ') },
    body: new URLSearchParams({ language, 'form-token': token }),
  });
  return answer.status;
}

async function printed(language: string): Promise<Uint8Array> {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(250)) {
    const answer = await get(`${RECEIPT}/outline.pdf?lang=${language}`);
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
    expect(answer.status).toBe(404);
  }
  throw new Error(`Not printed: ${worker.log()}`);
}

describe('a country’s own copy of what it submitted', () => {
  test.each(['en', 'ar'])('is printed by the worker, tagged and in %s', async (language) => {
    expect(await ask(language)).toBe(303);
    // A second click asks for nothing more.
    expect(await ask(language)).toBe(303);
    const bytes = await printed(language);
    if (process.env.LOOK_AT) await writeFile(`${process.env.LOOK_AT}/outline-${language}.pdf`, bytes);
    const pdf = await readPdf(bytes);
    expect(pdf).toMatchObject({ tagged: true, language });
    expect(pdf.pages.length).toBeGreaterThan(1);
    // Digits are Latin in all languages.
    expect(pdf.pages.join('\n')).toMatch(/\b2015\b/);
    const page = await (await get(RECEIPT)).text();
    expect(page.replaceAll('&#x3D;', '=')).toContain(`href="${RECEIPT}/outline.pdf?lang=${language}"`);
  });

  test('is for those who file for the country alone', async () => {
    const { manager } = api.database.dataSource;
    for (const role of [
      { role: 'reviewer', cycle: CYCLE, country: 'MLT' } as const,
      { role: 'clearing-officer', cycle: CYCLE, country: 'ITA' } as const,
      { role: 'organizer', cycle: CYCLE } as const,
    ]) {
      const { id } = await createTestAccount(manager, [role]);
      const other = credentials(await openSession(manager, { account: id, stage: 'complete' }));
      expect([403, 404]).toContain((await get(`${RECEIPT}/outline.pdf?lang=en`, other)).status);
    }
    const rows = await api.database.dataSource.query('SELECT state, html FROM outline_print');
    expect(rows).toEqual([
      { state: 'done', html: null },
      { state: 'done', html: null },
    ]);
  });
});
