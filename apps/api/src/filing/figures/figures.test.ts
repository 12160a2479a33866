import type { RoleHeld } from '@concord/domain';
import { findDraft, openSession, saveDraft, setPreferences } from '@concord/persistence';
import { createTestAccount, readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer';
import { look, press } from '../../accounts/testing/account-pages.ts';
import { openBrowser, type TestBrowser } from '../../pages/testing/browser.ts';
import { CYCLE, startTestApi, type TestApi } from '../../testing/start-test-api.ts';

const BASE = `/cycles/${CYCLE}/outlines/DEU/figures`;
const FLOWS = `${BASE}/migration-flow.arriving.total.observed`;

let api: TestApi;
let browser: TestBrowser;
const sessions: Record<string, string> = {};

beforeAll(async () => {
  api = await startTestApi();
  browser = await openBrowser();
  const { manager } = api.database.dataSource;
  await saveDraft(manager, {
    cycle: CYCLE,
    country: 'DEU',
    document: { ...readSampleFilings('DEU')[0]?.outline },
    expectedVersion: null,
  });
  const role: RoleHeld = { role: 'focal-point', cycle: CYCLE, country: 'DEU' };
  for (const [name, language] of [
    ['amina', 'en'],
    ['boris', 'en'],
    ['jamila', 'ar'],
  ] as const) {
    const { id } = await createTestAccount(manager, [role], name);
    await setPreferences(manager, id, { language });
    sessions[name] = await openSession(manager, { account: id, stage: 'complete' });
  }
});
afterAll(async () => {
  await browser.close();
  await api.stop();
});

const openAs = (name: string, scripts = true): Promise<Page> =>
  browser.newPage({ scripts, cookies: { concord: sessions[name] ?? '' }, url: api.url });

async function figuresStored(): Promise<Record<string, unknown>[]> {
  const draft = await findDraft(api.database.dataSource.manager, CYCLE, 'DEU');
  return (draft?.document.figures ?? []) as Record<string, unknown>[];
}

async function figureOf(origin: string, year: number) {
  return (await figuresStored()).find(
    (each) =>
      each.measure === 'migration-flow' &&
      each.origin === origin &&
      each.destination === 'DEU' &&
      each.year === year &&
      each.sex === undefined,
  );
}

const fill = (page: Page, field: string, text: string) =>
  page.$eval(`[name="${field}"]`, (it, value) => Object.assign(it, { value }), text);

test.each([
  ['en', true],
  ['ar', true],
  ['en', false],
])('in %s, scripts %s: tables of figures are found, filled and described', async (language, scripts) => {
  const page = await openAs(language === 'ar' ? 'jamila' : 'amina', scripts);
  await page.goto(api.url + BASE);
  // Without scripts axe cannot run either.
  const lookAt = (name: string) => (scripts ? look(page, `figures-${name}-${language}`) : Promise.resolve());
  await lookAt('index');
  await press(page, `a[href$="${FLOWS.split('/').at(-1)}"]`);
  await lookAt('grid');
  const before = await figureOf('AUT', 2016);
  const value = 4000 + ((before?.value as number) ?? 0);
  await fill(page, 'AUT.2016', String(value));
  await fill(page, 'AUT.2017', 'nc');
  await press(page, 'form[data-autosave] button');
  expect(await figureOf('AUT', 2016)).toEqual({ ...before, value, missing: undefined });
  expect(await figureOf('AUT', 2017)).toMatchObject({ missing: 'not-collected', source: before?.source });
  await fill(page, 'AUT.2017', 'about 5');
  await press(page, 'form[data-autosave] button');
  expect(await page.$eval('[id="AUT.2017"]', (it) => it.getAttribute('value'))).toBe('about 5');
  await lookAt('odd');
  await fill(page, 'AUT.2017', '');
  await press(page, 'form[data-autosave] button');
  expect(await figureOf('AUT', 2017)).toBeUndefined();

  await press(page, 'a[href$="/description"]');
  await fill(page, 'source', 'The register, second edition');
  await page.select('#scope', 'AUT');
  await lookAt('description');
  await press(page, 'main form button.govuk-button');
  expect(await figureOf('AUT', 2016)).toMatchObject({ source: 'The register, second edition' });
  await page.close();
});

/** Waits until the page says that it has saved. */
async function saved(page: Page, act: () => Promise<unknown>): Promise<void> {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await act();
  expect((await answer).status()).toBe(200);
}

test('what is typed or pasted saves itself, and two people’s figures both survive', async () => {
  const amina = await openAs('amina');
  const boris = await openAs('boris');
  for (const page of [amina, boris]) await page.goto(api.url + FLOWS);
  await saved(amina, () => amina.type('[name="BEL.2010"]', '5'));
  const text = '1,111\t2,222\n\t3,333\n';
  await saved(amina, () =>
    amina.evaluate(`(() => {
      const data = new DataTransfer();
      data.setData('text/plain', ${JSON.stringify(text)});
      const paste = { clipboardData: data, bubbles: true, cancelable: true };
      document.querySelector('[name="BGR.2011"]').dispatchEvent(new ClipboardEvent('paste', paste));
    })()`),
  );
  expect([
    await figureOf('BGR', 2011),
    await figureOf('BGR', 2012),
    await figureOf('HRV', 2012),
  ]).toMatchObject([{ value: 1111 }, { value: 2222 }, { value: 3333 }]);
  expect(await figureOf('HRV', 2011)).toBeUndefined();

  await boris.$eval('[name="BGR.2011"]', (it) => Object.assign(it, { value: '' }));
  await saved(boris, () => boris.type('[name="BGR.2011"]', '9'));
  await boris.waitForSelector('.concord-disputed');
  expect(await boris.$eval('.concord-disputed', (it) => it.textContent)).toMatch(/1,111.*9/s);
  expect(await figureOf('BGR', 2011)).toMatchObject({ value: 1111 });
  await look(boris, 'figures-disputed-en');
  await boris.goto(api.url + FLOWS);
  await look(boris, 'figures-both-en');
  await press(boris, 'button[value="sent"]');
  expect(await figureOf('BGR', 2011)).toMatchObject({ value: 9 });

  // Arrows and Enter go from cell to cell.
  await boris.focus('[name="BEL.2011"]');
  for (const key of ['ArrowDown', 'Enter', 'ArrowUp', 'ArrowRight'] as const) await boris.keyboard.press(key);
  expect(await boris.evaluate("document.activeElement.getAttribute('name')")).toBe('BGR.2012');
  await amina.close();
  await boris.close();
});

test('a pasted table is shown as what it would change, with every fault, and then taken whole', async () => {
  const page = await openAs('amina');
  await page.goto(`${api.url}${BASE}/students.leaving.female.observed`);
  await look(page, 'figures-empty-en');
  await press(page, 'a[href$="/paste"]');
  await page.$eval('#table', (it) => Object.assign(it, { value: '\t2015\t15\nKenya\t1\tx\nAtlantis\t2\n' }));
  await press(page, 'main form button[type=submit], main form button:not([name])');
  expect(await page.$$eval('[data-error-summary] a', (links) => links.length)).toBe(3);
  await look(page, 'figures-paste-faults-en');
  await page.$eval('#table', (it) => Object.assign(it, { value: '\t2015\t2016\nKenya\t1\tNC\nWorld\t2\n' }));
  await press(page, 'main form button:not([name])');
  await look(page, 'figures-paste-changes-en');
  await press(page, 'button[name="apply"]');
  const students = (await figuresStored()).filter(({ measure }) => measure === 'students');
  const common = { measure: 'students', origin: 'DEU', sex: 'female' };
  expect(students).toEqual([
    { ...common, destination: 'KEN', year: 2015, value: 1 },
    { ...common, destination: 'KEN', year: 2016, missing: 'not-collected' },
    { ...common, destination: 'WLD', year: 2015, value: 2 },
  ]);
  await look(page, 'figures-pasted-en');
  await page.close();
});
