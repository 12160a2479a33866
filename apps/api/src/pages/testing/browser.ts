import { findChromium } from '@concord/report';
import axe from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer';

export interface TestBrowser {
  browser: Browser;
  /** A page of a browser of its own, as of another person: nothing is shared with the others. */
  newPage(options?: PageOptions): Promise<Page>;
  close(): Promise<void>;
}

export interface PageOptions {
  /** What the browser asks for, for instance `ar`. */
  language?: string;
  width?: number;
  scripts?: boolean;
  /** Name and value of cookies for the address. */
  cookies?: Readonly<Record<string, string>>;
  url?: string;
}

/** Rules of WCAG 2.2, levels A and AA, and what axe holds for good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const HEIGHT = 900;

/** A real, headless Chromium. Close it at the end. */
export async function openBrowser(): Promise<TestBrowser> {
  const { executable, environment } = await findChromium();
  const browser = await puppeteer.launch({
    executablePath: executable,
    headless: true,
    env: { ...environment, ...process.env },
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--hide-scrollbars'],
  });
  return {
    browser,
    async newPage({ language = 'en', width = 1280, scripts = true, cookies = {}, url }: PageOptions = {}) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width, height: HEIGHT });
      await page.setExtraHTTPHeaders({ 'Accept-Language': language });
      await page.setJavaScriptEnabled(scripts);
      for (const [name, value] of Object.entries(cookies)) {
        await context.setCookie({
          name,
          value,
          domain: new URL(url ?? 'http://127.0.0.1').hostname,
          path: '/',
        });
      }
      return page;
    },
    close: () => browser.close(),
  };
}

/** @throws Error that names each rule of accessibility that the page breaks, and where. */
export async function expectAccessible(page: Page): Promise<void> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe.source);
  const violations = await page.evaluate(async (tags) => {
    const { violations: found } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
    return found.map(
      ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`,
    );
  }, RULES);
  if (violations.length > 0) throw new Error(`${page.url()} breaks\n${violations.join('\n')}`);
}

/** As text, since it runs in the page: what the page itself does not scroll, and is wider than it. */
const STICKING_OUT = `(() => {
  const wide = document.documentElement.clientWidth;
  const scrolls = (element) =>
    element !== document.documentElement &&
    element !== document.body &&
    (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
  const names = [...document.body.querySelectorAll('*')]
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const isHidden = width <= 1 || element.closest('.govuk-skip-link, .govuk-visually-hidden') !== null;
      return !isHidden && (left < -0.5 || right > wide + 0.5) && !scrolls(element.parentElement);
    })
    .map((element) => element.outerHTML.slice(0, 120));
  return document.documentElement.scrollWidth > wide ? ['the page scrolls sideways', ...names] : names;
})()`;

/** @throws Error that names what sticks out of a page that is `width` pixels wide. */
export async function expectFits(page: Page, width: number): Promise<void> {
  await page.setViewport({ width, height: HEIGHT });
  const outside = (await page.evaluate(STICKING_OUT)) as string[];
  if (outside.length > 0) throw new Error(`${page.url()} at ${width} px: ${outside.join('\n')}`);
}

/** A picture of the whole page, for looking at. Chromium's own full page is shifted where text runs from right to left. */
export async function takePicture(page: Page, path: `${string}.png`): Promise<void> {
  const { width } = page.viewport() ?? { width: 1280 };
  const height = (await page.evaluate('document.documentElement.scrollHeight')) as number;
  await page.setViewport({ width, height });
  await page.screenshot({ path });
  await page.setViewport({ width, height: HEIGHT });
}
