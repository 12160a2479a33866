import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language, Outline, RoleHeld } from '@concord/domain';
import { type Members, writeWorkbook } from '@concord/interchange';
import { findDraft, importSubmissions, newestRecords } from '@concord/persistence';
import { readSampleCycle, readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer';
import {
  codeOf,
  inviteTo,
  PASSWORD,
  type Person,
  pathOf,
  press,
  secretOn,
  send,
  signInAs,
  textOf,
} from '../accounts/testing/account-pages.ts';
import { withTwelveFaults } from '../import-export/testing/twelve-faults.ts';
import { openBrowser, type TestBrowser } from '../pages/testing/browser.ts';
import { build } from '../testing/start-process.ts';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';

let api: TestApi;
let browser: TestBrowser;
let folder: string;
beforeAll(async () => {
  build('libs/interchange');
  folder = await mkdtemp(join(tmpdir(), 'concord-journey-'));
  api = await startTestApi();
  browser = await openBrowser();
  const { manager } = api.database.dataSource;
  await importSubmissions(manager, CYCLE, readSampleFilings('DEU', 'FRA', 'ITA'));
}, 180_000);
afterAll(async () => {
  await browser.close();
  await api.stop();
  await rm(folder, { recursive: true });
});

interface Traveller extends Pick<Person, 'email' | 'page' | 'secret'> {
  base: string;
  country: string;
  language: Language;
}

const role = (name: 'focal-point' | 'clearing-officer', country: string): RoleHeld => ({
  role: name,
  cycle: CYCLE,
  country,
});
const outlineOf = (country: string) => readSampleFilings(country)[0]?.outline as Outline;
const draftOf = async (country: string) =>
  (await findDraft(api.database.dataSource.manager, CYCLE, country))?.document;
const textIn = (page: Page, selector: string) =>
  page.$eval(selector, (field) => (field as unknown as { value: string }).value);

/** From the letter to the first page. */
async function acceptInvitation(country: string, language: Language): Promise<Traveller> {
  const email = `amina-${language}-${country.toLowerCase()}@example.org`;
  const { secret: link } = await inviteTo(api, { email, language, role: role('focal-point', country) });
  const page = await browser.newPage({ language });
  await page.goto(`${api.url}/join/${link}`);
  await send(page, { language, 'new-password': PASSWORD });
  await page.goto(`${api.url}/second-step/authenticator`);
  const secret = await secretOn(page);
  await send(page, { code: codeOf(secret, -1) });
  await press(page, 'main form .govuk-button');
  return { email, page, secret, country, language, base: `/cycles/${CYCLE}/outlines/${country}` };
}

async function chooseFile({ page, base, country, language }: Traveller, document: Members): Promise<void> {
  const path = join(folder, `${country}-${language}.xlsx`);
  await writeFile(path, await writeWorkbook(document, { cycle: readSampleCycle(), country, language }));
  await page.goto(`${api.url}${base}/import`);
  const field = (await page.$('#file')) as unknown as { uploadFile(path: string): Promise<void> };
  await field.uploadFile(path);
  await press(page, 'form:has(#file) button');
}

async function type(page: Page, selector: string, text: string): Promise<void> {
  await page.$eval(selector, (field) => Object.assign(field, { value: '' }));
  await page.type(selector, text);
}

/** Until what was typed is acknowledged. */
async function acknowledged(page: Page): Promise<void> {
  const answer = await page.waitForResponse((response) => response.request().method() === 'POST', {
    timeout: 20_000,
  });
  expect(answer.status()).toBe(200);
}

describe.each([
  ['en', 'KEN'],
  ['ar', 'EGY'],
] as const)('in %s, the way of an outline from the invitation to the receipt', (language, country) => {
  let amina: Traveller;
  const text =
    language === 'en'
      ? 'Typed by hand: 12 % of those who leave, “with quotes”,\nand a second line.'
      : 'كُتب باليد: ١٢٪ ممن يغادرون، «بين قوسين»،\nوسطر ثانٍ.';

  test('an invitation, a second factor, and a spreadsheet with twelve things to put right', async () => {
    amina = await acceptInvitation(country, language);
    const { page, base } = amina;
    await page.goto(api.url);
    await press(page, `main a[href^="${base}"]`);
    await chooseFile(amina, withTwelveFaults(outlineOf(country)));
    expect(pathOf(page)).toBe(`${base}/import/result`);
    const cells = await page.$$eval('.concord-faults__cell', (all) => all.map((each) => each.textContent));
    expect(cells).toEqual('E3 G3 A4 N4 B5 A3 A4 D5 C6 H7 B8 D3'.split(' '));
    expect(await draftOf(country)).toBeUndefined();
    const initiatives = [{ id: 'I-1', title: 'Skills for work', status: 'planned' }];
    await chooseFile(amina, { ...outlineOf(country), initiatives });
    await press(page, 'form[action$="/import/result"] button');
    expect(await draftOf(country)).toEqual({ ...outlineOf(country), initiatives });
  });

  test('an edit by hand that outlives the session', async () => {
    const { page, base, email, secret } = amina;
    await page.goto(`${api.url}${base}/initiatives/I-1`);
    await api.database.dataSource.query('DELETE FROM session');
    await type(page, '#description', text);
    await page.waitForSelector('[data-saved] a', { timeout: 20_000 });
    await press(page, '[data-saved] a');
    await send(page, { email, password: PASSWORD });
    await send(page, { code: codeOf(secret, 0) });
    expect(pathOf(page)).toBe(`${base}/initiatives/I-1`);
    expect(await textIn(page, '#description')).toBe(text);
    await acknowledged(page);
    expect((await draftOf(country))?.initiatives).toMatchObject([{ description: text }]);
  });

  test('a colleague in the same item at the same time: both texts survive', async () => {
    const { page, base } = amina;
    const other = await browser.newPage({ language });
    await signInAs(api, other, [role('focal-point', country)], 'brian', language);
    for (const each of [page, other]) await each.goto(`${api.url}${base}/initiatives/I-1`);
    await type(other, '#results', 'Brian: 300');
    await acknowledged(other);
    await type(page, '#results', 'Amina: 280');
    await acknowledged(page);
    await page.waitForSelector('[data-conflicts] a', { timeout: 20_000 });
    await press(page, '[data-conflicts] a');
    const both = await textOf(page);
    expect([both.includes('Brian: 300'), both.includes('Amina: 280')]).toEqual([true, true]);
    await page.$eval('details', (details) => details.setAttribute('open', ''));
    await page.$eval('textarea[name=joined]', (field) =>
      Object.assign(field, { value: 'Brian: 300; Amina: 280' }),
    );
    await press(page, 'button[value=joined]');
    expect((await draftOf(country))?.initiatives).toMatchObject([{ results: 'Brian: 300; Amina: 280' }]);
    await other.close();
  });

  test('what will be asked, before anyone asks', async () => {
    const { page, base } = amina;
    await page.goto(`${api.url}${base}/questions`);
    expect((await page.$$('.concord-questions__item a')).length).toBeGreaterThan(0);
    await press(page, '.concord-questions__item a');
    expect(pathOf(page).startsWith(base)).toBe(true);
  });

  test('the clearing officer submits, and there is a receipt', async () => {
    const page = await browser.newPage({ language });
    await signInAs(api, page, [role('clearing-officer', country)], 'officer', language);
    await page.goto(`${api.url}${amina.base}/check-answers`);
    await press(page, 'main form[action$="/check-answers"] .govuk-button');
    expect(pathOf(page)).toBe(`${amina.base}/receipts/1`);
    const [record] = await newestRecords(api.database.dataSource.manager, CYCLE, [country]);
    expect(await textOf(page)).toContain(record?.sha256 as string);
    await page.close();
  });
});

test('the main path without scripts', async () => {
  const { page, base, ...rest } = await acceptInvitation('GHA', 'en');
  await page.setJavaScriptEnabled(false);
  await page.goto(api.url);
  await press(page, `main a[href^="${base}"]`);
  await chooseFile({ page, base, ...rest }, { ...outlineOf('GHA') });
  await press(page, 'form[action$="/import/result"] button');
  await page.goto(`${api.url}${base}/framework`);
  await page.$eval('#summary', (field) => Object.assign(field, { value: 'Saved by a button.' }));
  await press(page, '.govuk-button-group button[value=stay]');
  expect((await draftOf('GHA'))?.framework).toMatchObject({ summary: 'Saved by a button.' });
  await page.goto(`${api.url}${base}/questions`);
  expect(await textOf(page)).toContain('Further questions may be asked after submission');
  const officer = await browser.newPage();
  await signInAs(api, officer, [role('clearing-officer', 'GHA')], 'officer');
  await officer.setJavaScriptEnabled(false);
  await officer.goto(`${api.url}${base}/check-answers`);
  await press(officer, 'main form[action$="/check-answers"] .govuk-button');
  expect(pathOf(officer)).toBe(`${base}/receipts/1`);
});
