import { hash } from 'node:crypto';
import type { Outline, RoleHeld } from '@concord/domain';
import { importSubmissions, openSession, saveDraft } from '@concord/persistence';
import { createTestAccount, readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer';
import { fieldsInQuestion, look, pathOf, press, send, textOf } from '../accounts/testing/account-pages.ts';
import { openBrowser, type TestBrowser } from '../pages/testing/browser.ts';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';

const BASE = `/cycles/${CYCLE}/outlines/DNK`;

let api: TestApi;
let chromium: TestBrowser;
beforeAll(async () => {
  chromium = await openBrowser();
  api = await startTestApi();
  const filings = readSampleFilings('DEU', 'FIN', 'SWE').map(({ outline, text }) => ({ outline, text }));
  await importSubmissions(api.database.dataSource.manager, CYCLE, filings);
}, 60_000);
afterAll(async () => {
  await chromium.close();
  await api.stop();
});

/** A page of somebody who is signed in. */
async function pageOf(
  name: string,
  role: RoleHeld,
  options: { language?: string; scripts?: boolean } = {},
): Promise<Page> {
  const { manager } = api.database.dataSource;
  const { id } = await createTestAccount(manager, [role], name);
  const language = options.language ?? 'en';
  await api.database.dataSource.query('UPDATE account SET language = $2 WHERE id = $1', [id, language]);
  const concord = await openSession(manager, { account: id, stage: 'complete' });
  return chromium.newPage({ ...options, cookies: { concord }, url: api.url });
}

const outline = () => readSampleFilings('DNK')[0]?.outline as Outline;
let version: number | null = null;
async function save(document: Outline): Promise<void> {
  const { manager } = api.database.dataSource;
  const draft = { cycle: CYCLE, country: 'DNK', document: { ...document }, expectedVersion: version };
  version = (await saveDraft(manager, { ...draft, updatedBy: 'A. Mwangi' })).version;
}
const clearing: RoleHeld = { role: 'clearing-officer', cycle: CYCLE, country: 'DNK' };
const submitForm = (what: string) => `main form[action$="${what}"] .govuk-button`;
const changed = (): Outline => ({
  ...outline(),
  framework: { summary: 'A flood in spring moved many people.\nThe plan was changed.' },
  initiatives: [
    { id: 'flood', title: 'Help after the flood', status: 'under-way', confidentiality: 'reviewers' },
    ...(outline().initiatives ?? []),
  ],
});

/** The page in English and in Arabic, looked at. */
async function lookAt(page: Page, path: string, name: string): Promise<void> {
  await page.goto(api.url + path);
  await look(page, name);
}

async function inArabic(page: Page, path: string, name: string): Promise<void> {
  await page.goto(api.url + path);
  expect(await page.$eval('html', (html) => html.getAttribute('dir'))).toBe('rtl');
  await look(page, `${name}-ar`);
}

/** Names of those whom a letter was written to, but for the one who is everything. */
async function letters(template: string): Promise<string[]> {
  const rows: { name: string }[] = await api.database.dataSource.query(
    "SELECT account.name FROM mail_message AS mail JOIN account ON account.id = mail.account WHERE template = $1 AND account.name <> 'everybody' ORDER BY 1",
    [template],
  );
  return rows.map(({ name }) => name);
}

describe('a clearing officer, without scripts', () => {
  let page: Page;
  beforeAll(async () => {
    await save(outline());
    page = await pageOf('officer', clearing, { scripts: false });
  });

  test('sees what will be asked, submits, and gets a receipt whose digest is the document’s', async () => {
    await page.goto(`${api.url}${BASE}/questions`);
    expect(await textOf(page)).toContain('Further questions may be asked after submission');
    expect((await page.$$('.concord-questions__item')).length).toBeGreaterThan(5);
    await press(page, 'main a[href$="/check-answers"]');
    expect(await textOf(page)).toContain('A. Mwangi');
    await press(page, submitForm('/check-answers'));
    expect(pathOf(page)).toBe(`${BASE}/receipts/1`);
    expect(await textOf(page)).toContain('Your outline has arrived.');
    const address = await page.$eval('a[download]', (link) => link.getAttribute('href') ?? '');
    const { text } = await api.request('GET', address);
    expect(JSON.parse(text)).toEqual(outline());
    expect(await textOf(page)).toContain(hash('sha256', text, 'hex'));
  });

  test('is told that somebody saved meanwhile, and finds nothing twice after a second click', async () => {
    await save(changed());
    await page.goto(`${api.url}${BASE}/check-answers`);
    await save(outline());
    await press(page, submitForm('/check-answers'));
    expect(await textOf(page)).toContain('Somebody saved the draft after you opened this page');
    await save(changed());
    await page.goto(`${api.url}${BASE}/check-answers`);
    const sent = new URLSearchParams(
      await page.$$eval('main form [name]', (fields) =>
        fields.map((field): [string, string] => [
          field.getAttribute('name') ?? '',
          field.getAttribute('value') ?? '',
        ]),
      ),
    );
    await page.click('#responseTo-3');
    await press(page, submitForm('/check-answers'));
    expect(await fieldsInQuestion(page)).toEqual(['note']);
    await page.type('#note', 'A flood in spring');
    await press(page, submitForm('/check-answers'));
    expect(pathOf(page)).toBe(`${BASE}/receipts/2`);
    expect(await textOf(page)).toContain('A flood in spring');
    // The same button of the page as it was before.
    sent.set('responseTo', 'none');
    const cookies = (await page.browserContext().cookies()).map(({ name, value }) => `${name}=${value}`);
    const again = await fetch(`${api.url}${BASE}/check-answers`, {
      method: 'POST',
      redirect: 'manual',
      body: sent,
      headers: { Cookie: cookies.join('; '), 'Sec-Fetch-Site': 'same-origin' },
    });
    expect([again.status, again.headers.get('Location')]).toEqual([303, `${BASE}/receipts/2`]);
  });

  test('reads what changed in words, withdraws once sure, and submits again', async () => {
    await page.goto(`${api.url}${BASE}/versions`);
    await press(page, 'main a[href$="/versions/1/difference/2"]');
    for (const text of ['Help after the flood', 'Your migration policy in brief', 'The plan was changed.']) {
      expect(await textOf(page)).toContain(text);
    }
    await page.goto(`${api.url}${BASE}/withdraw`);
    await press(page, submitForm('/withdraw'));
    expect(await fieldsInQuestion(page)).toEqual(['sure']);
    await page.click('#sure');
    await press(page, submitForm('/withdraw'));
    expect(await textOf(page)).toContain('Your outline is withdrawn.');
    expect((await page.goto(`${api.url}${BASE}/withdraw`))?.status()).toBe(404);
    await page.goto(`${api.url}${BASE}/check-answers`);
    await press(page, submitForm('/check-answers'));
    expect(pathOf(page)).toBe(`${BASE}/receipts/3`);
    expect(await letters('outline-submitted')).toEqual(['officer', 'officer', 'officer']);
    expect(await letters('outline-withdrawn')).toEqual(['officer']);
  });
});

test('a focal point is told who submits; organizers open an outline again and move the cycle on', async () => {
  const focal = await pageOf('focal', { ...clearing, role: 'focal-point' });
  await save({ ...changed(), framework: { summary: 'Another summary' } });
  await focal.goto(`${api.url}${BASE}/check-answers`);
  expect(await textOf(focal)).toContain('officer');
  expect(await focal.$(submitForm('/check-answers'))).toBeNull();
  for (let time = 0; time < 2; time++) {
    await press(focal, submitForm('/ask'));
    expect(await textOf(focal)).toContain('A letter is on its way to your clearing officer.');
  }
  expect(await letters('clearance-asked')).toEqual(['officer']);
  const organizer = await pageOf('organizer', { role: 'organizer', cycle: CYCLE });
  await organizer.goto(`${api.url}/cycles/${CYCLE}/stage`);
  await press(organizer, submitForm('/stage'));
  expect(await textOf(organizer)).toContain('Stage now: Review');
  await focal.reload();
  expect(await textOf(focal)).toContain('Outlines are locked at this stage');
  await organizer.goto(`${api.url}${BASE}/extension`);
  await send(organizer, { until: '2020-01-01', reason: 'A flood' });
  expect(await fieldsInQuestion(organizer)).toEqual(['until']);
  await send(organizer, { until: new Date().toISOString().slice(0, 10) });
  expect(await textOf(organizer)).toContain('The country has until that day.');
  await focal.reload();
  expect(await textOf(focal)).not.toContain('Outlines are locked');
  await lookAt(organizer, `${BASE}/extension`, 'extension');
  await lookAt(organizer, `/cycles/${CYCLE}/stage`, 'stage');
  await press(organizer, 'main form:has(textarea) .govuk-button');
  expect(await fieldsInQuestion(organizer)).toEqual(['reason']);
});

test('the list of questions follows what is saved elsewhere', async () => {
  const page = await pageOf('watcher', clearing);
  await page.goto(`${api.url}${BASE}/questions`);
  const before = await textOf(page, '#questions');
  const begun = Date.now();
  await save({ ...changed(), figures: [] });
  await page.waitForFunction(
    `document.querySelector('#questions').textContent !== ${JSON.stringify(before)}`,
    {
      timeout: 10_000,
    },
  );
  expect(Date.now() - begun).toBeLessThan(5_000);
});

test('every page is good to look at and to listen to, in English and in Arabic', async () => {
  await save({ ...changed(), initiatives: [{ id: 'unfinished', title: 'Not yet' } as never] });
  const english = await pageOf('looker', clearing);
  const arabic = await pageOf('ناظر', clearing, { language: 'ar' });
  for (const [path, name] of [
    ['/questions', 'questions'],
    ['/check-answers', 'check-answers'],
    ['/receipts/2', 'receipt'],
    ['/versions', 'versions'],
    ['/versions/1/difference/2', 'difference'],
    ['/withdraw', 'withdraw'],
  ] as const) {
    await lookAt(english, BASE + path, name);
    await inArabic(arabic, BASE + path, name);
  }
});
