import type { RoleHeld } from '@concord/domain';
import { saveTotp } from '@concord/persistence';
import { createTestAccount } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer';
import { openBrowser, type TestBrowser } from '../pages/testing/browser.ts';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';
import {
  codeOf,
  fieldsInQuestion,
  look,
  PASSWORD,
  pathInMail,
  pathOf,
  press,
  send,
  signInAs,
  textOf,
} from './testing/account-pages.ts';
import { startProvider, type TestProvider } from './testing/start-provider.ts';

let provider: TestProvider;
let api: TestApi;
let browser: TestBrowser;
beforeAll(async () => {
  provider = await startProvider();
  const { issuer, clientId, clientSecret, name } = provider.config;
  Object.assign(process.env, {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: name,
  });
  api = await startTestApi();
  provider.serve(api.url);
  browser = await openBrowser();
});
afterAll(async () => {
  for (const name of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'])
    delete process.env[name];
  await browser.close();
  await api.stop();
  await provider.stop();
});

const FOCAL: RoleHeld = { role: 'focal-point', cycle: CYCLE, country: 'DNK' };
const ORGANIZER: RoleHeld = { role: 'organizer', cycle: CYCLE };
const ADMINISTRATOR: RoleHeld = { role: 'administrator' };
const go = (page: Page, path: string) => page.goto(api.url + path);
const account = (roles: RoleHeld[], name: string) =>
  createTestAccount(api.database.dataSource.manager, roles, name);

describe.each(['en', 'ar'] as const)('in %s, an organizer', (language) => {
  const name = (page: string) => `${language}-${page}`;

  test('invites, sees who may see what, and reads the record', async () => {
    const page = await browser.newPage({ language });
    await signInAs(api, page, [ORGANIZER], 'olga');
    await api.database.dataSource.query('UPDATE account SET language = $1 WHERE name = $2', [
      language,
      'olga',
    ]);
    await go(page, '/');
    await look(page, name('home-organizer'));
    const list = `/cycles/${CYCLE}/invitations`;
    await go(page, list);
    await look(page, name('invitations-none'));
    await go(page, `${list}/new`);
    await look(page, name('invite'));
    await send(page, { name: 'Bo', email: 'not an address' });
    expect(await fieldsInQuestion(page)).toEqual(['email', 'role']);
    await look(page, name('invite-error'));
    await page.click('#role');
    await send(page, { email: `bo-${language}@example.org` });
    expect(await page.$eval('#country', (field) => field.getAttribute('aria-invalid'))).toBe('true');
    await send(page, { country: 'KEN' });
    expect(pathOf(page)).toBe(list);
    await look(page, name('invitations'));
    const link = await pathInMail(api, `bo-${language}@example.org`, 'invitation');
    await press(page, '.concord-act:has([value=again]) button');
    const again = await pathInMail(api, `bo-${language}@example.org`, 'invitation');
    expect(again).not.toBe(link);
    await press(page, '.concord-act:has([value=revoke]) button');
    const stranger = await browser.newPage({ language });
    expect((await go(stranger, again))?.status()).toBe(404);

    await go(page, `/cycles/${CYCLE}/access`);
    await look(page, name('access'));
    expect(await textOf(page)).toContain('olga');
    await go(page, `/cycles/${CYCLE}/record`);
    await look(page, name('record'));
    expect(await textOf(page)).toMatch(/--chain cycle:eurafrica-2016 --head [0-9a-f]{64}/);
    for (const path of ['/accounts', '/invitations', '/invitations/new', '/record', '/cycles/other/record']) {
      expect([path, (await go(page, path))?.status()]).toEqual([path, 404]);
    }
  });
});

test('an administrator looks after accounts, and sees no outline by that', async () => {
  const someone = await account([FOCAL], 'sigrid');
  for (let turn = 0; turn < 55; turn += 1) await account([], `person-${turn}`);
  const page = await browser.newPage();
  const { id } = await signInAs(api, page, [ADMINISTRATOR], 'ada');
  await go(page, '/');
  await look(page, 'en-home-administrator');
  await go(page, '/accounts');
  await look(page, 'en-accounts');
  await press(page, '.govuk-pagination__next a');
  expect(await page.$$('tbody tr')).not.toHaveLength(0);
  await go(page, '/accounts?search=SIGRID');
  expect(await page.$$('tbody tr')).toHaveLength(1);
  await press(page, 'tbody a');
  expect(pathOf(page)).toBe(`/accounts/${someone.id}`);
  await look(page, 'en-administered');
  await press(page, 'button[value=disable]');
  await look(page, 'en-administered-shut');
  await press(page, 'button[value=enable]');
  await press(page, 'button[value=remove-factors]');
  expect(await pathInMail(api, someone.email, 'invitation')).toMatch(/^\/join\//);
  await go(page, `/accounts/${id}`);
  expect(await page.$$('button[name=deed]')).toEqual([]);
  await go(page, '/accounts?search=nobody-at-all');
  await look(page, 'en-accounts-none');
  await go(page, '/invitations/new');
  await look(page, 'en-invite-administrator');
  await send(page, { name: 'Root', email: 'root@example.org' });
  expect(pathOf(page)).toBe('/invitations');
  await look(page, 'en-invitations-administrator');
  await go(page, '/record');
  await look(page, 'en-record-installation');
  expect((await go(page, `/cycles/${CYCLE}/record`))?.status()).toBe(404);
  const address = `/api/v1/cycles/${CYCLE}/outlines/DNK/submissions`;
  expect((await go(page, address))?.status()).toBe(404);
});

test('somebody makes tokens, ends sessions and changes a password', async () => {
  const page = await browser.newPage();
  const { email, secret } = await signInAs(api, page, [FOCAL], 'frida');
  await go(page, '/account/tokens');
  await send(page, { days: '400' });
  expect(await fieldsInQuestion(page)).toEqual(['label', 'days']);
  await look(page, 'en-tokens-error');
  await send(page, { label: 'a script', days: '30' });
  await look(page, 'en-token-made');
  const token = await textOf(page, '.concord-secret');
  expect(token).toMatch(/^concord_[\w-]{43}$/);
  const use = () => api.request('GET', `/api/v1/cycles/${CYCLE}`, { token });
  expect((await use()).status).toBe(200);
  expect((await api.request('GET', '/account', { token })).status).toBe(404);
  await go(page, '/account/tokens');
  await look(page, 'en-tokens');
  expect(await textOf(page)).not.toContain(token);
  await press(page, '.concord-act button');
  expect((await use()).status).toBe(401);

  const other = await browser.newPage();
  await go(other, '/sign-in');
  await send(other, { email, password: PASSWORD });
  await send(other, { code: codeOf(secret) });
  await go(page, '/account');
  expect(await page.$$('form[action="/account/sessions/end"]')).toHaveLength(2);
  await look(page, 'en-account-sessions');
  await press(page, '.concord-act[action="/account/sessions/end"] button');
  await go(other, '/account');
  expect(pathOf(other)).toBe('/sign-in');
  await send(page, { 'current-password': 'x', 'new-password': 'seven geese over the marsh' });
  await look(page, 'en-account-error');
  await send(page, { 'current-password': PASSWORD, 'new-password': 'seven geese over the marsh' });
  expect(await textOf(page)).toContain('Your password is changed');
});

test('a sign-on is linked from the account and opens it from then on, with the second step', async () => {
  provider.person = { subject: 'minister', email: 'minister@example.org' };
  const page = await browser.newPage();
  const { secret } = await signInAs(api, page, [FOCAL], 'mina');
  await go(page, '/account');
  await page.$eval('form[action="/account/single-sign-on"] button', (it) =>
    (it as unknown as { click(): void }).click(),
  );
  await page.waitForFunction(
    'location.pathname === "/account" && document.querySelector(".govuk-notification-banner")',
  );
  await look(page, 'en-account-linked');
  await press(page, '.concord-header__person button');
  await go(page, '/sign-in');
  await look(page, 'en-sign-in-sign-on');
  await page.$eval('form[action="/sign-in/single-sign-on"] button', (it) =>
    (it as unknown as { click(): void }).click(),
  );
  await page.waitForFunction('location.pathname === "/sign-in/second-step"');
  await send(page, { code: codeOf(secret) });
  expect(pathOf(page)).toBe('/');

  const impostor = await account([FOCAL], 'victim');
  await saveTotp(api.database.dataSource.manager, impostor.id, { secret: Buffer.from('x'), step: 1 });
  provider.person = { subject: 'another', email: impostor.email };
  const stranger = await browser.newPage();
  await go(stranger, '/sign-in');
  await stranger.$eval('form[action="/sign-in/single-sign-on"] button', (it) =>
    (it as unknown as { click(): void }).click(),
  );
  await stranger.waitForFunction('document.querySelector(".govuk-error-summary")');
  await look(stranger, 'en-sign-on-unknown');
  expect(await textOf(stranger)).toContain('No account here is linked');
});

test('a form that comes from elsewhere, or from another session, does nothing', async () => {
  const page = await browser.newPage();
  const { email } = await signInAs(api, page, [FOCAL], 'carla');
  const [cookie] = (await page.browserContext().cookies()).filter(({ name }) => name === 'concord');
  const post = (headers: Record<string, string>, body: string) =>
    fetch(`${api.url}/account/details`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        Cookie: `concord=${cookie?.value}`,
        'Content-Type': 'application/x-www-form-urlencoded',
        ...headers,
      },
      body,
    });
  const fields = 'name=Changed&language=en&digest=none';
  expect((await post({ 'Sec-Fetch-Site': 'cross-site' }, fields)).status).toBe(403);
  expect((await post({ Origin: 'https://evil.example' }, fields)).status).toBe(403);
  expect((await post({ 'Sec-Fetch-Site': 'same-origin' }, fields)).status).not.toBe(303);
  const [row] = await api.database.dataSource.query('SELECT name FROM account WHERE email = $1', [email]);
  expect(row.name).toBe('carla');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', session: true });
});
