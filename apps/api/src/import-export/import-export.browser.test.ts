import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outline, RoleHeld } from '@concord/domain';
import { type Members, writeWorkbook } from '@concord/interchange';
import { findDraft, importSubmissions, openSession, saveCycle, saveDraft } from '@concord/persistence';
import { createTestAccount, readSampleCycle, readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer';
import { look, pathOf, press, textOf } from '../accounts/testing/account-pages.ts';
import { openBrowser, type TestBrowser } from '../pages/testing/browser.ts';
import { build } from '../testing/start-process.ts';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';
import { withTwelveFaults } from './testing/twelve-faults.ts';

const BASE = `/cycles/${CYCLE}/outlines/KEN`;
const BEFORE = 'eurafrica-2010';
const cycle = readSampleCycle();
const kenya = () => readSampleFilings('KEN')[0]?.outline as Outline;

let api: TestApi;
let chromium: TestBrowser;
let folder: string;
beforeAll(async () => {
  build('libs/interchange');
  folder = await mkdtemp(join(tmpdir(), 'concord-import-'));
  chromium = await openBrowser();
  api = await startTestApi();
}, 180_000);
afterAll(async () => {
  await chromium.close();
  await api.stop();
  await rm(folder, { recursive: true });
});

async function pageOf(
  name: string,
  roles: RoleHeld[],
  options: { language?: string; scripts?: boolean } = {},
): Promise<Page> {
  const { dataSource } = api.database;
  const { id } = await createTestAccount(dataSource.manager, roles, name);
  await dataSource.query('UPDATE account SET language = $2 WHERE id = $1', [id, options.language ?? 'en']);
  const concord = await openSession(dataSource.manager, { account: id, stage: 'complete' });
  return chromium.newPage({ ...options, cookies: { concord }, url: api.url });
}

const focalPoint: RoleHeld = { role: 'focal-point', cycle: CYCLE, country: 'KEN' };

async function fileOf(name: string, document: Members, language: 'en' | 'ar' = 'en'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, await writeWorkbook(document, { cycle, country: 'KEN', language }));
  return path;
}

async function choose(page: Page, ...paths: string[]): Promise<void> {
  await page.goto(`${api.url}${BASE}/import`);
  const field = (await page.$('#file')) as unknown as { uploadFile(...files: string[]): Promise<void> };
  await field.uploadFile(...paths);
  await press(page, 'form:has(#file) button');
}

const draft = async () => (await findDraft(api.database.dataSource.manager, CYCLE, 'KEN'))?.document;

/** Looks at a page that is shown without scripts: what looks at it needs them. */
async function lookAt(page: Page, picture: string): Promise<void> {
  await page.setJavaScriptEnabled(true);
  await page.reload();
  await look(page, picture);
  await page.setJavaScriptEnabled(false);
  await page.reload();
}

/** Each fault that the page shows, as `sheet cell`. */
const cellsOn = (page: Page) =>
  page.$$eval('.concord-faults', (tables) =>
    tables.flatMap((table) => {
      const region = table.parentElement?.getAttribute('aria-labelledby') ?? '';
      const sheet = table.ownerDocument.querySelector(`#${region} bdi`)?.textContent ?? '';
      return [...table.querySelectorAll('.concord-faults__cell')].map(
        (cell) => `${sheet} ${cell.textContent}`,
      );
    }),
  );

