import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer';
import { openBrowser, type TestBrowser } from '../pages/testing/browser.ts';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';
import {
  codeOf,
  fieldsInQuestion,
  forgetConfirmation,
  inviteTo,
  look,
  PASSWORD,
  pathInMail,
  pathOf,
  press,
  secretOn,
  send,
  signInAs,
  textOf,
} from './testing/account-pages.ts';

let api: TestApi;
let browser: TestBrowser;
beforeAll(async () => {
  api = await startTestApi();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await api.stop();
});

const FOCAL = { role: 'focal-point', cycle: CYCLE, country: 'DNK' } as const;
const go = (page: Page, path: string) => page.goto(api.url + path);

describe.each(['en', 'ar'] as const)('in %s', (language) => {
  const email = `amina-${language}@example.org`;
  const name = (page: string) => `${language}-${page}`;

  test('an invitation leads to an account, and its owner in again', async () => {
    const { secret: link } = await inviteTo(api, { email, language, role: FOCAL });
    const page = await browser.newPage({ language });
    await go(page, '/');
    await look(page, name('welcome'));
    await go(page, `/join/${link}`);
    expect(await page.$eval('html', ({ dir }) => dir)).toBe(language === 'ar' ? 'rtl' : 'ltr');
    await look(page, name('join'));
    await send(page, { name: ' ', 'new-password': 'Password1234' });
    expect(await fieldsInQuestion(page)).toEqual(['name', 'new-password']);
    await send(page, { name: 'Amina Diallo', 'new-password': 'Password1234' });
    expect(await fieldsInQuestion(page)).toEqual(['new-password']);
    expect(await page.title()).toMatch(language === 'en' ? /^Error: / : /^خطأ/);
    await look(page, name('join-error'));
    await send(page, { language, 'new-password': PASSWORD });
    expect(pathOf(page)).toBe('/second-step');
    await look(page, name('set-up'));
    await go(page, '/account');
    expect(pathOf(page)).toBe('/sign-in');
    await go(page, '/second-step/authenticator');
    const secret = await secretOn(page);
    await send(page, { code: '000000' });
    expect(await secretOn(page)).toBe(secret);
    await look(page, name('authenticator'));
    await send(page, { code: codeOf(secret, -1) });
    expect(pathOf(page)).toBe('/second-step/codes');
    const codes = await page.$$eval('.concord-codes code', (all) =>
      all.map((code) => code.textContent ?? ''),
    );
    expect(codes).toHaveLength(10);
    await look(page, name('codes'));
    await page.reload();
    expect(await page.$$('.concord-codes code')).toEqual([]);
    await go(page, '/');
    await look(page, name('home'));
    await press(page, '.concord-header__person button');
    expect(pathOf(page)).toBe('/');

    await go(page, '/account');
    expect(pathOf(page)).toBe('/sign-in');
    await look(page, name('sign-in'));
    await send(page, { email, password: 'something else entirely' });
    await look(page, name('sign-in-error'));
    await send(page, { email, password: PASSWORD });
    expect(pathOf(page)).toBe('/sign-in/second-step');
    await look(page, name('second-step'));
    await send(page, { code: codeOf(secret) });
    expect(pathOf(page)).toBe('/account');
    await look(page, name('account'));
    await press(page, '.concord-header__person button');

    await go(page, '/sign-in');
    await send(page, { email, password: PASSWORD });
    await page.$eval('details', (details) => details.setAttribute('open', ''));
    await send(page, { 'recovery-code': 'AAAA-BBBB-CCCC-DDDD' });
    await look(page, name('recovery-error'));
    await send(page, { 'recovery-code': codes[3] as string });
    expect(pathOf(page)).toBe('/');
  });

  test('a forgotten password is set anew, and asks for the second step as before', async () => {
    const page = await browser.newPage({ language });
    await go(page, '/password/forgotten');
    await look(page, name('forgotten'));
    await send(page, { email: 'not an address' });
    await look(page, name('forgotten-error'));
    await send(page, { email });
    await look(page, name('forgotten-sent'));
    const path = await pathInMail(api, email, 'password-reset');
    await go(page, path);
    await look(page, name('reset'));
    await send(page, { 'new-password': 'short' });
    await look(page, name('reset-error'));
    await send(page, { 'new-password': 'seven geese over the marsh' });
    expect(pathOf(page)).toBe('/sign-in');
    await send(page, { email, password: 'seven geese over the marsh' });
    expect(pathOf(page)).toBe('/sign-in/second-step');
    const again = await go(page, path);
    expect(again?.status()).toBe(404);
    await look(page, name('ended'));
  });
});

