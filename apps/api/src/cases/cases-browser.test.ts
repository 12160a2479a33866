import type { RoleHeld } from '@concord/domain';
import { openSession } from '@concord/persistence';
import { createTestAccount } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer';
import { fieldsInQuestion, look, pathOf, press, textOf } from '../accounts/testing/account-pages.ts';
import { openBrowser, type TestBrowser } from '../pages/testing/browser.ts';
import { CYCLE } from '../testing/start-test-api.ts';
import type { CaseList } from './cases.service.ts';
import { type CasesApi, SECRET_STOCK, startCasesApi } from './testing.ts';

const denmark: RoleHeld = { role: 'focal-point', cycle: CYCLE, country: 'DNK' };
const sweden: RoleHeld = { role: 'clearing-officer', cycle: CYCLE, country: 'SWE' };
const reviewer: RoleHeld = { role: 'reviewer', cycle: CYCLE, country: 'DNK' };

let api: CasesApi;
let chromium: TestBrowser;
let address: string;
beforeAll(async () => {
  chromium = await openBrowser();
  api = await startCasesApi();
  await api.file({ stock2015: 9_000, stock2014: SECRET_STOCK });
  const list = await api.as<CaseList>(
    api.people.denmark,
    'GET',
    `/api/v1/cycles/${CYCLE}/cases?check=mirror-stock`,
  );
  address = `/cycles/${CYCLE}/cases/${list.body.cases[0]?.id}`;
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
  await api.database.dataSource.query('UPDATE account SET language = $2 WHERE id = $1', [id, language]);
  const concord = await openSession(manager, { account: id, stage: 'complete' });
  return chromium.newPage({ language, scripts, cookies: { concord }, url: api.url });
}

const textIn = (field: unknown) => (field as { value: string }).value;
const formOf = (what: string) => `main form[action$="/${what}"]`;

async function send(page: Page, what: string): Promise<void> {
  await press(page, `${formOf(what)} .govuk-button`);
}

describe('a case', () => {
  test('is asked by a reviewer, who is told who will read it', async () => {
    const page = await pageOf('reviewing', reviewer);
    await page.goto(api.url + address);
    expect(await textOf(page)).toContain('The two outlines give different figures');
    expect(await textOf(page)).toContain('the delegations of Denmark and Sweden');
    await send(page, 'ask');
    expect(await fieldsInQuestion(page)).toEqual(['ask-text']);
    await page.type('#ask-text', 'Do both count people who stay for a year?');
    await page.type('#ask-by', '2031-02-30');
    await send(page, 'ask');
    expect(await fieldsInQuestion(page)).toEqual(['ask-by']);
    await page.evaluate(`document.querySelector('#ask-by').value = '2031-03-31'`);
    await send(page, 'ask');
    expect(await textOf(page)).toContain('An answer is awaited from Denmark and Sweden by');
    await page.type('#note-text', 'Compare with last cycle.');
    await send(page, 'note');
    await look(page, 'case-reviewer');
  });

  test('is answered in a draft first, which a colleague goes on from and nobody else reads', async () => {
    const page = await pageOf('drafting', denmark);
    await page.goto(api.url + address);
    await page.type('#reply-text', 'We count from **three** months.');
    await page.waitForFunction(
      `document.querySelector('[action$="/reply"] [data-saved]').textContent !== ''`,
    );
    const colleague = await pageOf('colleague', { ...denmark, role: 'clearing-officer' }, { scripts: false });
    await colleague.goto(api.url + address);
    expect(await textOf(colleague)).toContain('We count from **three** months.');
    expect(await colleague.$eval('#reply-text', textIn)).toBe('');
    await press(colleague, '.concord-draft a');
    expect(await colleague.$eval('#reply-text', textIn)).toContain('three');
    await colleague.type('#reply-text', ' Sweden may not.');
    await press(colleague, `${formOf('reply')} button[formaction]`);
    expect(await textOf(colleague)).toContain('Nothing has been sent.');
    for (const [name, role] of [
      ['partner', sweden],
      ['reviews', reviewer],
    ] as const) {
      const other = await pageOf(name, role);
      await other.goto(api.url + address);
      expect(await other.content()).not.toContain('three** months');
    }
    await page.reload();
    expect(await page.$eval('#reply-text', textIn)).toContain('three');
    expect(await textOf(page, '.concord-draft')).toContain('Sweden may not.');
    await look(page, 'case-draft');
  }, 120_000);

  test('waits in the list of each country, is answered with a coded reason, and concluded', async () => {
    const page = await pageOf('answering', denmark);
    await page.goto(`${api.url}/cycles/${CYCLE}/outlines/DNK/cases`);
    expect(await textOf(page)).toContain('Waiting for an answer (1)');
    await look(page, 'cases-of-country');
    await press(page, '.concord-cases a');
    expect(pathOf(page)).toBe(address);
    expect(await textOf(page)).not.toContain('Compare with last cycle.');
    expect(
      await page.$(`a[href="/cycles/${CYCLE}/outlines/DNK/figures/migrant-stock.leaving.total.observed"]`),
    ).not.toBeNull();
    await page.type('#reply-text', 'We count from **three** months. <script>alert(1)</script>');
    await page.click('#reply-outcome-2');
    await send(page, 'reply');
    expect(await fieldsInQuestion(page)).toEqual(['reply-reason']);
    await page.select('#reply-reason', 'definition');
    await send(page, 'reply');
    expect(await textOf(page)).toContain('Proposes: Explained: definition');
    await look(page, 'case-country');
    expect(await page.$eval('#reply-text', textIn)).toBe('');
    // From neither of the colleagues' drafts it went on.
    expect(await page.$$('.concord-draft')).toHaveLength(2);

    const arabic = await pageOf('arabic', sweden, { language: 'ar' });
    await arabic.goto(`${api.url}/cycles/${CYCLE}/outlines/SWE/cases`);
    expect(await arabic.$eval('html', (html) => html.getAttribute('dir'))).toBe('rtl');
    await look(arabic, 'cases-of-country-ar');
    await press(arabic, '.concord-cases a');
    await arabic.type('#reply-text', 'نعدّ من يقيم سنة.');
    await arabic.click('#reply-audience-1');
    await send(arabic, 'reply');
    await look(arabic, 'case-country-ar');
    await page.reload();
    expect(await textOf(page)).not.toContain('نعدّ');

    const concluding = await pageOf('concluding', reviewer, { language: 'ar' });
    await concluding.goto(api.url + address);
    await concluding.click('#conclude-outcome-1');
    await press(concluding, `${formOf('conclude')} button[formaction]`);
    expect(
      await concluding.$eval('#conclude-outcome-1', (it) => (it as unknown as { checked: boolean }).checked),
    ).toBe(true);
    await look(concluding, 'case-draft-ar');
    await concluding.select('#conclude-reason', 'definition');
    await send(concluding, 'conclude');
    await look(concluding, 'case-concluded-ar');
    await page.reload();
    expect(await textOf(page)).toContain('Explained: definition');
    expect(await page.$(formOf('reply'))).toBeNull();
    expect(await textOf(page)).toContain('Drafts that were not sent');
  }, 120_000);

  test('that changed meanwhile is shown as it is, with what was typed', async () => {
    await api.file({ stock2015: 8_000, stock2014: SECRET_STOCK });
    const page = await pageOf('late', denmark, { scripts: false });
    await page.goto(api.url + address);
    await page.type('#reply-text', 'Not yet sent');
    await api.file({ stock2015: 7_000, stock2014: SECRET_STOCK });
    await send(page, 'reply');
    expect(await textOf(page)).toContain('The case has changed since this page was opened');
    expect(await page.$eval('#reply-text', (field) => (field as unknown as { value: string }).value)).toBe(
      'Not yet sent',
    );
    await send(page, 'reply');
    expect(await textOf(page)).toContain('Not yet sent');
    expect(await page.$$('.concord-thread__entry')).not.toHaveLength(0);
  });
});

test('a case is opened about a place that somebody reads, who is told who else will read it', async () => {
  const page = await pageOf('flagging', reviewer);
  await page.goto(`${api.url}/cycles/${CYCLE}/countries/DNK`);
  await page.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true; })`);
  await press(page, 'a[href*="pointer=%2Finitiatives%2F1&"]');
  expect(await textOf(page)).toContain('canary-DNK-title');
  expect(await textOf(page)).toContain('the delegation of Denmark, the reviewers assigned to it');
  await press(page, 'main form .govuk-button');
  expect(await fieldsInQuestion(page)).toEqual(['caption', 'text']);
  await page.type('#caption', 'What is kept here?');
  await page.type('#text', 'It is planned, and nothing is said of when.');
  await page.type('#quote', 'words of another outline');
  await press(page, 'main form .govuk-button');
  expect(await fieldsInQuestion(page)).toEqual(['quote']);
  await page.evaluate(`document.querySelector('#quote').value = 'canary-DNK-title'`);
  await look(page, 'case-new');
  await press(page, 'main form .govuk-button');
  expect(pathOf(page)).toMatch(/\/cases\/[0-9a-f]{32}$/);
  expect(await textOf(page)).toContain('What is kept here?');
  const place = `${api.url}/cycles/${CYCLE}/cases/new?country=DNK&pointer=/initiatives/9`;
  expect((await page.goto(place))?.status()).toBe(404);
  expect((await page.goto(`${api.url}/cycles/${CYCLE}/cases/new?country=SWE`))?.status()).toBe(403);

  const corridor = `/cycles/${CYCLE}/corridors/DNK/SWE`;
  await page.goto(api.url + corridor);
  expect(await page.$$('.concord-corridor svg[role=img]')).toHaveLength(1);
  await press(page, 'main tbody a[href*="/cases/new"]');
  expect(await textOf(page)).toContain('the delegations of Denmark and Sweden');
  expect(
    await page.$$eval('main .govuk-body > strong:first-child', (all) => all.map((each) => each.textContent)),
  ).toEqual(['Denmark', 'Sweden']);
  expect(await page.$eval('.govuk-back-link', (link) => link.getAttribute('href'))).toBe(corridor);
  await page.type('#caption', 'Who stays for a year?');
  await page.type('#text', 'The two figures may count other people.');
  await press(page, 'main form .govuk-button');
  expect(await textOf(page)).toContain('Both sides');
  expect(
    (await page.goto(`${place.replace('initiatives/9', 'initiatives/1')}&back=//example.org`))?.status(),
  ).toBe(400);

  const arabic = await pageOf('فاحص', reviewer, { language: 'ar' });
  await arabic.goto(`${api.url}/cycles/${CYCLE}/cases/new`);
  await look(arabic, 'case-new-choose-ar');
  await arabic.select('#country', 'DNK');
  await arabic.select('#with', 'SWE');
  await press(arabic, 'main form .govuk-button');
  await look(arabic, 'case-new-ar');
});

test('organizers say when a second reviewer is needed', async () => {
  const page = await pageOf('organizing', { role: 'organizer', cycle: CYCLE });
  await page.goto(`${api.url}/cycles/${CYCLE}`);
  await press(page, 'main a[href$="/case-rules"]');
  await page.click('#needed-1');
  await press(page, 'main form .govuk-button');
  expect(await page.$eval('#needed-1', (field) => (field as unknown as { checked: boolean }).checked)).toBe(
    true,
  );
  await look(page, 'case-rules');
});
