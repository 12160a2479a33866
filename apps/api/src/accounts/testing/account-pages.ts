import type { Language, RoleHeld } from '@concord/domain';
import {
  type IssuedInvitation,
  issueInvitation,
  setPasswordHash,
  setPreferences,
} from '@concord/persistence';
import { createTestAccount } from '@concord/persistence/testing';
import { keyFor, unseal } from '@concord/service';
import type { Page } from 'puppeteer';
import { expectAccessible, expectFits, takePicture } from '../../pages/testing/browser.ts';
import { CYCLE, SECRET, type TestApi } from '../../testing/start-test-api.ts';
import { PasswordHashing } from '../passwords/password-hashing.ts';
import { codeAt } from '../second-factor/totp-codes.ts';

export const PASSWORD = 'quiet river under granite';

/** Looks at a page as axe does, wide and narrow. @param picture name of one to keep, where `LOOK_AT` names a folder. */
export async function look(page: Page, picture: string): Promise<void> {
  if ((await page.$('.concord-error-reference')) !== null)
    throw new Error(`${page.url()}: ${await textOf(page)}`);
  await expectAccessible(page);
  for (const width of [1280, 320]) {
    await expectFits(page, width);
    const folder = process.env.LOOK_AT;
    if (folder) await takePicture(page, `${folder}/${picture}-${width}.png`);
  }
  await page.setViewport({ width: 1280, height: 900 });
}

/** Fills the fields that are named and sends the form that the last of them is in. */
export async function send(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  let last = '';
  for (const [id, value] of Object.entries(fields)) {
    last = `#${id}`;
    const isChoice = await page.$eval(last, (field) => field.tagName === 'SELECT');
    if (isChoice) await page.select(last, value);
    else {
      await page.$eval(last, (field) => Object.assign(field, { value: '' }));
      await page.type(last, value);
    }
  }
  await press(page, `form:has(${last}) button.govuk-button[type=submit]`);
}

/** Presses what is named and waits for the page that it leads to. */
export async function press(page: Page, selector: string): Promise<void> {
  await Promise.all([
    page.waitForNavigation(),
    page.$eval(selector, (it) => (it as unknown as { click(): void }).click()),
  ]);
}

export const textOf = (page: Page, selector = 'main') =>
  page.$eval(selector, (element) => element.textContent ?? '');
/** The fields that the error summary leads to, in its order. */
export const fieldsInQuestion = (page: Page): Promise<string[]> =>
  page.$$eval('[data-error-summary] a', (links) =>
    links.map((link) => link.getAttribute('href')?.slice(1) ?? ''),
  );

export const pathOf = (page: Page) => new URL(page.url()).pathname;

/** An invitation to the sample cycle, made by nobody in particular. */
export function inviteTo(
  api: TestApi,
  { email, language, role }: { email: string; language: Language; role: RoleHeld },
): Promise<IssuedInvitation> {
  return issueInvitation(api.database.dataSource.manager, {
    email,
    name: 'Amina Diallo',
    language,
    roles: [role],
    ...(role.cycle === undefined ? {} : { cycle: CYCLE }),
  });
}

/** The secret that a page of setting up an authenticator shows. */
export const secretOn = async (page: Page) => (await textOf(page, '.concord-secret')).replaceAll(/\s/g, '');

/** A code of an authenticator that was not used yet: of the step before, or after, the present one. */
export const codeOf = (secret: string, steps = 0) => codeAt(secret, Date.now() + steps * 30_000);

export interface Person {
  email: string;
  id: string;
  page: Page;
  secret: string;
}

/** Somebody with these roles who is signed in, with an authenticator. */
export async function signInAs(
  api: TestApi,
  page: Page,
  roles: readonly RoleHeld[],
  name: string,
  language: Language = 'en',
): Promise<Person> {
  const { manager } = api.database.dataSource;
  const { id, email } = await createTestAccount(manager, roles, name);
  await setPreferences(manager, id, { language });
  await setPasswordHash(manager, id, await api.app.get(PasswordHashing, { strict: false }).hash(PASSWORD));
  await page.goto(`${api.url}/sign-in`);
  await send(page, { email, password: PASSWORD });
  await page.goto(`${api.url}/second-step/authenticator`);
  const secret = await secretOn(page);
  await send(page, { code: codeOf(secret, -1) });
  await press(page, 'main form .govuk-button');
  return { id, email, page, secret };
}

/** As if it were long ago that an account's owner showed that it is they. */
export async function forgetConfirmation(api: TestApi, { id }: { id: string }): Promise<void> {
  await api.database.dataSource.query(
    `UPDATE session SET confirmed_at = confirmed_at - interval '11 minutes' WHERE account = $1`,
    [id],
  );
}

/** The path in the newest letter to an address. */
export async function pathInMail(api: TestApi, recipient: string, template: string): Promise<string> {
  const [row] = await api.database.dataSource.query(
    'SELECT id, view FROM mail_message WHERE recipient = $1 AND template = $2 ORDER BY created_at DESC LIMIT 1',
    [recipient, template],
  );
  return JSON.parse(unseal(keyFor(SECRET, 'mail'), row.view, row.id).toString()).path;
}
