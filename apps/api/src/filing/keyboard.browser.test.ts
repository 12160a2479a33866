import type { RoleHeld } from '@concord/domain';
import { findDraft, openSession, saveDraft, setPreferences } from '@concord/persistence';
import { createTestAccount, readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer';
import { pathOf } from '../accounts/testing/account-pages.ts';
import { openBrowser, type TestBrowser } from '../pages/testing/browser.ts';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';

const OUTLINE = `/cycles/${CYCLE}/outlines/GHA`;
const FARTHEST = 150;

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

/** Goes from field to link to button, as one does without a mouse, until what is named has the focus and shows it. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < FARTHEST; step++) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`);
    if (!isThere) continue;
    const look = `(({ outlineStyle, boxShadow, backgroundColor }) => [outlineStyle, boxShadow, backgroundColor])(getComputedStyle(document.activeElement))`;
    const focused = await page.evaluate(look);
    await page.evaluate('document.activeElement.setAttribute("data-was-focused", "")');
    await page.evaluate('window.kept = document.activeElement; document.activeElement.blur()');
    expect([
      selector,
      await page.evaluate(look.replaceAll('document.activeElement', 'window.kept')),
    ]).not.toEqual([selector, focused]);
    await page.evaluate('window.kept.focus()');
    return;
  }
  throw new Error(`${page.url()}: ${selector} is not reached by the keyboard`);
}

async function follow(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

test.each(['en', 'ar'] as const)('in %s, the main path by the keyboard alone', async (language) => {
  const { manager } = api.database.dataSource;
  const before = await findDraft(manager, CYCLE, 'GHA');
  await saveDraft(manager, {
    cycle: CYCLE,
    country: 'GHA',
    document: { ...readSampleFilings('GHA')[0]?.outline },
    expectedVersion: before?.version ?? null,
  });
  const role: RoleHeld = { role: 'clearing-officer', cycle: CYCLE, country: 'GHA' };
  const { id } = await createTestAccount(manager, [role], `keys-${language}`);
  await setPreferences(manager, id, { language });
  const concord = await openSession(manager, { account: id, stage: 'complete' });
  const page = await browser.newPage({ cookies: { concord }, url: api.url });
  await page.goto(api.url);
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#main');
  await follow(page, `main a[href^="${OUTLINE}"]`);
  if (pathOf(page) !== OUTLINE) await follow(page, `a[href="${OUTLINE}"]`);
  await follow(page, `main a[href="${OUTLINE}/framework"]`);
  await tabTo(page, '#summary');
  await page.keyboard.type(`Typed without a mouse, ${language}. `);
  await follow(page, 'button[name=then][value=leave]');
  const saved = (await findDraft(manager, CYCLE, 'GHA'))?.document.framework;
  expect(JSON.stringify(saved)).toContain(`Typed without a mouse, ${language}.`);
  await follow(page, `main a[href="${OUTLINE}/check-answers"]`);
  await follow(page, 'main form[action$="/check-answers"] button.govuk-button');
  expect(pathOf(page)).toMatch(/\/receipts\/\d+$/);
  await page.close();
});
