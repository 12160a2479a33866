import { mkdirSync } from 'node:fs';
import type { Language, RoleHeld } from '@concord/domain';
import { findDraft, importSubmissions } from '@concord/persistence';
import { readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer';
import {
  codeOf,
  fieldsInQuestion,
  forgetConfirmation,
  look,
  PASSWORD,
  type Person,
  pathInMail,
  pathOf,
  press,
  secretOn,
  send,
  signInAs,
  textOf,
} from '../accounts/testing/account-pages.ts';
import { openBrowser, type TestBrowser } from '../pages/testing/browser.ts';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';

let api: TestApi;
let browser: TestBrowser;
beforeAll(async () => {
  if (process.env.LOOK_AT) mkdirSync(process.env.LOOK_AT, { recursive: true });
  api = await startTestApi();
  browser = await openBrowser();
  await importSubmissions(api.database.dataSource.manager, CYCLE, readSampleFilings('KEN', 'EGY'));
}, 120_000);
afterAll(async () => {
  await browser.close();
  await api.stop();
});

const role = (name: 'focal-point' | 'clearing-officer', country: string): RoleHeld => ({
  role: name,
  cycle: CYCLE,
  country,
});
const rowsIn = (page: Page, table: number) =>
  page.$$eval(
    'table',
    (tables, at) =>
      [...(tables[at]?.querySelectorAll('tbody tr') ?? [])].map((row) =>
        (row.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
      ),
    table,
  );
const tick = (page: Page, values: readonly string[]) =>
  page.$$eval(
    '[name=sections]',
    (boxes, chosen) => {
      for (const box of boxes as unknown as { checked: boolean; value: string }[]) {
        box.checked = chosen.includes(box.value);
      }
    },
    values,
  );
const acts = () =>
  api.database.dataSource.query(
    `SELECT action FROM audit_entry WHERE action IN ('invited', 'invitation-accepted', 'role-revoked') ORDER BY number`,
  );

describe.each([
  ['en', 'KEN', 'focal-point'],
  ['ar', 'EGY', 'clearing-officer'],
] as const)('in %s', (language: Language, country, who) => {
  const base = `/cycles/${CYCLE}/outlines/${country}`;
  const email = `wanjiru-${language}@statistics.example.org`;
  const name =
    language === 'en'
      ? 'Wanjiru Njeri Kamau of the National Bureau of Statistics'
      : 'وفاء عبد الرحمن من الجهاز المركزي للتعبئة العامة والإحصاء';
  let amina: Person;
  let colleague: Page;

  test('a colleague is asked for two sections, once however often it is sent', async () => {
    amina = await signInAs(
      api,
      await browser.newPage({ language }),
      [role(who, country)],
      `amina-${language}`,
      language,
    );
    const { page } = amina;
    await page.goto(api.url + base);
    await press(page, `main a[href="${base}/colleagues"]`);
    // Themselves, and who may do everything in every test.
    expect(await rowsIn(page, 0)).toHaveLength(2);
    await look(page, `colleagues-${language}-nobody`);
    await press(page, `main a[href="${base}/colleagues/new"]`);
    await press(page, 'main form button');
    expect(await fieldsInQuestion(page)).toEqual(['name', 'email', 'sections']);
    await look(page, `colleagues-${language}-faults`);
    for (let times = 0; times < 2; times++) {
      await page.goto(`${api.url}${base}/colleagues/new`);
      await tick(page, ['figures', 'answers']);
      await send(page, { name, email });
      expect(pathOf(page)).toBe(`${base}/colleagues`);
    }
    const [waiting, ...more] = await rowsIn(page, 1);
    expect(more).toEqual([]);
    expect(waiting).toContain(email);
    await look(page, `colleagues-${language}-waiting`);
  }, 60_000);

  test('joins, and finds their sections as links', async () => {
    colleague = await browser.newPage({ language });
    await colleague.goto(api.url + (await pathInMail(api, email, 'invitation')));
    await look(colleague, `colleagues-${language}-join`);
    await send(colleague, { language, 'new-password': PASSWORD });
    await colleague.goto(`${api.url}/second-step/authenticator`);
    await send(colleague, { code: codeOf(await secretOn(colleague), -1) });
    await press(colleague, 'main form .govuk-button');
    await colleague.goto(api.url);
    await press(colleague, `main a[href="${base}"]`);
    const links = await colleague.$$eval('.govuk-task-list__link', (all) =>
      all.map((link) => link.getAttribute('href')?.split('/').at(-1)),
    );
    expect(links).toEqual(['figures', 'answers']);
    expect(await colleague.$$eval('.govuk-task-list__item', (all) => all.length)).toBe(9);
    await look(colleague, `colleagues-${language}-outline`);
  }, 60_000);

  test('writes in theirs, and is told where a section is for others', async () => {
    await colleague.goto(`${api.url}${base}/answers`);
    const group = await colleague.$eval(`main a[href^="${base}/answers/"]`, (link) =>
      link.getAttribute('href'),
    );
    await colleague.goto(api.url + group);
    const field = await colleague.$eval('main textarea', (area) => area.getAttribute('id') ?? '');
    const text = language === 'en' ? 'Counted in the survey of 2016.' : 'أُحصي في مسح عام ٢٠١٦.';
    await colleague.$eval(`[id="${field}"]`, (area) => Object.assign(area, { value: '' }));
    await colleague.type(`[id="${field}"]`, text);
    await press(colleague, 'main form[data-words] button.govuk-button');
    const stored = await findDraft(api.database.dataSource.manager, CYCLE, country);
    expect(JSON.stringify(stored?.document.answers)).toContain(text);
    expect(stored?.updatedBy).toBe(name);
    await colleague.goto(`${api.url}${base}/framework`);
    expect(await colleague.$('form[data-words]')).toBeNull();
    expect((await textOf(colleague, 'h1')).length).toBeGreaterThan(5);
    const answer = await colleague.goto(`${api.url}${base}/colleagues`);
    expect([answer?.status(), await colleague.$('table')]).toEqual([403, null]);
  }, 60_000);

  test('loses them when they are taken away, once it is shown whose request that is', async () => {
    const { page } = amina;
    await page.goto(`${api.url}${base}/colleagues`);
    const rows = await rowsIn(page, 0);
    expect(rows).toHaveLength(3);
    expect(rows.some((row) => row.includes(name))).toBe(true);
    await look(page, `colleagues-${language}-joined`);
    await press(page, `main a[href$="/remove"]`);
    await look(page, `colleagues-${language}-remove`);
    await forgetConfirmation(api, amina);
    await press(page, 'main form .govuk-button');
    expect(pathOf(page)).toBe('/sign-in/again');
    await page.goto(`${api.url}${base}/colleagues`);
    expect(await rowsIn(page, 0)).toHaveLength(3);
    await api.database.dataSource.query('UPDATE session SET confirmed_at = now()');
    await press(page, `main a[href$="/remove"]`);
    await press(page, 'main form .govuk-button');
    expect(pathOf(page)).toBe(`${base}/colleagues`);
    expect(await rowsIn(page, 0)).toHaveLength(2);
    expect((await colleague.goto(api.url + base))?.status()).toBe(404);
    const letters = await api.database.dataSource.query(
      'SELECT template FROM mail_message WHERE recipient = $1 ORDER BY created_at',
      [email],
    );
    expect(letters.map(({ template }: { template: string }) => template)).toEqual([
      'invitation',
      'role-revoked',
    ]);
    const told = (await acts()).map(({ action }: { action: string }) => action);
    expect(told.slice(-3)).toEqual(['invited', 'invitation-accepted', 'role-revoked']);
  }, 60_000);
});
