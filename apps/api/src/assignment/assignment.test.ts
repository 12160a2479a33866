import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawReviewers, type RoleHeld, sha256Hex } from '@concord/domain';
import { advanceWork, finishWork, importSubmissions, saveProfile } from '@concord/persistence';
import { createTestAccount, readSampleFilings } from '@concord/persistence/testing';
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
import { type RunningWorker, startWorker } from '../testing/start-worker.ts';

const FILED = ['KEN', 'SWE', 'UGA'];
/** By name, the country that each speaks for. */
const REVIEWERS = {
  'Amal Haddad': 'TUN',
  'Bo Nilsson': 'SWE',
  'Chipo Banda': 'ETH',
  'Dmitri Orlov': 'POL',
  'Eva Lund': 'DNK',
};
const LIST = `/cycles/${CYCLE}/reviewers`;
const REVIEWER: RoleHeld = { role: 'reviewer', cycle: CYCLE };

let api: TestApi;
let browser: TestBrowser;
let worker: RunningWorker | undefined;
const ids: Record<string, string> = {};
beforeAll(async () => {
  api = await startTestApi();
  const { manager } = api.database.dataSource;
  await importSubmissions(manager, CYCLE, readSampleFilings(...FILED));
  // Those who take part are those who filed.
  await manager.query(`DELETE FROM role_held WHERE role = 'clearing-officer'`);
  for (const [name, speaksFor] of Object.entries(REVIEWERS)) {
    const { id } = await createTestAccount(manager, [REVIEWER], name.replaceAll(' ', '-').toLowerCase());
    await manager.query('UPDATE account SET name = $2 WHERE id = $1', [id, name]);
    ids[name] = id;
    await saveProfile(
      manager,
      { cycle: CYCLE, account: id },
      { nationality: speaksFor, speaksFor, organisation: null, most: null },
    );
  }
  browser = await openBrowser();
});
afterAll(async () => {
  await worker?.end();
  await browser.close();
  await api.stop();
});

const go = (page: Page, path: string) => page.goto(api.url + path);
const query = <T>(sql: string, ...values: unknown[]): Promise<T[]> =>
  api.database.dataSource.query(sql, values);

async function visitor(roles: RoleHeld[], name: string, language: 'en' | 'ar' = 'en') {
  const page = await browser.newPage({ language });
  const person = await signInAs(api, page, roles, name);
  await query('UPDATE account SET language = $1 WHERE id = $2', language, person.id);
  return person;
}

/** Waits while the worker works, up to the page to which that leads by itself. */
const arrive = (page: Page, at: string) =>
  page.waitForFunction(`location.pathname === ${JSON.stringify(at)}`, { timeout: 60_000 });

const reviewsOf = () =>
  query<{ country: string; account: string }>(
    `SELECT country, account FROM role_held WHERE role = 'reviewer' AND country IS NOT NULL ORDER BY 1, 2`,
  );

