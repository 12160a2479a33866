import type { RoleHeld } from '@concord/domain';
import { importSubmissions } from '@concord/persistence';
import { readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer';
import {
  fieldsInQuestion,
  look,
  pathOf,
  press,
  send,
  signInAs,
  textOf,
} from '../accounts/testing/account-pages.ts';
import { openBrowser, type TestBrowser } from '../pages/testing/browser.ts';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';

const PATH = `/cycles/${CYCLE}`;
const TABLE = [
  'Country\tE-mail\tName\tRole\tLanguage',
  'Kenya\tnia@example.org\tNia Wanjiru\tfocal point\tEnglish',
  'Kenya\tnia@example.org\tNia Wanjiru\tclearing officer\tEnglish',
  'ملاوي\tk@example.org\tكريم الأمين\tfocal-point\tar',
].join('\n');

let api: TestApi;
let browser: TestBrowser | undefined;
beforeAll(async () => {
  api = await startTestApi();
  const { manager } = api.database.dataSource;
  await importSubmissions(manager, CYCLE, readSampleFilings('KEN', 'SWE', 'DEU', 'UGA', 'DNK'));
  await manager.query(`DELETE FROM role_held WHERE role = 'clearing-officer'`);
  await manager.query(
    `INSERT INTO review_case (cycle, id, origin, countries, restricted_by, check_id, severity, standing, state, awaits)
     VALUES ($1, repeat('1', 32), 'check', '{KEN,SWE}', '{}', 'test', 'note', 'stands', 'asked', '{KEN}')`,
    [CYCLE],
  );
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await api.stop();
});

const go = (page: Page, path: string) => page.goto(api.url + path);

async function visitor(roles: RoleHeld[], name: string, language: 'en' | 'ar' = 'en') {
  if (browser === undefined) throw new Error('There is no browser');
  const page = await browser.newPage({ language });
  const { id } = await signInAs(api, page, roles, name);
  await api.database.dataSource.query('UPDATE account SET language = $1 WHERE id = $2', [language, id]);
  return page;
}

describe('organizers', () => {
  test('follow the countries, give time by name, and invite from a table', async () => {
    const page = await visitor([{ role: 'organizer', cycle: CYCLE }], 'olga');
    await go(page, PATH);
    await look(page, 'en-console');
    expect(await textOf(page)).toMatch(/Kenya\s+–\s+–\s+–\s+\S+ \d+, \d{4}\s+1\s+1 waits/);
    expect(await page.$$('nav[aria-label="Pages of this cycle"] a')).not.toHaveLength(0);

    await go(page, `${PATH}/timetable?country=KEN`);
    await look(page, 'en-timetable');
    await send(page, { reason: 'An election', until: '2001-01-01' });
    expect(await fieldsInQuestion(page)).toEqual(['step', 'until']);
    await page.click('#step-1');
    await page.$eval('#until', (field) => Object.assign(field, { value: '2099-05-04' }));
    await press(page, 'main form .govuk-button');
    expect(await textOf(page)).toContain('Kenya has more time.');
    expect(await textOf(page)).toMatch(/Kenya\s+Replies are due\s+May 4, 2099\s+An election/);
    await look(page, 'en-timetable-extended');

    await go(page, `${PATH}/invitations/many`);
    await look(page, 'en-invite-many');
    await send(page, { table: 'Kenya,not an address,,minister,Klingon' });
    expect(await textOf(page)).toContain('4 things in the table are to be put right');
    await look(page, 'en-invite-many-faults');
    await page.$eval('#table', (field, text) => Object.assign(field, { value: text }), TABLE);
    await press(page, 'button[value=check]');
    expect(await textOf(page)).toContain('2 letters would be sent');
    await look(page, 'en-invite-many-plan');
    const count = () => api.database.dataSource.query('SELECT email, roles FROM invitation ORDER BY email');
    expect(await count()).toEqual([]);
    await press(page, 'button[value=invite]');
    expect(pathOf(page)).toBe(`${PATH}/invitations`);
    expect(await count()).toEqual([
      { email: 'k@example.org', roles: [{ role: 'focal-point', cycle: CYCLE, country: 'MWI' }] },
      {
        email: 'nia@example.org',
        roles: ['focal-point', 'clearing-officer'].map((role) => ({ role, cycle: CYCLE, country: 'KEN' })),
      },
    ]);
    await go(page, `${PATH}/invitations/many`);
    await page.$eval('#table', (field, text) => Object.assign(field, { value: text }), TABLE);
    await press(page, 'button[value=check]');
    expect(await textOf(page)).toContain('Line 2: nia@example.org is invited to this already');
    expect(await page.$('button[value=invite]')).toBeNull();
  });

  test('alone do', async () => {
    for (const roles of [
      [{ role: 'reviewer', cycle: CYCLE, country: 'KEN' }],
      [{ role: 'observer', cycle: CYCLE }],
    ] as RoleHeld[][]) {
      const page = await visitor(roles, 'outsider');
      for (const path of ['', '/timetable', '/invitations/many']) {
        expect([path, (await go(page, PATH + path))?.status()]).toEqual([path, 404]);
      }
    }
  });
});

describe('whoever takes part', () => {
  test.each(['en', 'ar'] as const)('sees what the outlines come to together, in %s', async (language) => {
    const page = await visitor([{ role: 'organizer', cycle: CYCLE }], `olga-${language}`, language);
    if (language === 'ar') {
      for (const [name, path] of Object.entries({
        console: '',
        timetable: '/timetable',
        'invite-many': '/invitations/many',
      })) {
        await go(page, PATH + path);
        await look(page, `ar-${name}`);
      }
    }
    await go(page, `${PATH}/corridors`);
    await look(page, `${language}-corridors`);
    const links = await page.$$eval('.concord-heat td a', (cells) =>
      cells.map((cell) => cell.getAttribute('href')),
    );
    expect(links.length).toBeGreaterThan(5);
    await go(page, `${PATH}/corridors/UGA/KEN`);
    await look(page, `${language}-corridor`);
    await go(page, `${PATH}/ledger`);
    await look(page, `${language}-ledger`);
    await go(page, `${PATH}/together?scenario=downside`);
    await look(page, `${language}-together`);
    expect(await page.$$('#scenarios ~ .concord-scroll tbody tr')).not.toHaveLength(0);
    if (language === 'en') {
      expect((await go(page, `${PATH}/corridors/FRA/USA`))?.status()).toBe(404);
      const observer = await visitor([{ role: 'observer', cycle: CYCLE }], 'otis');
      await go(observer, `${PATH}/together?scenario=downside`);
      expect(await observer.$('#scenarios')).toBeNull();
      expect((await go(observer, `${PATH}/ledger`))?.status()).toBe(200);
    }
  });
});