describe('a focal point with a spreadsheet, without scripts', () => {
  let page: Page;
  beforeAll(async () => {
    page = await pageOf('spreadsheet', [focalPoint], { scripts: false });
  });

  test('sees all twelve things to put right with sheet, row and column, and nothing changes', async () => {
    await page.goto(`${api.url}${BASE}/import`);
    await lookAt(page, 'import');
    await choose(page, await fileOf('faulty.xlsx', withTwelveFaults(kenya())));
    expect(pathOf(page)).toBe(`${BASE}/import/result`);
    expect(await cellsOn(page)).toEqual([
      'Initiatives E3',
      'Initiatives G3',
      'Initiatives A4',
      'Initiatives N4',
      'Initiatives B5',
      'Partnerships A3',
      'Figures A4',
      'Figures D5',
      'Figures C6',
      'Figures H7',
      'Figures B8',
      'Answers D3',
    ]);
    expect(await textOf(page, 'h1')).toContain('12 places');
    await lookAt(page, 'import-faults');
    expect(await draft()).toBeUndefined();
    const list = await page.$eval('a[download]', (link) => link.getAttribute('href') ?? '');
    const cookie = (await page.browserContext().cookies())
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const response = await fetch(api.url + list, { headers: { Cookie: cookie } });
    const csv = await response.text();
    expect([response.status, response.headers.get('Content-Disposition'), csv]).toEqual([
      200,
      expect.stringContaining('attachment'),
      expect.stringContaining('Figures,C6,Destination *,found “Germny”'),
    ]);
    expect(csv.split('\r\n').length).toBe(14);
  });

  test('mends the file, sees exactly what it would do, confirms, and finds it done once', async () => {
    const mended = { ...kenya(), initiatives: [{ id: 'I-1', title: 'Skills for work', status: 'planned' }] };
    await choose(page, await fileOf('mended.xlsx', mended));
    expect(await textOf(page)).toContain('Skills for work');
    expect(await draft()).toBeUndefined();
    await lookAt(page, 'import-changes');
    await press(page, `form[action$="/import/result"] button`);
    expect(pathOf(page)).toBe(BASE);
    expect(await textOf(page, 'body')).toContain('The draft is as the file says.');
    expect(await draft()).toEqual(mended);
    await page.goto(`${api.url}${BASE}/import/result`);
    expect(pathOf(page)).toBe(`${BASE}/import`);
    await choose(page, await fileOf('mended.xlsx', mended));
    expect(await textOf(page)).toContain('There is nothing to change.');
    await lookAt(page, 'import-none');
  });

  test('is told of a file that is no workbook, of no file, and that somebody saved meanwhile', async () => {
    const path = join(folder, 'table.xlsx');
    await writeFile(path, 'measure,origin\n');
    await choose(page, path);
    expect(await textOf(page, '[data-error-summary]')).toContain('something else inside');
    await page.goto(`${api.url}${BASE}/import`);
    await press(page, 'form:has(#file) button');
    expect(await textOf(page, '[data-error-summary]')).toContain('Choose a file');
    await choose(page, await fileOf('other.xlsx', { ...kenya(), framework: { summary: 'Another one' } }));
    const { manager } = api.database.dataSource;
    const document = { ...kenya(), framework: { summary: 'Saved meanwhile' } };
    await saveDraft(manager, { cycle: CYCLE, country: 'KEN', document, expectedVersion: 1 });
    await press(page, `form[action$="/import/result"] button`);
    expect(await textOf(page, 'body')).toContain('Somebody saved the draft after the file was read');
    expect(await draft()).toEqual(document);
    await page.goto(`${api.url}${BASE}/import/result`);
    expect(await page.$(`form[action$="/import/result"]`)).toBeNull();
  });

  test('takes tables as CSV together', async () => {
    const initiatives = join(folder, 'initiatives.csv');
    const indicators = join(folder, 'indicators.csv');
    await writeFile(initiatives, '\ufeffid;title;status\r\nI-7;"Côte; d’Ivoire";under way\r\n');
    await writeFile(indicators, 'of,item,code,unit\ninitiative,I-7,10.c.1,percent\n');
    await choose(page, initiatives, indicators);
    await press(page, `form[action$="/import/result"] button`);
    expect(await draft()).toMatchObject({
      framework: { summary: 'Saved meanwhile' },
      initiatives: [
        { id: 'I-7', title: 'Côte; d’Ivoire', indicators: [{ code: '10.c.1', unit: 'percent' }] },
      ],
    });
  });

  test('takes the outline away as a file', async () => {
    await page.goto(`${api.url}${BASE}/export`);
    await lookAt(page, 'export');
    const options = await page.$$eval('#file option', (all) => all.map((option) => option.value));
    expect(options.slice(0, 3)).toEqual(['outline.xlsx', 'outline.json', 'about.csv']);
    const cookie = (await page.browserContext().cookies())
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const get = (query: string) =>
      fetch(`${api.url}${BASE}/export/file?${query}`, { headers: { Cookie: cookie } });
    expect(await (await get('of=draft&file=outline.json')).json()).toEqual(await draft());
    const workbook = await get('of=template&file=outline.xlsx&lang=ar');
    expect(workbook.headers.get('Content-Disposition')).toBe(
      `attachment; filename="KEN-${CYCLE}-template.xlsx"`,
    );
    expect((await get('of=4&file=outline.json')).status).toBe(404);
    expect((await get('of=previous&file=outline.json')).status).toBe(404);
  });
});

test('the same in Arabic, and from the outline of the cycle before', async () => {
  const { manager } = api.database.dataSource;
  await saveCycle(manager, { ...cycle, code: BEFORE, period: { from: 2005, to: 2010 } });
  const outline: Outline = { ...kenya(), cycle: BEFORE, period: { from: 2005, to: 2010 } };
  await importSubmissions(manager, BEFORE, [{ outline, text: JSON.stringify(outline) }]);
  await saveCycle(manager, { ...cycle, previous: BEFORE });
  const roles: RoleHeld[] = [focalPoint, { ...focalPoint, cycle: BEFORE }];
  const page = await pageOf('arabic', roles, { language: 'ar' });
  await page.goto(`${api.url}${BASE}/import`);
  expect(await page.$eval('html', (html) => html.getAttribute('dir'))).toBe('rtl');
  await look(page, 'import-ar');
  await press(page, 'form:has(#file) button');
  await look(page, 'import-refused-ar');
  await choose(page, await fileOf('faulty-ar.xlsx', withTwelveFaults(kenya()), 'ar'));
  expect((await cellsOn(page)).slice(0, 2)).toEqual(['المبادرات E3', 'المبادرات G3']);
  await look(page, 'import-faults-ar');
  await page.goto(`${api.url}${BASE}/import`);
  await press(page, 'form[action$="/import/previous"] button');
  expect(pathOf(page)).toBe(`${BASE}/import/result`);
  await look(page, 'import-changes-ar');
  await press(page, `form[action$="/import/result"] button`);
  expect(await draft()).toEqual({ ...kenya(), cycle: CYCLE });
  await page.goto(`${api.url}${BASE}/export`);
  await look(page, 'export-ar');
});