test('all of it works without scripts, but for passkeys, which say so', async () => {
  const { secret: link } = await inviteTo(api, { email: 'plain@example.org', language: 'en', role: FOCAL });
  const page = await browser.newPage({ scripts: false });
  await go(page, `/join/${link}`);
  // Puppeteer itself needs no scripts of the page to fill its fields.
  await send(page, { 'new-password': PASSWORD });
  await go(page, '/second-step/passkey');
  expect(await textOf(page)).toContain('JavaScript');
  await go(page, '/second-step/authenticator');
  await send(page, { code: codeOf(await secretOn(page), -1) });
  await press(page, 'main form .govuk-button');
  expect(pathOf(page)).toBe('/');
});

test.each(['en', 'ar'] as const)(
  'a passkey stands beside a password, and in place of it, in %s',
  async (language) => {
    const name = (picture: string) => `${language}-${picture}`;
    // A passkey belongs to a name, and an address of numbers is none.
    const url = api.url.replace('127.0.0.1', 'localhost');
    const local = { ...api, url };
    const page = await browser.newPage({ language });
    const { id, email } = await signInAs(local, page, [FOCAL], `paula-${language}`, language);
    const authenticator = await page.createCDPSession();
    await authenticator.send('WebAuthn.enable');
    const { authenticatorId } = await authenticator.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    const asksWhoUsesIt = (isUserVerified: boolean) =>
      authenticator.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    const isRefused = () =>
      page.waitForFunction('document.querySelector("[data-passkey-message]").offsetHeight > 0');
    await page.goto(`${url}/second-step/passkey`);
    await look(page, name('passkey'));
    const message = () =>
      page.$eval(
        '[data-passkey-message]',
        (it) => (it as unknown as { offsetHeight: number }).offsetHeight > 0,
      );
    expect(await message()).toBe(false);
    await page.type('#label', 'office laptop');
    await press(page, 'form[data-passkey] .govuk-button');
    expect(pathOf(page)).toBe('/account');
    expect(await textOf(page)).toContain('office laptop');
    await look(page, name('account-passkey'));
    await press(page, '.concord-header__person button');

    await page.goto(`${url}/sign-in`);
    await send(page, { email, password: PASSWORD });
    await look(page, name('second-step-passkey'));
    await press(page, 'form[data-passkey] .govuk-button');
    expect(pathOf(page)).toBe('/');
    await press(page, '.concord-header__person button');

    await page.goto(`${url}/sign-in/passkey`);
    await look(page, name('passkey-sign-in'));
    await asksWhoUsesIt(false);
    await page.click('form[data-passkey] .govuk-button');
    await isRefused();
    await look(page, name('passkey-refused'));
    await asksWhoUsesIt(true);
    await press(page, 'form[data-passkey] .govuk-button');
    expect(pathOf(page)).toBe('/');
    expect(await textOf(page, '.concord-header__person')).toContain('paula');

    // Before one is taken away she shows again that it is she, by a device that asks who uses it.
    await page.goto(`${url}/account`);
    await forgetConfirmation(api, { id });
    await press(page, 'form[action="/account/second-step/remove"] button');
    expect(pathOf(page)).toBe('/sign-in/again');
    await look(page, name('confirm-passkey'));
    await asksWhoUsesIt(false);
    await page.click('form[data-passkey] .govuk-button');
    await isRefused();
    await asksWhoUsesIt(true);
    await press(page, 'form[data-passkey] .govuk-button');
    expect(pathOf(page)).toBe('/account');
    await look(page, name('account-confirmed'));

    // One of two may be taken away, and then the last may not.
    await press(page, 'form[action="/account/second-step/remove"] button');
    expect(await page.$$('form[action="/account/second-step/remove"]')).toHaveLength(1);
    await press(page, 'form[action="/account/second-step/remove"] button');
    await look(page, name('last-factor'));
    expect(await page.$$('[data-error-summary]')).toHaveLength(1);
    expect(await page.$$('form[action="/account/second-step/remove"]')).toHaveLength(1);
  },
);
