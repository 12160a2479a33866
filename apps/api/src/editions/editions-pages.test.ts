import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RoleHeld } from '@concord/domain';
import {
  advanceEdition,
  claimEdition,
  failEdition,
  importSubmissions,
  requestEdition,
  setPreferences,
  signOffChapter,
} from '@concord/persistence';
import { createTestAccount, readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer';
import { look, pathOf, press, send, signInAs, textOf } from '../accounts/testing/account-pages.ts';
import { openBrowser, type TestBrowser } from '../pages/testing/browser.ts';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';
import { type RunningWorker, startWorker } from '../testing/start-worker.ts';

const LIST = `/cycles/${CYCLE}/editions`;
const COUNTRIES = ['DNK', 'SWE', 'ESP', 'MAR'];
const ORGANIZER: RoleHeld = { role: 'organizer', cycle: CYCLE };
const OFFICER: RoleHeld = { role: 'clearing-officer', cycle: CYCLE, country: 'SWE' };

let api: TestApi;
let browser: TestBrowser;
let worker: RunningWorker;
beforeAll(async () => {
  api = await startTestApi();
  const filings = readSampleFilings(...COUNTRIES).map(({ outline }) => {
    const open = { ...outline, confidentiality: 'public' as const };
    return { outline: open, text: JSON.stringify(open) };
  });
  await importSubmissions(api.database.dataSource.manager, CYCLE, filings);
  worker = await startWorker(api.database.url, mkdtempSync(join(tmpdir(), 'concord-mail-')));
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await worker.end();
  await api.stop();
});

const go = (page: Page, path: string) => page.goto(api.url + path);

async function ask(page: Page, audience: string, ...languages: string[]): Promise<void> {
  await go(page, LIST);
  await page.click(`input[name=audience][value=${audience}]`);
  for (const language of languages) await page.click(`input[name=languages][value=${language}]`);
  await press(page, 'main form:has([name=audience]) button');
}

/** Without doing anything: the page follows the edition by itself, and is loaded anew when it is over. */
async function untilOver(page: Page): Promise<void> {
  await page.waitForFunction(`document.querySelector('[data-edition]') === null`, { timeout: 90_000 });
}

/** One that is being made by nobody. */
async function underWay(): Promise<string> {
  const { manager } = api.database.dataSource;
  const { id } = await requestEdition(manager, { cycle: CYCLE, language: 'es', audience: 'participants' });
  await claimEdition(manager, id);
  await advanceEdition(manager, id, 45, 'printing');
  return id;
}

describe('editions', () => {
  let published = '';
  let english = '';

  test('without a chapter that is signed off are stopped, and say so to the organizers', async () => {
    const page = await browser.newPage();
    await signInAs(api, page, [ORGANIZER], 'olga');
    await go(page, LIST);
    await look(page, 'en-editions-none');
    await press(page, 'main form:has([name=audience]) button');
    await look(page, 'en-editions-error');
    await ask(page, 'public', 'en');
    await untilOver(page);
    expect(await textOf(page)).toContain('The edition was stopped');
    await look(page, 'en-edition-stopped');
    await press(page, 'main a[href$="/disclosure"]');
    expect(await textOf(page)).toContain('No country has signed off its chapter');
    await look(page, 'en-disclosure-stopped');
  }, 180_000);

  test.each(['en', 'ar'] as const)('show how far they are, in %s', async (language) => {
    const id = await underWay();
    const page = await browser.newPage({ language });
    await signInAs(api, page, [ORGANIZER], `olga-waits-${language}`, language);
    await go(page, `${LIST}/${id}`);
    await page.waitForSelector('[data-again][hidden]');
    await look(page, `${language}-edition-under-way`);
    await advanceEdition(api.database.dataSource.manager, id, 95, 'finishing');
    await page.waitForFunction(`document.querySelector('progress').value > 0.9`);
    await failEdition(api.database.dataSource.manager, id, 'It was given up');
    await untilOver(page);
    await go(page, LIST);
    await look(page, `${language}-editions`);
  });

  test.each(['en', 'ar'] as const)(
    'are preceded by chapters that countries look at and sign off, in %s',
    async (language) => {
      const page = await browser.newPage({ language });
      await signInAs(api, page, [OFFICER], `astrid-${language}`, language);
      const path = `/cycles/${CYCLE}/outlines/SWE/chapter`;
      await go(page, path);
      expect(await page.$eval('article.concord-edition', (it) => it.textContent)).toContain(
        language === 'en' ? 'Sweden' : 'السويد',
      );
      if (language === 'en') {
        expect(await textOf(page)).toContain('Chapters are signed off from the stage “Sign-off” on.');
        expect(await textOf(page)).toContain('from September 15, 2018');
        expect(await page.$('form[action$="/sign-off"]')).toBeNull();
        await api.database.dataSource.query(`UPDATE cycle SET stage = 'sign-off'`);
        await page.reload();
      }
      await look(page, `${language}-chapter`);
      await press(page, 'form[action$="/sign-off"] button');
      await look(page, `${language}-chapter-signed`);
      await send(page, { comment: 'Please spell our ministry in full.' });
      expect(await textOf(page)).toContain('Please spell our ministry in full.');
      if (language === 'en') await press(page, 'form[action$="/sign-off"] button');
    },
    120_000,
  );

  test('follow who signed off, and what was submitted since asks again', async () => {
    const { manager } = api.database.dataSource;
    for (const country of ['DNK', 'ESP', 'MAR']) await signOffChapter(manager, CYCLE, country, 1);
    const [spain] = readSampleFilings('ESP');
    if (spain === undefined) throw new Error('No filing');
    await importSubmissions(manager, CYCLE, [{ ...spain, text: `${spain.text}\n\n` }]);
    const sofia = await createTestAccount(
      manager,
      [{ role: 'clearing-officer', cycle: CYCLE, country: 'ESP' }],
      'sofia',
    );
    await setPreferences(manager, sofia.id, { language: 'es' });
    const page = await browser.newPage();
    await signInAs(api, page, [ORGANIZER], 'olga-follows');
    await go(page, `/cycles/${CYCLE}/chapters`);
    expect(await textOf(page)).toContain('3 of 4');
    expect(await textOf(page)).toContain('waits again');
    await look(page, 'en-chapters');
    await press(page, 'form[action$="/reminders"] button');
    expect(await textOf(page)).toContain('Messages sent: ');
    const written = await api.database.dataSource.query(
      `SELECT recipient, language FROM mail_message WHERE template = 'sign-off-asked' ORDER BY recipient`,
    );
    expect(written).toContainEqual({ recipient: sofia.email, language: 'es' });
    expect(written.map(({ recipient }: { recipient: string }) => recipient)).not.toContainEqual(
      expect.stringContaining('astrid'),
    );
  });

  test('are compiled under its asker’s eyes, published once nothing hinders, and read by everybody then', async () => {
    const page = await browser.newPage();
    await signInAs(api, page, [ORGANIZER], 'olga-publishes');
    await ask(page, 'public', 'en');
    await untilOver(page);
    english = pathOf(page);
    published = english.replace(LIST, `/published/${CYCLE}`);
    const visitor = await browser.newPage();
    for (const path of ['', '/report.pdf', '/read', '/read/summary']) {
      expect((await visitor.goto(api.url + published + path))?.status()).toBe(404);
    }
    await look(page, 'en-edition-done');
    await go(page, `${english}/disclosure`);
    expect(await textOf(page)).toContain('Spain');
    await look(page, 'en-disclosure');
    await go(page, `${english}/read`);
    await look(page, 'en-read-contents');
    await go(page, `${english}/read/country-swe`);
    await look(page, 'en-read-chapter');
    await api.database.dataSource.query(`UPDATE cycle SET stage = 'review'`);
    await go(page, english);
    expect(await textOf(page)).toContain('Editions are published from the stage “Sign-off” on.');
    expect(await page.$('form[action$="/publication"]')).toBeNull();
    await api.database.dataSource.query(`UPDATE cycle SET stage = 'sign-off'`);
    await page.reload();
    await press(page, 'form[action$="/publication"] button');
    expect(await textOf(page)).toContain('The edition is published');

    await go(visitor, '/published');
    await look(visitor, 'en-published-list');
    await press(visitor, '.concord-card a');
    expect(pathOf(visitor)).toBe(published);
    await look(visitor, 'en-published');
    const answer = await fetch(`${api.url}${published}/report.pdf`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const { sha256 } = (await (await fetch(`${api.url}/api/v1${published}`)).json()) as { sha256: string };
    expect(answer.headers.get('etag')).toBe(`"${sha256}"`);
  }, 180_000);

  test('are read page by page, with what is Arabic from right to left and no script', async () => {
    const plain = await browser.newPage({ scripts: false });
    await go(plain, `${published}/read/country-swe`);
    expect(await textOf(plain)).toContain('Sweden');
    const page = await browser.newPage({ language: 'ar' });
    await go(page, `${published}/read`);
    await look(page, 'ar-published-contents');
    for (const place of ['summary', 'differences', 'country-swe', 'method']) {
      await go(page, `${published}/read/${place}`);
      await look(page, `ar-published-${place}`);
    }
  }, 120_000);

  test('in another language of the same outlines are published beside, and lead to each other', async () => {
    const page = await browser.newPage();
    await signInAs(api, page, [ORGANIZER], 'olga-arabic');
    await ask(page, 'public', 'ar');
    await untilOver(page);
    await press(page, 'form[action$="/publication"] button');
    expect(await textOf(page)).toContain('The edition is published');
    await go(page, `${english}/read/country-swe`);
    await press(page, '.concord-other-languages a[lang=ar]');
    expect(await page.$eval('article.concord-edition', (it) => it.getAttribute('dir'))).toBe('rtl');
    await look(page, 'en-read-arabic-chapter');
  }, 180_000);

  test('are not published once a chapter that is in them is no longer signed off', async () => {
    const page = await browser.newPage();
    await signInAs(api, page, [ORGANIZER], 'olga-hindered');
    await ask(page, 'public', 'fr');
    await untilOver(page);
    const officer = await browser.newPage();
    await signInAs(api, officer, [OFFICER], 'astrid-again');
    await go(officer, `/cycles/${CYCLE}/outlines/SWE/chapter`);
    await press(officer, 'form[action$="/sign-off"] button');
    await page.reload();
    expect(await textOf(page)).toContain(
      'These chapters are no longer signed off as they are printed: Sweden',
    );
    await look(page, 'en-edition-hindered');
  }, 180_000);

  test('are taken back with a reason: everybody reads that, and only organizers the edition', async () => {
    const page = await browser.newPage();
    await signInAs(api, page, [ORGANIZER], 'olga-withdraws');
    await go(page, english);
    await press(page, 'form[action$="/withdrawal"] button');
    expect(await page.$eval('.govuk-error-summary', (it) => it.textContent)).toContain('Give a reason');
    await look(page, 'en-edition-withdrawing');
    await page.type('#reason', 'A table of it is drawn upside down. <b>Sorry</b>');
    await press(page, 'form[action$="/withdrawal"] button');
    expect(await textOf(page)).toContain('The edition is withdrawn.');
    expect(await page.$('form[action$="/withdrawal"]')).toBeNull();
    expect((await page.goto(`${api.url}${english}/read/summary`))?.status()).toBe(200);

    const officer = await browser.newPage();
    await signInAs(api, officer, [OFFICER], 'astrid-reads');
    for (const path of ['', '/read', '/read/summary']) {
      expect((await go(officer, english + path))?.status()).toBe(404);
    }
    for (const language of ['en', 'ar']) {
      const visitor = await browser.newPage({ language });
      await go(visitor, published);
      expect(await textOf(visitor)).toContain('A table of it is drawn upside down. <b>Sorry</b>');
      expect(await visitor.$('a[href$="/report.pdf"]')).toBeNull();
      await look(visitor, `${language}-published-withdrawn`);
      await go(visitor, '/published');
      await look(visitor, `${language}-published-list-withdrawn`);
      for (const path of ['/report.pdf', '/read', '/read/summary', '/files/figures.csv']) {
        expect((await visitor.goto(api.url + published + path))?.status()).toBe(404);
      }
    }
    const { editions } = (await (await fetch(`${api.url}/api/v1/published`)).json()) as {
      editions: { id: string; withdrawnAt?: string; report?: string }[];
    };
    expect(
      editions.map(({ withdrawnAt, report }) => [withdrawnAt === undefined, report === undefined]),
    ).toEqual([
      [true, false],
      [false, true],
    ]);
    const acts = await api.database.dataSource.query(
      `SELECT subject ->> 'reason' AS reason FROM audit_entry WHERE action = 'publication-withdrawn'`,
    );
    expect(acts).toHaveLength(1);
  }, 120_000);
});
