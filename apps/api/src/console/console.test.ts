import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
import { startWorker } from '../testing/start-worker.ts';

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
    expect(await textOf(page)).toMatch(/Kenya\s*Replies are due\s*May 4, 2099\s*An election/);
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
    expect(await textOf(page, 'h1')).toBe('Invitations');
    expect(await count()).toEqual([]);
    const worker = await startWorker(api.database.url, mkdtempSync(join(tmpdir(), 'concord-mail-')));
    await page.waitForFunction(`location.pathname === '${PATH}/invitations'`, { timeout: 60_000 });
    await worker.end();
    await page.waitForSelector('.govuk-notification-banner');
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

  test('prepare the cycle, part by part, and lose nothing to each other', async () => {
    const page = await visitor([{ role: 'organizer', cycle: CYCLE }], 'petra');
    await go(page, `${PATH}/prepare`);
    await look(page, 'en-prepare');
    await go(page, `${PATH}/prepare/general`);
    await look(page, 'en-prepare-general');
    await send(page, { title: '', to: '1999' });
    expect(await fieldsInQuestion(page)).toEqual(['title', 'to']);
    await page.click('#languages-2');
    await send(page, { title: 'A cycle in more languages', to: '2018' });
    expect(await textOf(page)).toContain('It is saved.');
    await go(page, `${PATH}/prepare/calendar`);
    await look(page, 'en-prepare-calendar');
    await page.$eval('#repliesDue', (field) => Object.assign(field, { value: '2001-01-01' }));
    await press(page, 'button[value=save]');
    expect((await fieldsInQuestion(page))[0]).toBe('repliesDue');
    await page.$eval('#repliesDue', (field) => Object.assign(field, { value: '2018-12-24' }));
    await page.$eval('#signOffDue', (field) => Object.assign(field, { value: '2019-01-24' }));
    await page.$eval('#publishes', (field) => Object.assign(field, { value: '2019-02-24' }));
    const stored = async () => {
      const [row] = await api.database.dataSource.query('SELECT configuration FROM cycle WHERE code = $1', [
        CYCLE,
      ]);
      return row.configuration;
    };
    const other = await visitor([{ role: 'organizer', cycle: CYCLE }], 'paul');
    await go(other, `${PATH}/prepare/themes`);
    await look(other, 'en-prepare-themes');
    await press(page, 'button[value=save]');
    const { calendar, themes } = await stored();
    expect(calendar.repliesDue).toBe('2018-12-24');
    const free = themes.length;
    await other.type(`#code-${free}`, 'climate');
    await other.type(`#title-es-${free}`, 'Clima');
    await press(other, 'button[value=save]');
    expect(await fieldsInQuestion(other)).toEqual([`title-en-${free}`]);
    await other.type(`#title-en-${free}`, 'Climate');
    await press(other, 'button[value=save]');
    expect(await textOf(other)).toContain('Somebody saved the cycle meanwhile');
    await press(other, 'button[value=save]');
    expect(await stored()).toMatchObject({
      title: 'A cycle in more languages',
      languages: ['en', 'es', 'fr'],
      calendar: { repliesDue: '2018-12-24' },
      themes: [...themes, { code: 'climate', title: { en: 'Climate', es: 'Clima' } }],
    });
    await go(page, `${PATH}/prepare/questions`);
    await look(page, 'en-prepare-questions');
    await go(page, `${PATH}/prepare/checks`);
    await look(page, 'en-prepare-checks');
    const threshold = 'form input[name^="mirror-stock."]';
    await page.$eval(threshold, (field) => Object.assign(field, { value: '-1' }));
    await press(page, 'button[value=save]');
    expect((await fieldsInQuestion(page))[0]).toMatch(/^mirror-stock\./);
    await page.$eval(threshold, (field) => Object.assign(field, { value: '' }));
    await page.$eval('input[name=on][value=mirror-students]', (box) =>
      (box as unknown as { click(): void }).click(),
    );
    await press(page, 'button[value=save]');
    expect((await stored()).checks).toMatchObject({ 'mirror-students': { enabled: false } });
  });

  test('set goals, rates and how gravely checks ask, after a look at what would change', async () => {
    const page = await visitor([{ role: 'organizer', cycle: CYCLE }], 'gale');
    const stored = async () => {
      const [row] = await api.database.dataSource.query('SELECT configuration FROM cycle WHERE code = $1', [
        CYCLE,
      ]);
      return row.configuration;
    };
    const before = await stored();
    const free = before.goals.length;
    await go(page, `${PATH}/prepare/goals`);
    await look(page, 'en-prepare-goals');
    await send(page, { [`value-${free}`]: 'many', [`by-${free}`]: '3000' });
    expect(await fieldsInQuestion(page)).toEqual(
      ['indicator', 'unit', 'direction', 'value', 'by'].map((field) => `${field}-${free}`),
    );
    expect(await textOf(page, '.govuk-error-summary')).toContain(`Goal ${free + 1}, Goal: Write a number`);
    await page.select(`#unit-${free}`, 'percent');
    await page.select(`#direction-${free}`, 'increase');
    await send(page, {
      [`indicator-${free}`]: '16.9.1',
      [`value-${free}`]: '99,5',
      [`by-${free}`]: '2030',
    });
    expect((await stored()).goals).toEqual([
      ...before.goals,
      { indicator: '16.9.1', unit: 'percent', direction: 'increase', value: 99.5, by: 2030 },
    ]);

    await go(page, `${PATH}/prepare/rates`);
    const typeRates = (text: string) =>
      page.$eval('#rates', (field, value) => Object.assign(field, { value }), text);
    await typeRates('EUX; 2014; 1.3\nEUR; 14; -1\nEUR; 2015; 1,1095');
    await press(page, 'button[value=save]');
    expect(await textOf(page)).toContain('Line 1: “EUX” is no currency of ISO 4217');
    expect(await textOf(page)).toContain('Line 2: “-1” is no number above 0');
    await look(page, 'en-prepare-rates-faults');
    await typeRates('EUR\t2014\t1,33\nSEK\t2014\t0.146');
    await press(page, 'button[value=save]');
    expect((await stored()).exchangeRates).toEqual({ EUR: { 2014: 1.33 }, SEK: { 2014: 0.146 } });

    await go(page, `${PATH}/prepare/checks`);
    await page.select('[name="measurable.severity"]', 'info');
    await press(page, 'button[value=try]');
    expect(await textOf(page, '.govuk-inset-text')).toMatch(/\d+ questions would be asked\s*Asked now: \d+/);
    expect(await page.$$('.govuk-inset-text tbody tr')).toHaveLength(1);
    await look(page, 'en-prepare-checks-tried');
    expect((await stored()).checks.measurable).toBeUndefined();
    await press(page, 'button[value=save]');
    expect((await stored()).checks).toEqual({ ...before.checks, measurable: { severity: 'info' } });
  });

  test('write a scenario or read one from a file, look at what it changes, and keep it', async () => {
    const page = await visitor([{ role: 'organizer', cycle: CYCLE }], 'silke');
    const address = `${PATH}/scenarios`;
    const stored = async () => {
      const [row] = await api.database.dataSource.query(
        `SELECT configuration -> 'scenarios' AS scenarios FROM cycle WHERE code = $1`,
        [CYCLE],
      );
      return row.scenarios ?? [];
    };
    await go(page, address);
    await look(page, 'en-scenarios');
    await send(page, { name: 'base', 'origin-0': 'Kenya', 'percent-0': 'less', 'amount-0': '5' });
    expect(await fieldsInQuestion(page)).toEqual(
      expect.arrayContaining(['name', 'measure-0', 'origin-0', 'percent-0']),
    );
    await page.select('#measure-0', 'remittances');
    await send(page, {
      name: 'Less sent home',
      'origin-0': 'ken, 015',
      'amount-0': '',
      'percent-0': '-20,5',
    });
    expect(await textOf(page)).toContain('What it would change now');
    expect(await textOf(page)).toContain('Where figures change most');
    await look(page, 'en-scenarios-tried');
    expect(await stored()).toEqual([]);
    await press(page, 'button[value=keep]');
    const kept = {
      format: 'concord.scenario/1',
      name: 'Less sent home',
      shocks: [{ measure: 'remittances', origin: ['KEN', '015'], multiply: 0.795 }],
      countOnce: true,
    };
    expect(await stored()).toEqual([kept]);
    expect(await textOf(page)).toMatch(/Remittances \u2068-20.5%\u2069, from Kenya and Northern Africa/);

    const file = join(mkdtempSync(join(tmpdir(), 'concord-scenario-')), 'scenario.json');
    const upload = async (document: object) => {
      writeFileSync(file, JSON.stringify(document));
      const field = (await page.$('#file')) as unknown as { uploadFile(path: string): Promise<void> };
      await field.uploadFile(file);
      await press(page, 'form[enctype] button');
    };
    await upload({ ...kept, shocks: [{ measure: 'visas', add: 1 }], when: 2020 });
    expect(await fieldsInQuestion(page)).toEqual(['file']);
    expect(await textOf(page)).toContain('/shocks/0/measure');
    expect(await textOf(page)).toContain('/when');
    await upload({
      ...kept,
      name: 'Shut for a year',
      shocks: [{ measure: 'worker-flow', basis: 'cap', add: -50 }],
    });
    expect(await page.$eval('#name', (field) => (field as unknown as { value: string }).value)).toBe(
      'Shut for a year',
    );
    await press(page, 'button[value=keep]');
    expect((await stored()).map(({ name }: { name: string }) => name)).toEqual([
      'Less sent home',
      'Shut for a year',
    ]);
    await press(page, '.concord-act:has([value="Shut for a year"]) button');
    expect(await stored()).toEqual([kept]);
    const administrator = await visitor([{ role: 'administrator' }], 'arne');
    await go(administrator, address);
    expect(await administrator.$('button[value=try]')).toBeNull();
  });

  test('write a rule, try it on what was filed, and keep it', async () => {
    const page = await visitor([{ role: 'organizer', cycle: CYCLE }], 'rupert');
    await go(page, `${PATH}/rules`);
    await look(page, 'en-rules');
    await send(page, { id: 'Not An Id', left: 'figure(' });
    expect(await fieldsInQuestion(page)).toEqual(
      expect.arrayContaining(['id', 'right', 'title-en', 'message-en']),
    );
    await send(page, { id: 'stocks-are-known', right: '0', left: 'sum(' });
    await send(page, {
      'title-en': 'Stocks are known',
      'message-en': '{country:country}: {left:number}. What explains this?',
    });
    expect(await fieldsInQuestion(page)).toEqual(['left']);
    await page.$eval('#left', (field) =>
      Object.assign(field, { value: "1.0 + sum('migrant-stock', '*', country, 2015)" }),
    );
    await page.click('#missing-2');
    await press(page, 'button[value=try]');
    expect(await textOf(page, '.govuk-inset-text')).toMatch(/questions? would be asked/);
    expect(await textOf(page, '.govuk-inset-text')).toContain('What explains this?');
    await look(page, 'en-rules-tried');
    const stored = async () => {
      const [row] = await api.database.dataSource.query(
        `SELECT configuration -> 'rules' AS rules FROM cycle WHERE code = $1`,
        [CYCLE],
      );
      return row.rules ?? [];
    };
    expect(await stored()).toEqual([]);
    await press(page, 'button[value=keep]');
    expect(await stored()).toMatchObject([{ id: 'stocks-are-known', scope: 'outline', enabled: true }]);
    await press(page, '.concord-act:has([name=remove]) button');
    expect(await stored()).toEqual([]);
  });

  test('get their cycle from an administrator, who founds it from the last', async () => {
    const page = await visitor([{ role: 'administrator' }], 'ada');
    await go(page, `${PATH}/next`);
    await look(page, 'en-next-cycle');
    await send(page, { code: CYCLE });
    expect(await fieldsInQuestion(page)).toEqual(['code']);
    await send(page, { code: 'forum-2028', title: 'Forum 2028' });
    expect(pathOf(page)).toBe('/cycles/forum-2028/invitations/new');
    const [founded] = await api.database.dataSource.query(
      `SELECT stage, configuration FROM cycle WHERE code = 'forum-2028'`,
    );
    expect(founded).toMatchObject({
      stage: 'draft',
      configuration: { previous: CYCLE, title: 'Forum 2028' },
    });
    expect(founded.configuration).not.toHaveProperty('calendar');
    expect(founded.configuration.questions.length).toBeGreaterThan(0);
    const organizer = await visitor([{ role: 'organizer', cycle: CYCLE }], 'odo');
    expect((await go(organizer, `${PATH}/next`))?.status()).toBe(404);
  });

  test('alone do', async () => {
    for (const roles of [
      [{ role: 'reviewer', cycle: CYCLE, country: 'KEN' }],
      [{ role: 'observer', cycle: CYCLE }],
    ] as RoleHeld[][]) {
      const page = await visitor(roles, 'outsider');
      for (const path of [
        '',
        '/timetable',
        '/invitations/many',
        '/prepare',
        '/prepare/general',
        '/rules',
        '/scenarios',
        '/work',
      ]) {
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
        'prepare-general': '/prepare/general',
        'prepare-goals': '/prepare/goals',
        'prepare-rates': '/prepare/rates',
        scenarios: '/scenarios?scenario=downside',
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
    await go(page, `${PATH}/together?scenario=Less%20sent%20home`);
    expect(await textOf(page, '#scenarios ~ .concord-scroll caption')).toBe('Less sent home');
    if (language === 'en') {
      expect((await go(page, `${PATH}/corridors/FRA/USA`))?.status()).toBe(404);
      const observer = await visitor([{ role: 'observer', cycle: CYCLE }], 'otis');
      await go(observer, `${PATH}/together?scenario=downside`);
      expect(await observer.$('#scenarios')).toBeNull();
      expect((await go(observer, `${PATH}/ledger`))?.status()).toBe(200);
    }
  });
});
