import type { Outline, Partnership, RoleHeld } from '@concord/domain';
import { findDraft, importSubmissions, openSession } from '@concord/persistence';
import { createTestAccount, readSampleCycle } from '@concord/persistence/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer';
import { fieldsInQuestion, look, pathOf, press, textOf } from '../accounts/testing/account-pages.ts';
import { openBrowser, type TestBrowser } from '../pages/testing/browser.ts';
import { checkOutlines } from '../testing/check-outlines.ts';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';

const LIST = `/cycles/${CYCLE}/outlines/SWE/handshakes`;

let api: TestApi;
let chromium: TestBrowser;
beforeAll(async () => {
  chromium = await openBrowser();
  api = await startTestApi();
  const partnership = (id: string, title: string, more: Partial<Partnership> = {}): Partnership => ({
    id,
    title,
    kind: 'labour-agreement',
    signed: '2014-03',
    parties: [
      { country: 'SWE' },
      { organisation: { name: 'International Labour Organization', sector: 'un' } },
    ],
    quotas: [{ year: 2015, origin: 'DNK', destination: 'SWE', workers: 1_200 }],
    objectives: 'Work that is paid as agreed.',
    ...more,
  });
  const outline = (country: string, partnerships: Partnership[]): Outline => ({
    format: 'concord.outline/1',
    cycle: CYCLE,
    country,
    language: 'en',
    period: { from: 2010, to: 2017 },
    confidentiality: 'participants',
    partnerships,
  });
  const outlines = [
    outline('DNK', [
      partnership('seasonal', 'Agreement on seasonal work'),
      partnership('nurses', 'Training of nurses', { kind: 'skills' }),
      partnership('kept', 'canary-DNK', { confidentiality: 'reviewers' }),
    ]),
    outline('SWE', [partnership('work', 'Agreement on seasonal workers', { parties: [{ country: 'DNK' }] })]),
  ];
  const { manager } = api.database.dataSource;
  await importSubmissions(
    manager,
    CYCLE,
    outlines.map((each) => ({ outline: each, text: JSON.stringify(each) })),
  );
  await checkOutlines(manager, readSampleCycle(), outlines);
  await api.database.dataSource.query(`UPDATE cycle SET stage = 'open'`);
}, 60_000);
afterAll(async () => {
  await chromium.close();
  await api.stop();
});

async function pageOf(role: RoleHeld, language: string, scripts = true): Promise<Page> {
  const { manager } = api.database.dataSource;
  const { id } = await createTestAccount(manager, [role], `person-${role.role}`);
  await api.database.dataSource.query('UPDATE account SET language = $2 WHERE id = $1', [id, language]);
  const concord = await openSession(manager, { account: id, stage: 'complete' });
  return chromium.newPage({ language, scripts, cookies: { concord }, url: api.url });
}

const send = (page: Page) => press(page, 'main form[method=post] .govuk-button');

test('a country says which of its own it is, and takes what it confirms into its draft', async () => {
  const page = await pageOf({ role: 'focal-point', cycle: CYCLE, country: 'SWE' }, 'en');
  await page.goto(api.url + LIST);
  expect(await textOf(page)).toContain('Training of nurses');
  expect(await textOf(page)).not.toContain('canary');
  await look(page, 'handshakes');
  await page.evaluate(
    `[...document.querySelectorAll('.concord-cases a')].find((a) => a.textContent.includes('seasonal')).id = 'one'`,
  );
  await press(page, '#one');
  expect(await textOf(page)).toContain('Agreement on seasonal workers');
  await look(page, 'handshake');
  await send(page);
  expect(await fieldsInQuestion(page)).toEqual(['answer']);
  await page.click('#answer-2');
  await send(page);
  expect(await fieldsInQuestion(page)).toEqual(['note']);
  await page.click('#answer-1');
  await send(page);
  expect(pathOf(page)).toBe(LIST);
  expect(await textOf(page)).toContain('Same as their own');

  await press(page, '.concord-cases a');
  expect(await textOf(page)).toContain('Training of nurses');
  await page.click('#answer');
  await page.click('#copy');
  await send(page);
  expect(await textOf(page)).toContain('a copy is in your draft');
  const draft = await findDraft(api.database.dataSource.manager, CYCLE, 'SWE');
  expect(draft?.document.partnerships).toHaveLength(2);
});

test('the other reads what was answered, in Arabic and without scripts', async () => {
  const page = await pageOf({ role: 'clearing-officer', cycle: CYCLE, country: 'DNK' }, 'ar');
  await page.goto(`${api.url}/cycles/${CYCLE}/outlines/DNK/handshakes?side=asking`);
  expect(await page.$eval('html', (html) => html.getAttribute('dir'))).toBe('rtl');
  expect(await textOf(page)).toContain('Training of nurses');
  await look(page, 'handshakes-asking-ar');
  const own = await pageOf({ role: 'focal-point', cycle: CYCLE, country: 'DNK' }, 'ar', false);
  await own.goto(`${api.url}/cycles/${CYCLE}/outlines/DNK/handshakes`);
  await press(own, '.concord-cases a');
  await own.click('#answer-3');
  await send(own);
  expect(pathOf(own)).toBe(`/cycles/${CYCLE}/outlines/DNK/handshakes`);
  await page.goto(`${api.url}/cycles/${CYCLE}/outlines/DNK/handshakes`);
  await press(page, '.concord-cases a');
  await look(page, 'handshake-ar');
});
