import type { RoleHeld } from '@concord/domain';
import { importSubmissions, openSession } from '@concord/persistence';
import { createTestAccount, readSampleCycle, readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer';
import { fieldsInQuestion, look, pathOf, press, textOf } from '../accounts/testing/account-pages.ts';
import { openBrowser, type TestBrowser } from '../pages/testing/browser.ts';
import { checkOutlines } from '../testing/check-outlines.ts';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';

const PATH = `/cycles/${CYCLE}`;
const reviewer: RoleHeld = { role: 'reviewer', cycle: CYCLE, country: 'SWE' };
const organizer: RoleHeld = { role: 'organizer', cycle: CYCLE };
const delegate: RoleHeld = { role: 'clearing-officer', cycle: CYCLE, country: 'DNK' };
const marked = { confidentiality: 'reviewers' } as const;

let api: TestApi;
let chromium: TestBrowser;
beforeAll(async () => {
  chromium = await openBrowser();
  api = await startTestApi();
  const { manager } = api.database.dataSource;
  const outlines = readSampleFilings('SWE', 'DNK', 'DEU', 'ITA', 'MAR').map(({ outline }) =>
    outline.country === 'SWE'
      ? {
          ...outline,
          initiatives: [
            ...(outline.initiatives ?? []),
            { id: 'kept', title: 'nightingale returnees', status: 'planned' as const, ...marked },
          ],
        }
      : outline,
  );
  await importSubmissions(
    manager,
    CYCLE,
    outlines.map((outline) => ({ outline, text: JSON.stringify(outline) })),
  );
  await checkOutlines(manager, readSampleCycle(), outlines);
}, 60_000);
afterAll(async () => {
  await chromium.close();
  await api.stop();
});

async function pageOf(
  name: string,
  role: RoleHeld,
  { language = 'en', scripts = true }: { language?: string; scripts?: boolean } = {},
): Promise<Page> {
  const { manager } = api.database.dataSource;
  const { id } = await createTestAccount(manager, [role], name);
  await manager.query('UPDATE account SET language = $2 WHERE id = $1', [id, language]);
  const concord = await openSession(manager, { account: id, stage: 'complete' });
  return chromium.newPage({ language, scripts, cookies: { concord }, url: api.url });
}
const go = (page: Page, path: string) => page.goto(api.url + PATH + path);
const openFilter = (page: Page) => page.$eval('main details', (details) => details.setAttribute('open', ''));

describe('the queue', () => {
  test('begins with what waits, is narrowed, and keeps views by name', async () => {
    const page = await pageOf('reviewing', reviewer);
    await page.goto(api.url);
    expect(await textOf(page)).toContain('Cases in which nobody was asked yet: 29');
    await press(page, `a[href="${PATH}/cases?state=open"]`);
    await go(page, '/cases');
    expect(await page.$$('.concord-queue__item')).toHaveLength(25);
    await openFilter(page);
    await look(page, 'queue');
    const hrefs = async () =>
      await page.$$eval('.concord-queue__item .concord-cases__question a', (links) =>
        links.map((link) => link.getAttribute('href')),
      );
    const first = await hrefs();
    await press(page, 'a[rel=next]');
    expect(new Set([...first, ...(await hrefs())]).size).toBeGreaterThan(25);

    await go(page, '/cases');
    await openFilter(page);
    await page.select('#check', 'mirror-flow');
    await page.select('#partner', 'ITA');
    await press(page, 'main details button.govuk-button');
    const narrowed = await page.$$eval('.concord-cases__about', (lines) =>
      lines.map((each) => each.textContent),
    );
    expect(narrowed.length).toBeGreaterThan(0);
    expect(narrowed.every((each) => each?.includes('Italy'))).toBe(true);
    const saveForm = 'form:has(#view-name)';
    await press(page, `${saveForm} button.govuk-button`);
    expect(await fieldsInQuestion(page)).toEqual(['view-name']);
    await page.type(
      '#view-name',
      'Stocks with Denmark, which is a name as long as names of views may ever be here',
    );
    await page.click('#view-first');
    await press(page, `${saveForm} button.govuk-button`);
    expect(await textOf(page)).toContain('Your views are saved.');
    await go(page, '/cases');
    expect(await page.$eval('#check', (field) => (field as unknown as { value: string }).value)).toBe(
      'mirror-flow',
    );
    await look(page, 'queue-view');
    await press(page, 'button[value=remove]');
    expect(await page.$$('.concord-views a')).toHaveLength(0);
  });

  test('asks the same in many cases, and says before who reads it in each', async () => {
    const page = await pageOf('asking', reviewer);
    await go(page, '/cases?check=mirror-flow&state=open');
    const boxes = await page.$$('.concord-queue__choice input');
    expect(boxes.length).toBeGreaterThan(2);
    for (const box of boxes) await box.evaluate((each) => (each as unknown as { click(): void }).click());
    await press(page, 'form[action$="/case-questions"] button.govuk-button');
    expect(pathOf(page)).toBe(`${PATH}/case-questions`);
    expect(await textOf(page)).toContain(`Ask in ${boxes.length} cases`);
    expect(await page.$$('.concord-readers')).toHaveLength(boxes.length);
    await press(page, 'main form button.govuk-button');
    expect(await fieldsInQuestion(page)).toEqual(['ask-text']);
    await look(page, 'queue-ask');
    await page.type('#ask-text', 'Which stay do you count from?');
    await page.type('#ask-by', '2001-02-03');
    await press(page, 'main form button.govuk-button');
    expect(await textOf(page)).toContain(`The question is sent in ${boxes.length} cases.`);
    await go(page, '/cases?overdue=yes&state=');
    expect(await page.$$('.concord-queue__item')).toHaveLength(boxes.length);
    expect(await textOf(page)).toContain('the day has passed');
    await look(page, 'queue-overdue');
    await go(page, '/case-questions');
    expect(await textOf(page)).toContain('No case is chosen');
    await go(page, '/cases?state=open');
    const all = await page.$$eval('.concord-queue__choice input', (each) =>
      each.map((box) => box.id.slice(5)),
    );
    await go(page, `/case-questions?${all.map((id) => `case=${id}`).join('&')}`);
    expect(await textOf(page)).toContain(`Ask in ${all.length} cases`);
    expect(all.length).toBeGreaterThan(19);
  });

  test('is for those who work on it', async () => {
    const page = await pageOf('delegate', delegate);
    for (const path of ['/cases', '/case-questions']) expect((await go(page, path))?.status()).toBe(404);
  });
});

describe('a country', () => {
  test('is shown with its cases, figures, corridors and texts, each as far as its reader may see', async () => {
    const page = await pageOf('reading', reviewer);
    await go(page, '/countries/SWE');
    expect(await page.$$('.concord-charts__chart svg')).toHaveLength(6);
    expect(await textOf(page)).toContain('nightingale');
    expect(await page.$$('#cases ~ ol .concord-cases__item')).toHaveLength(8);
    await look(page, 'country');
    await press(page, '.concord-charts__ask a');
    expect(await page.$eval('.govuk-back-link', (link) => link.getAttribute('href'))).toBe(
      `${PATH}/countries/SWE`,
    );
    await look(page, 'case-about-figures');
    await go(page, '/countries/DNK');
    expect(await textOf(page)).toContain('What it keeps for its reviewers is not here.');
    expect((await go(page, '/countries/FRA'))?.status()).toBe(404);

    const other = await pageOf('other', delegate);
    await go(other, '/countries/SWE');
    expect(await textOf(other)).not.toContain('nightingale');
    const arabic = await pageOf('arabic', organizer, { language: 'ar' });
    await go(arabic, '/countries/SWE');
    await look(arabic, 'country-ar');

    await go(page, '/corridors/DNK/SWE');
    expect(await page.$$('.concord-corridor svg[role=img]')).not.toHaveLength(0);
    expect(await textOf(page)).toContain('Joint estimate');
    await look(page, 'corridor');
    await go(arabic, '/corridors/DNK/SWE');
    await look(arabic, 'corridor-ar');
    await go(other, '/corridors/DNK/SWE');
    expect(await other.$('main a[href*="/cases/new"]')).toBeNull();
  });
});

describe('the search', () => {
  test('finds what its reader may see, and leads to it', async () => {
    const page = await pageOf('searching', reviewer);
    await go(page, '/search');
    await page.type('#q', 'NIGHTIN');
    await press(page, 'form[role=search] button');
    expect(await page.$$eval('mark', (marks) => marks.map((each) => each.textContent))).toEqual([
      'nightingale',
    ]);
    await press(page, '.concord-cases__question a');
    expect(pathOf(page)).toBe(`${PATH}/countries/SWE`);
    const target = new URL(page.url()).hash;
    expect(await page.$eval(target, (item) => item.parentElement?.textContent)).toContain('nightingale');

    await go(page, '/search?q=migra');
    await look(page, 'search');
    expect(await page.$$('mark')).not.toHaveLength(0);
    await go(page, '/search?q=nightin&country=SWE');
    await press(page, 'a[href*="/cases/new"]');
    expect(await textOf(page)).toContain('nightingale returnees');
    expect(await page.$eval('.govuk-back-link', (link) => link.getAttribute('href'))).toBe(
      `${PATH}/search?q=nightin&country=SWE`,
    );
    const other = await pageOf('outside', delegate);
    await go(other, '/search?q=nightingale&country=SWE');
    expect(await textOf(other)).toContain('Found in 0 places');
    expect(await textOf(other)).toContain('Nothing that you may read');
    const arabic = await pageOf('arabic-search', organizer, { language: 'ar' });
    await go(arabic, '/search?q=migra');
    await look(arabic, 'search-ar');
    expect((await go(page, '/search?q=a&after=bm9uZQ'))?.status()).toBe(400);
  });
});

describe('the map', () => {
  test('shows stages to all, and questions to those who work on them', async () => {
    const page = await pageOf('mapping', reviewer);
    await go(page, '/map?show=questions');
    await page.$eval('main details', (details) => details.setAttribute('open', ''));
    expect(await page.$$('a.concord-tile')).toHaveLength(5);
    expect(await textOf(page, 'a.concord-tile[href$="/SWE"]')).toMatch(/Sweden: \d+/);
    await look(page, 'map');
    const arabic = await pageOf('arabic-map', organizer, { language: 'ar' });
    await go(arabic, '/map');
    await look(arabic, 'map-ar');
    await go(arabic, '/cases');
    await openFilter(arabic);
    await look(arabic, 'queue-ar');

    const other = await pageOf('participant', delegate);
    await go(other, '/map?show=questions');
    expect(await textOf(other)).not.toContain('open questions');
    expect(await page.$$('a.concord-tile')).toHaveLength(5);
  });
});
