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
  forgetConfirmation,
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
  provider = await startProvider('localhost');
  provider.asks = true;
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

describe.each(['en', 'ar'] as const)('in %s', (language) => {
  const name = (page: string) => `${language}-${page}`;
  const open = async (roles: readonly RoleHeld[], as: string) =>
    signInAs(api, await browser.newPage({ language }), roles, as, language);

  test('an organizer invites, sees who may see what, takes a role away and reads the record', async () => {
    const { page, id } = await open([ORGANIZER], `olga-${language}`);
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

    const other = await open([FOCAL, { role: 'observer', cycle: CYCLE }], `sana-${language}`);
    const rolesOfOther = async () => {
      await go(other.page, '/');
      return (await textOf(other.page, '.concord-card')).includes(language === 'en' ? 'Denmark' : 'الدانمرك');
    };
    expect(await rolesOfOther()).toBe(true);
    await go(page, `/cycles/${CYCLE}/access`);
    await look(page, name('access'));
    expect(await page.$$(`a[href*="${id}"]`)).toEqual([]);
    await press(page, `a[href*="${other.id}"][href*="focal-point"]`);
    await look(page, name('take-role'));
    // It is long ago that she signed in: she shows again that it is she, and comes back to what she was about.
    await forgetConfirmation(api, { id });
    const asked = page.url();
    await press(page, 'main form .govuk-button');
    expect(pathOf(page)).toBe('/sign-in/again');
    await look(page, name('confirm'));
    await send(page, { 'current-password': 'something else' });
    expect(await fieldsInQuestion(page)).toEqual(['current-password']);
    await look(page, name('confirm-error'));
    await send(page, { 'current-password': PASSWORD });
    expect(page.url()).toBe(asked);
    await press(page, 'main form .govuk-button');
    expect(pathOf(page)).toBe(`/cycles/${CYCLE}/access`);
    await look(page, name('access-taken'));
    expect(await page.$$(`a[href*="${other.id}"]`)).toHaveLength(1);
    expect((await go(page, asked.slice(api.url.length)))?.status()).toBe(404);
    expect(await rolesOfOther()).toBe(false);
    const [left] = await api.database.dataSource.query(
      'SELECT array_agg(role) AS roles FROM role_held WHERE account = $1',
      [other.id],
    );
    expect(left.roles).toEqual(['observer']);

    await go(page, `/cycles/${CYCLE}/record`);
    await look(page, name('record'));
    expect(await textOf(page)).toMatch(/--chain cycle:eurafrica-2016 --head [0-9a-f]{64}/);
    expect(await textOf(page, 'tbody')).not.toMatch(/focal-point|invitation:|reviewer KEN/);
    for (const path of ['/accounts', '/invitations', '/invitations/new', '/record', '/cycles/other/record']) {
      expect([path, (await go(page, path))?.status()]).toEqual([path, 404]);
    }
    expect((await go(page, `/accounts/${other.id}/role?role=observer&cycle=${CYCLE}`))?.status()).toBe(404);
  });

  test('an administrator looks after accounts, and sees no outline by that', async () => {
    const someone = await account([FOCAL, ADMINISTRATOR], `sigrid-${language}`);
    if (language === 'en') for (let turn = 0; turn < 55; turn += 1) await account([], `person-${turn}`);
    const { page, id } = await open([ADMINISTRATOR], `ada-${language}`);
    await go(page, '/');
    await look(page, name('home-administrator'));
    await go(page, '/accounts');
    await look(page, name('accounts'));
    await press(page, '.govuk-pagination__next a');
    expect(await page.$$('tbody tr')).not.toHaveLength(0);
    await go(page, `/accounts?search=SIGRID-${language}`);
    expect(await page.$$('tbody tr')).toHaveLength(1);
    await press(page, 'tbody a');
    expect(pathOf(page)).toBe(`/accounts/${someone.id}`);
    await look(page, name('administered'));
    await press(page, 'a[href*="role=administrator"]');
    await look(page, name('take-administrator'));
    await press(page, 'main form .govuk-button');
    expect(await page.$$('a[href*="role=administrator"]')).toEqual([]);
    await press(page, 'button[value=disable]');
    await look(page, name('administered-shut'));
    await press(page, 'button[value=enable]');
    await press(page, 'button[value=remove-factors]');
    expect(await pathInMail(api, someone.email, 'invitation')).toMatch(/^\/join\//);
    await go(page, `/accounts/${id}`);
    expect(await page.$$('button[name=deed], a[href*="/role?"]')).toEqual([]);
    await look(page, name('administered-own'));
    await go(page, '/accounts?search=nobody-at-all');
    await look(page, name('accounts-none'));
    await go(page, '/invitations/new');
    await look(page, name('invite-administrator'));
    await send(page, { name: 'Root', email: `root-${language}@example.org` });
    expect(pathOf(page)).toBe('/invitations');
    await look(page, name('invitations-administrator'));
    await go(page, '/record');
    await look(page, name('record-installation'));
    expect((await go(page, `/cycles/${CYCLE}/record`))?.status()).toBe(404);
    const address = `/api/v1/cycles/${CYCLE}/outlines/DNK/submissions`;
    expect((await go(page, address))?.status()).toBe(404);
  });

  test('somebody makes tokens, chooses letters, ends sessions and changes a password', async () => {
    const { page, id, email, secret } = await open([FOCAL], `frida-${language}`);
    await go(page, '/account/tokens');
    await send(page, { days: '400' });
    expect(await fieldsInQuestion(page)).toEqual(['label', 'days']);
    await look(page, name('tokens-error'));
    // What was typed is there again once she has shown that it is she.
    await forgetConfirmation(api, { id });
    await send(page, { label: 'a script', days: '30' });
    await send(page, { 'current-password': PASSWORD });
    expect(pathOf(page)).toBe('/account/tokens');
    expect(await page.$eval('#label', (field) => field.getAttribute('value'))).toBe('a script');
    await look(page, name('tokens-confirmed'));
    await send(page, { label: 'a script' });
    await look(page, name('token-made'));
    const token = await textOf(page, '.concord-secret');
    expect(token).toMatch(/^concord_[\w-]{43}$/);
    const use = () => api.request('GET', `/api/v1/cycles/${CYCLE}`, { token });
    expect((await use()).status).toBe(200);
    expect((await api.request('GET', '/account', { token })).status).toBe(404);
    await go(page, '/account/tokens');
    await look(page, name('tokens'));
    expect(await textOf(page)).not.toContain(token);
    await press(page, '.concord-act button');
    expect((await use()).status).toBe(401);

    await go(page, '/account');
    await page.click('#letters');
    await send(page, { 'time-zone': 'Africa/Nairobi' });
    const [chosen] = await api.database.dataSource.query(
      'SELECT time_zone, digest_without FROM account WHERE id = $1',
      [id],
    );
    expect(chosen).toEqual({ time_zone: 'Africa/Nairobi', digest_without: ['questions'] });
    expect(await page.$$eval('[name=letters]:checked', (all) => all.length)).toBe(2);

    const other = await browser.newPage({ language });
    await go(other, '/sign-in');
    await send(other, { email, password: PASSWORD });
    await send(other, { code: codeOf(secret) });
    await go(page, '/account');
    expect(await page.$$('form[action="/account/sessions/end"]')).toHaveLength(2);
    await look(page, name('account-sessions'));
    await press(page, '.concord-act[action="/account/sessions/end"] button');
    await go(other, '/account');
    expect(pathOf(other)).toBe('/sign-in');
    await send(page, { 'current-password': 'x', 'new-password': 'seven geese over the marsh' });
    await look(page, name('account-error'));
    await send(page, { 'current-password': PASSWORD, 'new-password': 'seven geese over the marsh' });
    expect(await page.$$('.govuk-notification-banner--success')).toHaveLength(1);
  });

  test('a sign-on at another site is linked from the account and opens it from then on, with the second step', async () => {
    provider.person = { subject: `minister-${language}`, email: 'minister@example.org' };
    const { page, secret, id } = await open([FOCAL], `mina-${language}`);
    // What is asked for there is sent from there, so that the browser comes back from another site.
    expect(new URL(provider.issuer).hostname).not.toBe(new URL(api.url).hostname);
    const leave = async (of: Page, form: string, isAsked = true) => {
      await of.$eval(`form[action="${form}"] button`, (it) => (it as unknown as { click(): void }).click());
      if (isAsked) await (await of.waitForSelector('#here'))?.click();
    };
    await go(page, '/account');
    await leave(page, '/account/single-sign-on');
    await page.waitForFunction(
      'location.pathname === "/account" && document.querySelector(".govuk-notification-banner")',
    );
    await look(page, name('account-linked'));
    // A fresh sign-on confirms the session as a password does.
    await forgetConfirmation(api, { id });
    await go(page, '/second-step/authenticator');
    expect(pathOf(page)).toBe('/sign-in/again');
    await look(page, name('confirm-sign-on'));
    await leave(page, '/sign-in/again/single-sign-on');
    await page.waitForFunction('location.pathname === "/second-step/authenticator"');
    await press(page, '.concord-header__person button');
    await go(page, '/sign-in');
    await look(page, name('sign-in-sign-on'));
    await leave(page, '/sign-in/single-sign-on', false);
    await page.waitForFunction('location.pathname === "/sign-in/second-step"');
    await send(page, { code: codeOf(secret) });
    expect(pathOf(page)).toBe('/');

    const impostor = await account([FOCAL], `victim-${language}`);
    await saveTotp(api.database.dataSource.manager, impostor.id, { secret: Buffer.from('x'), step: 1 });
    provider.person = { subject: `another-${language}`, email: impostor.email };
    const stranger = await browser.newPage({ language });
    await go(stranger, '/sign-in');
    await leave(stranger, '/sign-in/single-sign-on');
    await stranger.waitForFunction('document.querySelector(".govuk-error-summary")');
    await look(stranger, name('sign-on-unknown'));
    expect(pathOf(stranger)).toBe('/sign-in/single-sign-on/callback');
  });
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
  const fields = 'name=Changed&language=en&time-zone=UTC';
  expect((await post({ 'Sec-Fetch-Site': 'cross-site' }, fields)).status).toBe(403);
  expect((await post({ Origin: 'https://evil.example' }, fields)).status).toBe(403);
  expect((await post({ 'Sec-Fetch-Site': 'same-origin' }, fields)).status).not.toBe(303);
  const [row] = await api.database.dataSource.query('SELECT name FROM account WHERE email = $1', [email]);
  expect(row.name).toBe('carla');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', session: true });
});
