import { LANGUAGES } from '@concord/domain';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer';
import { startTestApi, type TestApi } from '../testing/start-test-api.ts';
import {
  expectAccessible,
  expectFits,
  openBrowser,
  type PageOptions,
  type TestBrowser,
} from './testing/browser.ts';

let api: TestApi;
let chromium: TestBrowser;
beforeAll(async () => {
  api = await startTestApi();
  chromium = await openBrowser();
});
afterAll(async () => {
  await chromium.close();
  await api.stop();
});

async function open(options: PageOptions = {}): Promise<Page> {
  const page = await chromium.newPage(options);
  await page.goto(`${api.url}/components`);
  return page;
}

interface Box {
  left: number;
  right: number;
}

async function box(page: Page, selector: string): Promise<Box> {
  return page.$eval(selector, (element) => {
    const { left, right } = element.getBoundingClientRect();
    return { left, right };
  });
}

/** A computed style of everything that the selector finds. */
async function styleOf(page: Page, selector: string, property: string): Promise<string[]> {
  return (await page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map((each) => getComputedStyle(each).${property})`,
  )) as string[];
}

/** What has the focus: its id, or its text. */
async function focused(page: Page): Promise<string> {
  return (await page.evaluate(
    'document.activeElement.id || document.activeElement.textContent.trim()',
  )) as string;
}

describe.each(LANGUAGES)('every part in %s', (language) => {
  test('can be used by everyone, and fits small screens and large', async () => {
    const page = await open({ language });
    await expectAccessible(page);
    for (const width of [1280, 768, 320]) await expectFits(page, width);
    await expectAccessible(page);
  });
});

describe('in Arabic', () => {
  test('everything stands on the other side', async () => {
    for (const width of [1280, 320]) {
      const english = await open({ width });
      const arabic = await open({ language: 'ar', width });
      for (const [first, second] of [
        ['#basis', 'label[for="basis"]'],
        ['#themes', 'label[for="themes"]'],
        ['#password', '[data-shows="password"]'],
        ['#compiling-label', '.concord-progress__value'],
        ['#overview-status', '.govuk-task-list__link[href="#overview"]'],
        ['.govuk-pagination__prev svg', '.govuk-pagination__prev .govuk-pagination__link-title'],
        ['.govuk-breadcrumbs li:first-child', '.govuk-breadcrumbs li:last-child'],
      ] as const) {
        const isStatus = first === '#overview-status';
        const [a, b] = [await box(english, first), await box(english, second)];
        const [c, d] = [await box(arabic, first), await box(arabic, second)];
        expect([first, isStatus ? b.right <= a.left : a.right <= b.left]).toEqual([first, true]);
        expect([first, isStatus ? c.right <= d.left : d.right <= c.left]).toEqual([first, true]);
      }
    }
  });

  test('headings begin at the right edge', async () => {
    const page = await open({ language: 'ar' });
    expect((await box(page, 'main')).right - (await box(page, 'h1')).right).toBeLessThan(1);
    expect(await styleOf(page, 'h1', 'textAlign')).toEqual(['start']);
  });

  test('units stand under units, and what is typed finds its own direction', async () => {
    const page = await open({ language: 'ar' });
    const alignments = await styleOf(page, '.govuk-table__cell--numeric', 'textAlign');
    expect(alignments).toEqual(['right', 'right', 'right', 'right']);
    await page.type('#initiative', 'Seasonal work');
    expect(await styleOf(page, '#initiative', 'direction')).toEqual(['ltr']);
  });

  test('names of languages keep their own direction', async () => {
    const page = await open({ language: 'ar' });
    expect(await styleOf(page, 'button[value="fr"]', 'direction')).toEqual(['ltr']);
  });
});

describe('by keyboard alone', () => {
  test('the first step leads past the header, into the page', async () => {
    const page = await chromium.newPage();
    await page.goto(`${api.url}/nowhere`);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to main content');
    const shown = await page.$eval('.govuk-skip-link', (link) => link.getBoundingClientRect().height);
    expect(shown).toBeGreaterThan(20);
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Go to the first page');
  });

  test('every stop is seen', async () => {
    const page = await open();
    const stops = new Set<string>();
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab');
      const stop = (await page.evaluate(`(() => {
        const element = document.activeElement;
        if (element === document.body) return null;
        const shape = element.labels?.[0] && /radio|checkbox/.test(element.type) ? element.labels[0] : element;
        const styles = [getComputedStyle(element), getComputedStyle(shape, '::before')];
        return {
          name: element.outerHTML.slice(0, 80),
          isSeen: styles.some(({ outlineStyle, outlineWidth, boxShadow, backgroundColor }) =>
            (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' ||
            backgroundColor === 'rgb(255, 216, 77)'),
        };
      })()`)) as { name: string; isSeen: boolean } | null;
      if (stop === null) break;
      expect(stop).toEqual({ ...stop, isSeen: true });
      stops.add(stop.name);
    }
    expect(stops.size).toBeGreaterThan(20);
  });

  test('errors are where the focus is, and lead to their fields', async () => {
    const page = await open();
    expect(await page.evaluate('document.activeElement.matches("[data-error-summary]")')).toBe(true);
    await page.click('a[href="#basis"]');
    expect(await focused(page)).toBe('basis');
    expect(
      await page.$eval('#basis', (input) => input.closest('fieldset')?.getBoundingClientRect().top),
    ).toBeGreaterThanOrEqual(0);
    const described = await page.$eval('#initiative', (input) => input.getAttribute('aria-describedby'));
    expect(described).toBe('initiative-hint initiative-error');
  });
});

describe('with scripts', () => {
  test('a password can be seen while it is typed', async () => {
    const page = await open();
    await page.type('#password', 'seen');
    const type = () => page.$eval('#password', (input) => (input as { type?: string }).type);
    await page.click('[data-shows]');
    expect(await type()).toBe('text');
    expect(await page.$eval('[data-shows]', (button) => button.getAttribute('aria-label'))).toBe(
      'Hide password',
    );
    await page.click('[data-shows]');
    expect(await type()).toBe('password');
  });

  test('characters are counted as the server counts them', async () => {
    const page = await open();
    const message = () => page.$eval('[data-count]', (element) => element.textContent);
    await page.type('#summary', 'four 😀');
    expect(await message()).toBe('Characters left: 494');
    await page.$eval('#summary', (area) => {
      Object.assign(area, { value: 'x'.repeat(1501) });
      area.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(await message()).toBe('Characters too many: 1,001');
  });

  test('a page is not left with what was typed and not sent, unless one says so', async () => {
    const page = await open();
    await page.type('#summary', 'typed');
    const asked = new Promise<string>((resolve) => {
      page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.accept();
      });
    });
    await Promise.all([page.waitForNavigation(), page.goto(`${api.url}/nowhere`).catch(() => null)]);
    expect(await asked).toBe('beforeunload');
  });

  test('a form is sent once, however often its button is pressed, and says what became of it', async () => {
    const page = await open();
    let sent = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST') sent += 1;
    });
    await page.type('#summary', 'typed');
    const button = 'form[data-guard] button:not([type="button"])';
    await Promise.all([
      page.waitForNavigation(),
      page.$eval(button, (element) => {
        for (let press = 0; press < 3; press++) (element as unknown as { click(): void }).click();
      }),
    ]);
    expect(sent).toBe(1);
    expect(await page.$eval('[role="status"]', (element) => element.textContent?.trim())).toContain(
      'Nothing that is typed here is kept.',
    );
    await page.reload();
    expect(await page.$$('[role="status"]')).toHaveLength(1);
  });
});

describe('without scripts', () => {
  test('the page works: its form is sent, its details open, its language changes', async () => {
    const page = await open({ scripts: false });
    expect(await page.$eval('[data-shows]', (button) => button.getBoundingClientRect().width)).toBe(0);
    await page.click('summary');
    expect(await page.$eval('details', (details) => details.hasAttribute('open'))).toBe(true);
    await Promise.all([page.waitForNavigation(), page.click('form[data-guard] button:not([type="button"])')]);
    expect(await page.$$('[role="status"]')).toHaveLength(2);
    await Promise.all([page.waitForNavigation(), page.click('button[value="ru"]')]);
    expect(new URL(page.url()).pathname).toBe('/components');
    expect(await page.$eval('html', (html) => html.getAttribute('lang'))).toBe('ru');
    await page.goto(`${api.url}/nowhere`);
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('Здесь ничего нет');
  });
});

test('nothing of a page is refused by its own policy', async () => {
  const page = await chromium.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('requestfailed', (request) => complaints.push(request.url()));
  await page.goto(`${api.url}/components`);
  expect(complaints).toEqual([]);
});
