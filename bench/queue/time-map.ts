import { findChromium } from '@concord/report';
import puppeteer, { type Page } from 'puppeteer';
import { printTable } from '../measure/print.ts';
import { spreadOf } from '../measure/statistics.ts';

/** Milliseconds from asking for the map of corridors until it is drawn. */
const GOAL = 1_000;
const ROUNDS = 7;

/** One visit: milliseconds since it was asked for, and bytes. */
interface Visit {
  firstByte: number;
  firstPaint: number;
  largestPaint: number;
  drawn: number;
  /** Of the page as it came, compressed if it was; and as it is. */
  sent: number;
  whole: number;
  cells: number;
}

/** The map of 195 × 195 corridors in a browser, from asking for it until all of it is drawn. */
export async function timeMap(url: string, cycle: string, cookie: string): Promise<void> {
  const { executable, environment } = await findChromium();
  const browser = await puppeteer.launch({
    executablePath: executable,
    headless: true,
    env: { ...environment, ...process.env },
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const [name = '', value = ''] = cookie.split('=');
    await browser.setCookie({ name, value, domain: new URL(url).hostname, path: '/' });
    const visits: Visit[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      visits.push(await visit(page, `${url}/cycles/${cycle}/corridors`));
    }
    print(visits);
  } finally {
    await browser.close();
  }
}

async function visit(page: Page, address: string): Promise<Visit> {
  await page.goto(address, { waitUntil: 'load' });
  // After the frame in which the whole page is laid out, and what was painted of it has been told.
  return (await page.evaluate(`new Promise((resolve) => {
    const largest = new Promise((told) => {
      new PerformanceObserver((list) => told(list.getEntries().at(-1).startTime))
        .observe({ type: 'largest-contentful-paint', buffered: true });
    });
    requestAnimationFrame(() => setTimeout(async () => {
      const drawn = performance.now();
      const [{ responseStart, transferSize, decodedBodySize }] = performance.getEntriesByType('navigation');
      resolve({
        firstByte: responseStart,
        firstPaint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
        largestPaint: await largest,
        drawn,
        sent: transferSize,
        whole: decodedBodySize,
        cells: document.querySelectorAll('.concord-heat td').length,
      });
    }));
  })`)) as Visit;
}

/** The first visit is apart: before it, no outline has been read and no stylesheet is there. */
function print([cold, ...warm]: readonly Visit[]): void {
  if (cold === undefined) return;
  const row = (name: string, of: (visit: Visit) => number) => {
    const { median, least, most } = spreadOf(warm.map(of));
    return [name, ...[median, least, most, of(cold)].map((time) => time.toFixed(0))];
  };
  const { median } = spreadOf(warm.map(({ drawn }) => drawn));
  console.log(
    `\nMap of corridors in Chromium: ${cold.cells} cells, ${cold.whole} bytes, ${cold.sent} as sent; drawn ` +
      `${median.toFixed(0)} ms after it was asked for (goal ${GOAL}: ${median <= GOAL ? 'met' : 'not met'})\n`,
  );
  printTable(
    [`milliseconds since it was asked for, ${warm.length} visits`, 'median', 'least', 'most', 'first visit'],
    [
      row('first byte', ({ firstByte }) => firstByte),
      row('first contentful paint', ({ firstPaint }) => firstPaint),
      row('largest contentful paint', ({ largestPaint }) => largestPaint),
      row('all of it drawn', ({ drawn }) => drawn),
    ],
  );
}
