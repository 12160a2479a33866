import type { Outline } from '@concord/domain';
import { findDraft, saveDraft } from '@concord/persistence';
import { readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer';
import {
  codeOf,
  look,
  PASSWORD,
  type Person,
  press,
  send,
  signInAs,
  textOf,
} from '../accounts/testing/account-pages.ts';
import { openBrowser, type TestBrowser } from '../pages/testing/browser.ts';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';

const outlineOf = (country: string) => `/cycles/${CYCLE}/outlines/${country}`;
const OUTLINE = outlineOf('KEN');

let api: TestApi;
let browser: TestBrowser;
beforeAll(async () => {
  api = await startTestApi();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await api.stop();
});

const draft = (country = 'KEN') => findDraft(api.database.dataSource.manager, CYCLE, country);

async function focalPoint(
  name: string,
  options: { language?: string; country?: string } = {},
): Promise<Person> {
  const { language = 'en', country = 'KEN' } = options;
  const page = await browser.newPage({ language });
  const person = await signInAs(api, page, [{ role: 'focal-point', cycle: CYCLE, country }], name);
  await api.database.dataSource.query('UPDATE account SET language = $2 WHERE id = $1', [
    person.id,
    language,
  ]);
  return person;
}

async function type(page: Page, selector: string, text: string): Promise<void> {
  await page.$eval(selector, (field) => Object.assign(field, { value: '' }));
  await page.type(selector, text);
}

const saved = (page: Page, text = 'Saved') =>
  page.waitForFunction(
    `document.querySelector('[data-saved]').textContent.startsWith('${text}') && !document.querySelector('.concord-saved--waiting')`,
    { timeout: 15_000 },
  );
/** Until the page said after this that it saved. */
async function autosaved(page: Page, text?: string): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST', {
    timeout: 15_000,
  });
  const answer = await answered;
  expect([answer.status(), answer.status() === 200 ? '' : await answer.text()]).toEqual([200, '']);
  await saved(page, text);
}

describe('a focal point', () => {
  let person: Person;
  beforeAll(async () => {
    person = await focalPoint('amina');
  });

  test('fills an outline that saves itself', async () => {
    const { page } = person;
    await page.goto(api.url + OUTLINE);
    await look(page, 'outline-en');
    await page.goto(`${api.url}${OUTLINE}/initiatives`);
    await look(page, 'items-empty-en');
    await page.goto(`${api.url}${OUTLINE}/initiatives/new`);
    await look(page, 'new-item-en');
    await send(page, { title: 'Counselling before departure' });
    await look(page, 'item-en');
    await type(page, '#leadAgency', 'Ministry of Labour');
    await type(page, '#start', 'next spring');
    await page.click('#confidentiality-3');
    await autosaved(page);
    expect((await draft())?.document.initiatives).toMatchObject([
      {
        title: 'Counselling before departure',
        leadAgency: 'Ministry of Labour',
        confidentiality: 'reviewers',
      },
    ]);
    expect(await textOf(page, '[data-readers]')).toContain('the reviewers assigned to it');
    expect(await textOf(page, '#start-error')).toContain('Write the date with the year first');
    await look(page, 'item-fault-en');
    await type(page, '#start', '2016-03');
    await autosaved(page);
    expect(await page.$('#start-error')).toBeNull();
  });

  test('loses no character when the session ends in the middle', async () => {
    const { page, email, secret } = person;
    await page.goto(`${api.url}${OUTLINE}/initiatives/I-1`);
    await api.database.dataSource.query('DELETE FROM session');
    const text =
      'Written after the session ended: 12 % of those who leave,\n“with quotes”, and a second line.';
    await type(page, '#description', text);
    await page.waitForSelector('[data-saved] a', { timeout: 15_000 });
    expect(await textOf(page, '[data-saved]')).toContain('Your session has ended');
    await look(page, 'session-ended-en');
    await press(page, '[data-saved] a');
    await send(page, { email, password: PASSWORD });
    await send(page, { code: codeOf(secret, 0) });
    expect(page.url()).toBe(`${api.url}${OUTLINE}/initiatives/I-1`);
    expect(await page.$eval('#description', (field) => (field as unknown as { value: string }).value)).toBe(
      text,
    );
    await autosaved(page);
    expect((await draft())?.document.initiatives).toMatchObject([{ description: text, start: '2016-03' }]);
  });

  test('is told of the other’s text where two write in one field, and chooses', async () => {
    const { page } = person;
    const other = await focalPoint('brian');
    for (const each of [page, other.page]) await each.goto(`${api.url}${OUTLINE}/initiatives/I-1`);
    await type(other.page, '#results', 'Brian counted 300 people.');
    await autosaved(other.page);
    await type(page, '#results', 'Amina counted 280 people.');
    await type(page, '#titleEn', 'Pre-departure counselling');
    await autosaved(page);
    await page.waitForSelector('[data-conflicts] a');
    expect(await textOf(page, '[data-conflicts]')).toContain('Brian counted 300 people.');
    expect((await draft())?.document.initiatives).toMatchObject([
      { results: 'Brian counted 300 people.', titleEn: 'Pre-departure counselling' },
    ]);
    await look(page, 'conflict-en');
    await page.goto(`${api.url}${OUTLINE}/both-texts`);
    await look(page, 'both-texts-en');
    await press(page, 'button[value=mine]');
    expect((await draft())?.document.initiatives).toMatchObject([{ results: 'Amina counted 280 people.' }]);
    await page.goto(api.url + OUTLINE);
    expect(await textOf(page)).toContain('Counselling before departure: saved by amina');
    await look(page, 'outline-begun-en');
  });

  test('goes on where the server is away for a while', async () => {
    const { page } = person;
    await page.goto(`${api.url}${OUTLINE}/framework`);
    await page.setOfflineMode(true);
    await type(page, '#summary', 'Written offline.');
    await page.waitForSelector('.concord-saved--waiting', { timeout: 15_000 });
    expect(await textOf(page, '[data-saved]')).toContain('Not saved yet');
    await page.setOfflineMode(false);
    await autosaved(page);
    expect((await draft())?.document.framework).toEqual({ summary: 'Written offline.' });
    await look(page, 'framework-en');
  });
});

