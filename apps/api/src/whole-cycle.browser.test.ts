import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RoleHeld } from '@concord/domain';
import { importSubmissions } from '@concord/persistence';
import { readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer';
import { codeOf, PASSWORD, pathOf, press, secretOn, send, textOf } from './accounts/testing/account-pages.ts';
import type { CaseView } from './cases/case.view.ts';
import type { CaseList } from './cases/cases.service.ts';
import type { HandshakeView } from './handshakes/handshake.view.ts';
import { expectAccessible, openBrowser, type TestBrowser } from './pages/testing/browser.ts';
import { CYCLE, startTestApi, type TestApi } from './testing/start-test-api.ts';
import { type RunningWorker, startWorker } from './testing/start-worker.ts';
import {
  AGREEMENT,
  COUNTRIES,
  canariesOf,
  EVERY_CANARY,
  type Filer,
  fill,
  linkTo,
  NEXT,
  outlineOf,
  readsEverywhere,
  type Somebody,
  shownTo,
  somebody,
  until,
} from './testing/whole-cycle.ts';

const PATH = `/cycles/${NEXT}`;
/** Those whom our consulates know; we stand by it. */
const REPLY = 'هم المسجلون لدى قنصلياتنا. ونحن متمسكون بهذا الرقم.';
const letters = mkdtempSync(join(tmpdir(), 'concord-letters-'));

let api: TestApi;
let browser: TestBrowser;
let worker: RunningWorker;
beforeAll(async () => {
  api = await startTestApi();
  await importSubmissions(api.database.dataSource.manager, CYCLE, readSampleFilings(...COUNTRIES));
  worker = await startWorker(api.database.url, letters);
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await worker.end();
  await api.stop();
  rmSync(letters, { recursive: true });
});

const people = new Map<string, Somebody>();
function the(name: string): Somebody {
  const found = people.get(name);
  if (found === undefined) throw new Error(`${name} is not here yet`);
  return found;
}
/** Those of Morocco read Arabic, the others English. */
async function come(name: string, ...roles: RoleHeld[]): Promise<Somebody> {
  const who = await somebody(api, browser, roles, name, name === 'MAR' ? 'ar' : 'en');
  people.set(name, who);
  return who;
}
const go = (page: Page, path: string) => page.goto(api.url + path);

/** Brings the outline of a country in as its draft, and submits it by the page. */
async function file(country: Filer, document = outlineOf(country)): Promise<void> {
  const { page, headers } = the(country);
  const path = `/api/v1${PATH}/outlines/${country}/draft`;
  const before = await api.request('GET', path, { token: null, headers });
  const etag = before.headers.get('ETag');
  const condition: Record<string, string> = etag === null ? { 'If-None-Match': '*' } : { 'If-Match': etag };
  const saved = await api.request('PUT', path, {
    token: null,
    headers: { ...headers, ...condition },
    body: document,
  });
  expect([country, saved.status, saved.status < 300 ? '' : saved.text]).toEqual([
    country,
    expect.any(Number),
    '',
  ]);
  await go(page, `${PATH}/outlines/${country}/check-answers`);
  await press(page, 'main form[action$="/check-answers"] .govuk-button');
  expect(pathOf(page)).toContain(`/outlines/${country}/receipts/`);
}

/** The case about what two countries say of the migrants from one to the other, as somebody sees it. */
async function caseOf(name: string, ...countries: [Filer, Filer]): Promise<CaseView | undefined> {
  const query = `check=mirror-stock&country=${countries[0]}&partner=${countries[1]}`;
  const { headers } = the(name);
  const list = await api.request<CaseList>('GET', `/api/v1${PATH}/cases?${query}`, { token: null, headers });
  return list.body.cases[0];
}
const openedCase = async (...countries: [Filer, Filer]) =>
  (await until(
    () => caseOf('organizer', ...countries),
    (found) => found !== undefined,
  )) as CaseView;

const button = (what: string) => `main form[action$="/${what}"] .govuk-button`;

async function moveTo(stage: string): Promise<void> {
  const { page } = the('organizer');
  await go(page, `${PATH}/stage`);
  await press(page, `main form:has(input[name=to][value="${stage}"]) .govuk-button`);
  expect(await textOf(page, '[aria-current=step]')).not.toBe('');
}

/** What was not done when it should have been: what follows from it is not tried. */
let undone = '';
function step(name: string, take: () => Promise<void>, patience: number): void {
  test(
    name,
    async () => {
      expect(undone).toBe('');
      undone = name;
      await take();
      undone = '';
    },
    patience,
  );
}

describe('a whole cycle', () => {
  step(
    'is founded from the last one, prepared, and open to those who are invited',
    async () => {
      const { page: founder } = await come('administrator', { role: 'administrator' });
      await go(founder, `/cycles/${CYCLE}/next`);
      await send(founder, { code: NEXT, title: 'Europe and Africa, once more' });
      expect(pathOf(founder)).toBe(`${PATH}/invitations/new`);
      const { page } = await come('organizer', { role: 'organizer', cycle: NEXT });
      await go(page, `${PATH}/prepare/calendar`);
      await fill(page, {
        opens: '2026-01-01',
        outlinesDue: '2098-01-01',
        questionsDue: '2098-02-01',
        repliesDue: '2098-03-01',
        signOffDue: '2098-04-01',
        publishes: '2098-05-01',
      });
      await press(page, 'button[value=save]');
      expect(await textOf(page)).toContain('It is saved.');
      await go(page, `${PATH}/case-rules`);
      await page.click('#needed-1');
      await press(page, 'main form .govuk-button');
      await go(page, `${PATH}/invitations/many`);
      await page.$eval('#table', (field) =>
        Object.assign(field, {
          value:
            'Country\tE-mail\tName\tRole\tLanguage\nDenmark\tdorte@example.org\tDorte\tclearing officer\tEnglish',
        }),
      );
      await press(page, 'button[value=check]');
      await press(page, 'button[value=invite]');
      await moveTo('open');

      const dorte = await browser.newPage();
      await go(dorte, await linkTo(letters, 'dorte@example.org'));
      await send(dorte, { language: 'en', 'new-password': PASSWORD });
      await go(dorte, '/second-step/authenticator');
      const secret = await secretOn(dorte);
      await send(dorte, { code: codeOf(secret, -1) });
      await press(dorte, 'main form .govuk-button');
      const cookies = await dorte.browserContext().cookies();
      const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      people.set('DNK', { page: dorte, headers: { Cookie, 'Sec-Fetch-Site': 'same-origin' } });
      for (const country of COUNTRIES.filter((each) => each !== 'DNK')) {
        await come(country, { role: 'clearing-officer', cycle: NEXT, country });
      }
      const review = (country: Filer): RoleHeld => ({ role: 'reviewer', cycle: NEXT, country });
      await come('first reviewer', review('DNK'), review('DEU'));
      await come('second reviewer', review('DNK'), review('ITA'));
      await come('observer', { role: 'observer', cycle: NEXT });
    },
    120_000,
  );

  step(
    'gets the outlines of its countries, which each reader sees as far as it is for them',
    async () => {
      for (const country of COUNTRIES) await file(country);
      const told = canariesOf(COUNTRIES, 'public', 'participants');
      const expected: Record<string, readonly string[]> = {
        organizer: EVERY_CANARY,
        'first reviewer': [...told, ...canariesOf(['DEU', 'DNK'], 'reviewers')],
        'second reviewer': [...told, ...canariesOf(['DNK', 'ITA'], 'reviewers')],
        SWE: [...told, ...canariesOf(['SWE'], 'reviewers')],
        observer: told,
        administrator: [],
      };
      for (const [name, canaries] of Object.entries(expected)) {
        const seen: string[] = [];
        for (const country of COUNTRIES) {
          await go(the(name).page, `${PATH}/countries/${country}`);
          seen.push(...(await shownTo(the(name))));
        }
        expect([name, seen.sort()]).toEqual([name, [...canaries].sort()]);
      }
    },
    120_000,
  );

  step(
    'asks a country about an agreement that only its partner names, and hears its answer',
    async () => {
      const { page } = the('MAR');
      await go(page, `${PATH}/outlines/MAR/handshakes`);
      await press(page, '.concord-cases a');
      expect(await textOf(page)).toContain(AGREEMENT.title);
      await expectAccessible(page);
      await page.click('input[name=answer][value=confirmed]');
      await press(page, 'main section form .govuk-button');
      const asked = `/api/v1${PATH}/outlines/DNK/handshakes?side=asking`;
      const { headers } = the('DNK');
      const { body } = await api.request<{ handshakes: HandshakeView[] }>('GET', asked, {
        token: null,
        headers,
      });
      expect(body.handshakes).toMatchObject([{ partnership: AGREEMENT.id, state: 'confirmed' }]);
    },
    60_000,
  );

  step(
    'has its questions asked: one is explained, one is settled by a correction',
    async () => {
      const explained = await openedCase('DNK', 'SWE');
      const { page } = the('first reviewer');
      await go(page, `${PATH}/cases/${explained.id}`);
      expect(await page.$eval('#ask-by', (field) => field.getAttribute('value'))).toBe('2098-03-01');
      await page.type('#ask-text', 'From how long a stay do you count?');
      await press(page, button('ask'));
      const denmark = the('DNK').page;
      await go(denmark, `${PATH}/outlines/DNK/cases`);
      await press(denmark, '.concord-cases a');
      expect(pathOf(denmark)).toBe(`${PATH}/cases/${explained.id}`);
      await denmark.type('#reply-text', 'From three months, Sweden from twelve.');
      await denmark.click('#reply-outcome-2');
      await denmark.select('#reply-reason', 'definition');
      await press(denmark, button('reply'));
      await page.reload();
      await page.click('#conclude-outcome-1');
      await page.select('#conclude-reason', 'definition');
      await press(page, button('conclude'));
      expect(await textOf(page)).toContain('Explained: definition');

      const corrected = await openedCase('DEU', 'ITA');
      const second = the('second reviewer').page;
      await go(second, `${PATH}/cases/${corrected.id}`);
      await second.type('#ask-text', 'Is a zero too many here?');
      await press(second, button('ask'));
      await file('ITA', outlineOf('ITA', { value: 2_000 }));
      const closed = await until(
        () => caseOf('second reviewer', 'DEU', 'ITA'),
        (found) => found?.state === 'concluded',
      );
      expect(closed).toMatchObject({ id: corrected.id, outcome: 'corrected', concludedBy: 'data' });
    },
    120_000,
  );

  step(
    'keeps what is disputed so once two reviewers agree, and shows it to its countries alone',
    async () => {
      const { id } = await openedCase('MAR', 'DNK');
      const [first, second] = [the('first reviewer').page, the('second reviewer').page];
      await go(first, `${PATH}/cases/${id}`);
      await first.type('#ask-text', 'Whom do you count?');
      await press(first, button('ask'));
      await go(the('MAR').page, `${PATH}/cases/${id}`);
      expect(await the('MAR').page.$eval('html', ({ dir, lang }) => [dir, lang])).toEqual(['rtl', 'ar']);
      await expectAccessible(the('MAR').page);
      await the('MAR').page.type('#reply-text', REPLY);
      await press(the('MAR').page, button('reply'));
      for (const reviewer of [first, second]) {
        await go(reviewer, `${PATH}/cases/${id}`);
        expect(
          await reviewer.$$eval('[lang=ar]', (said) => said.map((each) => each.textContent?.trim())),
        ).toContain(REPLY);
        await reviewer.click('#conclude-outcome-3');
        await press(reviewer, button('conclude'));
        if (reviewer === first) expect(await textOf(first)).toContain('A second reviewer');
      }
      expect(await caseOf('organizer', 'MAR', 'DNK')).toMatchObject({
        state: 'concluded',
        outcome: 'disputed',
      });
      const status = async (name: string) => (await go(the(name).page, `${PATH}/cases/${id}`))?.status();
      expect(await status('DNK')).toBe(200);
      for (const name of ['SWE', 'observer', 'administrator']) {
        expect([name, [403, 404].includes((await status(name)) ?? 0)]).toEqual([name, true]);
      }
    },
    120_000,
  );

  step(
    'gives one country more time, closes filing, and has its chapters signed off',
    async () => {
      const { page } = the('organizer');
      await go(page, `${PATH}/timetable?country=MAR`);
      await page.click('#step-1');
      await page.type('#reason', 'An election');
      await page.$eval('#until', (field) => Object.assign(field, { value: '2098-03-20' }));
      await press(page, 'main form .govuk-button');
      expect(await textOf(page)).toContain('Morocco has more time.');
      await moveTo('review');
      await go(the('SWE').page, `${PATH}/outlines/SWE/check-answers`);
      expect(await textOf(the('SWE').page)).toContain('Outlines are locked at this stage');
      await moveTo('sign-off');
      for (const country of ['DEU', 'DNK', 'ITA', 'SWE'] as const) {
        await go(the(country).page, `${PATH}/outlines/${country}/chapter`);
        expect(await shownTo(the(country))).toEqual(canariesOf([country], 'public'));
        await press(the(country).page, 'form[action$="/sign-off"] button');
      }
    },
    180_000,
  );

  step(
    'tells nobody what is not for them, wherever its links lead',
    async () => {
      const told = canariesOf(COUNTRIES, 'public', 'participants');
      const readable: [string, readonly string[]][] = [
        ['SWE', [...told, ...canariesOf(['SWE'], 'reviewers')]],
        ['first reviewer', [...told, ...canariesOf(['DEU', 'DNK'], 'reviewers')]],
        ['observer', told],
        ['administrator', []],
      ];
      const pages = ['cases', 'corridors', 'ledger', 'map', 'together', 'search?text=magpie'];
      const from = [
        '/',
        PATH,
        ...[...COUNTRIES.map((each) => `countries/${each}`), ...pages].map((each) => `${PATH}/${each}`),
      ];
      for (const [name, canaries] of readable) {
        const read = await readsEverywhere(api, { headers: the(name).headers, from, most: 60 });
        expect([name, [...read.canaries].sort()]).toEqual([name, [...canaries].sort()]);
        expect([name, read.pages]).toEqual([name, 60]);
      }
      const nobody = { headers: {}, from: ['/', PATH, '/published'], most: 20 };
      expect((await readsEverywhere(api, nobody)).canaries).toEqual([]);
    },
    120_000,
  );

  step(
    'is compiled and published, and read by the observer and by everybody',
    async () => {
      const { page } = the('organizer');
      await go(page, `${PATH}/editions`);
      await page.click('input[name=audience][value=public]');
      await page.click('input[name=languages][value=en]');
      await press(page, 'main form:has([name=audience]) button');
      await page.waitForFunction(`document.querySelector('[data-edition]') === null`, { timeout: 120_000 });
      const edition = pathOf(page);
      await press(page, 'form[action$="/publication"] button');
      expect(await textOf(page)).toContain('The edition is published');
      const published = edition.replace(`${PATH}/editions`, `/published/${NEXT}`);
      const signed = canariesOf(['DEU', 'DNK', 'ITA', 'SWE'], 'public');
      for (const headers of [{}, the('observer').headers]) {
        const everything = { headers, from: [`${published}/read`, published], within: published, most: 60 };
        expect(new Set((await readsEverywhere(api, everything)).canaries)).toEqual(new Set(signed));
      }
      const visitor = await browser.newPage();
      await go(visitor, '/published');
      await press(visitor, '.concord-card a');
      expect(pathOf(visitor)).toBe(published);
      expect((await fetch(`${api.url}${published}/report.pdf`)).status).toBe(200);
    },
    240_000,
  );
});