describe('reviewers', () => {
  test('declare, are drawn by lot, and are replaced', async () => {
    const { page } = await visitor([{ role: 'organizer', cycle: CYCLE }], 'olga');
    const rosa = await visitor([REVIEWER], 'rosa');
    await go(page, LIST);
    await look(page, 'en-reviewers');
    expect(await textOf(page)).toContain('Not asked');
    await press(page, `form[action="${LIST}"] button`);
    expect(await textOf(page)).toContain('6 letters are on their way.');
    expect(await textOf(page)).toContain('Asked, not answered');
    expect(await query(`SELECT 1 FROM mail_message WHERE template = 'conflicts-asked'`)).toHaveLength(6);

    await go(rosa.page, `/cycles/${CYCLE}/declaration`);
    await look(rosa.page, 'en-declaration');
    await send(rosa.page, { note: 'My sister works there' });
    expect(await fieldsInQuestion(rosa.page)).toEqual(['conflict']);
    await rosa.page.click('#conflict-1');
    await rosa.page.$eval('#countries-UGA', (box) => (box as unknown as { click(): void }).click());
    await look(rosa.page, 'en-declaration-error');
    await send(rosa.page, { nationality: 'ITA', 'speaks-for': 'ITA' });
    expect(await textOf(rosa.page)).toContain('Your declaration is kept.');
    await go(page, `${LIST}/people/${rosa.id}`);
    await look(page, 'en-reviewer');
    expect(await textOf(page)).toMatch(/Uganda\s+they declared it/);
    expect(await textOf(page)).toContain('My sister works there');
    await send(page, { organisation: 'An agency', most: '99' });
    expect(await fieldsInQuestion(page)).toEqual(['organisation', 'most']);
    await send(page, { organisation: '', most: '2' });
    expect(await textOf(page)).toContain('It is saved.');

    await go(page, `${LIST}/draw`);
    await look(page, 'en-draw');
    await send(page, { 'per-country': '0', 'region-least': '2' });
    expect(await fieldsInQuestion(page)).toEqual(['per-country', 'region-most']);
    // Only one has declared: that is too few for every country, and said so.
    await send(page, { seed: 'a first try', 'per-country': '2', 'region-least': '1', 'region-most': '1' });
    expect(pathOf(page)).toMatch(/\/work\/[0-9a-f-]{36}$/);
    expect(await textOf(page)).toContain('Waits for its turn.');
    await look(page, 'en-draw-waits');
    // The interface draws nothing itself.
    worker = await startWorker(api.database.url, mkdtempSync(join(tmpdir(), 'concord-mail-')));
    await arrive(page, `${LIST}/draw`);
    await page.waitForSelector('#seed');
    await look(page, 'en-draw-none');
    expect(await textOf(page)).toContain('No draw keeps all of these limits');
    expect(await page.$eval('#seed', (field) => (field as unknown as { value: string }).value)).toBe(
      'a first try',
    );
    await page.click('#rules-1');
    await send(page, { seed: 'the level of Lake Victoria on 1 December' });
    await arrive(page, `${LIST}/draws/1`);
    await page.waitForSelector('button[value=confirm]');
    await look(page, 'en-proposal');
    expect(await reviewsOf()).toEqual([]);

    const protocol = await page.evaluate(
      async (address) => (await fetch(address)).text(),
      `${LIST}/draws/1/protocol`,
    );
    const { input, outcome } = JSON.parse(protocol);
    expect(drawReviewers(input)).toEqual(outcome);
    expect(await textOf(page)).toContain(sha256Hex(protocol));
    const recorded = await query<{ subject: object }>(
      `SELECT subject FROM audit_entry WHERE action = 'draw-proposed'`,
    );
    expect(recorded).toEqual([{ subject: { number: 1, hash: sha256Hex(protocol) } }]);
    expect(protocol).not.toMatch(/money|declared|sister|@/);

    await press(page, 'button[value=confirm]');
    expect(await textOf(page)).toContain('The draw is confirmed.');
    const drawn = await reviewsOf();
    expect(drawn).toHaveLength(6);
    expect(drawn).toEqual(
      outcome.assignments.map(({ country, reviewer }: { country: string; reviewer: string }) => ({
        country,
        account: reviewer,
      })),
    );
    expect(drawn).not.toContainEqual({ country: 'SWE', account: ids['Bo Nilsson'] });
    expect(drawn).not.toContainEqual({ country: 'UGA', account: rosa.id });
    const letters = await query(
      `SELECT DISTINCT account FROM mail_message WHERE template = 'reviewer-assigned'`,
    );
    expect(letters).toHaveLength(new Set(drawn.map(({ account }) => account)).size);
    await go(page, `${LIST}/draws/1`);
    expect(await page.$('button[value=confirm]')).toBeNull();

    await go(page, LIST);
    await look(page, 'en-reviewers-drawn');
    const [first] = drawn;
    if (first === undefined) throw new Error('Nobody was drawn');
    await go(page, `${LIST}/people/${first.account}`);
    await page.click('.concord-card summary');
    await press(page, '.concord-card button[name=end]');
    await arrive(page, `${LIST}/draws/2`);
    await page.waitForSelector('button[value=confirm]');
    await look(page, 'en-replacement');
    expect(await reviewsOf()).not.toContainEqual(first);
    expect(await textOf(page)).toContain(`the level of Lake Victoria on 1 December/${first.country}/2`);
    await press(page, 'button[value=confirm]');
    expect(await reviewsOf()).toHaveLength(6);
    expect(await reviewsOf()).not.toContainEqual(first);
  });

  test('step down, which organizers see, and conflicts that appear later are shown', async () => {
    const { page } = await visitor([{ role: 'organizer', cycle: CYCLE }], 'otto');
    const rita = await visitor([REVIEWER, { ...REVIEWER, country: 'KEN' }], 'rita');
    await go(rita.page, `/cycles/${CYCLE}/declaration`);
    await look(rita.page, 'en-declaration-reviewing');
    await rita.page.click('.concord-card summary');
    await rita.page.type('#KEN', 'I move house');
    await press(rita.page, '.concord-card button');
    expect(await textOf(rita.page)).toContain('You gave this review up on');
    await go(page, LIST);
    expect(await textOf(page, '.concord-attention')).toContain('rita reviews Kenya: they gave the review up');
    await query(
      `INSERT INTO reviewer_profile (cycle, account, nationality) VALUES ($1, $2, 'KEN')`,
      CYCLE,
      rita.id,
    );
    await go(page, `${LIST}/people/${rita.id}`);
    expect(await textOf(page)).toContain('their own country');
    expect(await textOf(page)).toContain('I move house');
  });

  test('are nobody’s to see but the organizers’', async () => {
    const paths = [
      LIST,
      `${LIST}/draw`,
      `${LIST}/draws/1`,
      `${LIST}/draws/1/protocol`,
      `${LIST}/people/${ids['Eva Lund']}`,
      `/cycles/${CYCLE}/work`,
      `/cycles/${CYCLE}/work/events`,
    ];
    for (const roles of [[REVIEWER], [{ role: 'clearing-officer' as const, cycle: CYCLE, country: 'KEN' }]]) {
      const { page } = await visitor(roles, 'outsider');
      for (const path of paths) expect([path, (await go(page, path))?.status()]).toEqual([path, 404]);
    }
    const { page } = await visitor([{ role: 'organizer', cycle: CYCLE }], 'odile');
    for (const path of [
      `${LIST}/draws/99`,
      `${LIST}/people/${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`,
    ]) {
      expect([path, (await go(page, path))?.status()]).toEqual([path, 404]);
    }
    expect((await go(page, `/cycles/${CYCLE}/declaration`))?.status()).toBe(404);
  });

  test('have their pages in Arabic, and without scripts', async () => {
    const { page } = await visitor([{ role: 'organizer', cycle: CYCLE }], 'omar', 'ar');
    await page.setJavaScriptEnabled(false);
    for (const [name, path] of Object.entries({
      reviewers: '',
      draw: '/draw',
      proposal: '/draws/1',
      reviewer: `/people/${ids['Eva Lund']}`,
    })) {
      await page.setJavaScriptEnabled(true);
      await go(page, LIST + path);
      await look(page, `ar-${name}`);
    }
    const [running] = await query<{ id: string }>(
      `INSERT INTO cycle_work (cycle, kind, state, progress, step) VALUES ($1, 'draw', 'running', 40, 'drawing') RETURNING id`,
      CYCLE,
    );
    const bar = `[id="work-${running?.id}"]`;
    await page.setJavaScriptEnabled(false);
    await go(page, `/cycles/${CYCLE}/work`);
    expect(
      await page.$eval('noscript meta[http-equiv=refresh]', (meta) => meta.getAttribute('content')),
    ).toBe('5');
    expect(await page.$eval(bar, (progress) => progress.getAttribute('value'))).toBe('0.4');
    await page.setJavaScriptEnabled(true);
    await go(page, `/cycles/${CYCLE}/work`);
    await look(page, 'ar-work');
    const { manager } = api.database.dataSource;
    await advanceWork(manager, running?.id ?? '', 80, 'drawing');
    await page.waitForFunction(`document.querySelector('${bar}').value === 0.8`, { timeout: 10_000 });
    await finishWork(manager, running?.id ?? '');
    await page.waitForFunction(`document.querySelector('${bar}') === null`, { timeout: 10_000 });
    const { page: own } = await visitor([REVIEWER, { ...REVIEWER, country: 'UGA' }], 'rami', 'ar');
    await go(own, `/cycles/${CYCLE}/declaration`);
    await look(own, 'ar-declaration');
  });
});