test('the main path works without scripts', async () => {
  const { page } = await focalPoint('njeri');
  await page.setJavaScriptEnabled(false);
  await page.goto(`${api.url}${OUTLINE}/partnerships/new`);
  await send(page, { title: 'Seasonal workers' });
  await page.type('[id="parties.0.country"]', 'Germany');
  await press(page, 'button[name=add][value=parties]');
  await page.type('[id="parties.1.country"]', 'Nowhere');
  await page.select('#kind', 'labour-agreement');
  await press(page, '.govuk-button-group button[value=stay]');
  expect(await textOf(page)).toContain('No country has this name or code');
  expect((await draft())?.document.partnerships).toEqual([
    { id: 'P-1', title: 'Seasonal workers', kind: 'labour-agreement', parties: [{ country: 'DEU' }, {}] },
  ]);
  await page.setJavaScriptEnabled(true);
  for (const each of ['', '/financing', '/indicators', '/remove']) {
    await page.goto(`${api.url}${OUTLINE}/partnerships/P-1${each}`);
    await look(page, `partnership${each.replace('/', '-')}-en`);
  }
});

test('in Arabic, with the largest sample outline', async () => {
  const [filing] = readSampleFilings('DEU');
  const document = { ...(filing?.outline as Outline) };
  await saveDraft(api.database.dataSource.manager, {
    cycle: CYCLE,
    country: 'DEU',
    document,
    expectedVersion: null,
  });
  const { page } = await focalPoint('layla', { language: 'ar', country: 'DEU' });
  const outline = outlineOf('DEU');
  await page.goto(api.url);
  await look(page, 'home-ar');
  await page.goto(api.url + outline);
  await look(page, 'outline-ar');
  const id = document.partnerships?.[0]?.id;
  const pages = [
    'general',
    'partnerships',
    `partnerships/${id}`,
    `partnerships/${id}/indicators`,
    'answers',
    'answers/q1',
    'confidentiality',
    'financing',
  ];
  for (const each of pages) {
    await page.goto(`${api.url}${outline}/${each}`);
    await look(page, `${each.replaceAll('/', '-')}-ar`);
  }
  await page.goto(`${api.url}${outline}/partnerships/${id}`);
  const title = await page.$eval('#title', (field) => field.getBoundingClientRect().right);
  const label = await page.$eval('label[for=title]', (field) => field.getBoundingClientRect().right);
  expect(Math.abs(title - label)).toBeLessThan(2);
  await type(page, '#objectives', 'نص بالعربية');
  await autosaved(page, 'حُفظ');
  expect((await draft('DEU'))?.document).toMatchObject({
    partnerships: expect.arrayContaining([expect.objectContaining({ id, objectives: 'نص بالعربية' })]),
  });
});
