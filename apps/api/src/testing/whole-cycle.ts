import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Confidentiality,
  type Figure,
  isCountry,
  type Outline,
  type Partnership,
  type RoleHeld,
} from '@concord/domain';
import { openSession } from '@concord/persistence';
import { createTestAccount, readSampleFilings } from '@concord/persistence/testing';
import type { Page } from 'puppeteer';
import { textOf } from '../accounts/testing/account-pages.ts';
import type { TestBrowser } from '../pages/testing/browser.ts';
import { credentials } from './everybody.ts';
import type { TestApi } from './start-test-api.ts';

export const NEXT = 'eurafrica-2018';
export const COUNTRIES = ['DEU', 'DNK', 'ITA', 'MAR', 'SWE'] as const;
export type Filer = (typeof COUNTRIES)[number];
const KINDS = ['public', 'participants', 'reviewers'] as const satisfies readonly Confidentiality[];

/** Words found nowhere else: of each country, for each kind of reader. */
const canary = (country: Filer, kind: Confidentiality) => `magpie-${country}-${kind}`;

/** The canaries of some countries. */
export const canariesOf = (countries: readonly Filer[], ...kinds: Confidentiality[]) =>
  countries.flatMap((country) => kinds.map((kind) => canary(country, kind)));

export const EVERY_CANARY = canariesOf(COUNTRIES, ...KINDS);

/** The canaries in a text, each once, in their order. */
export const canariesIn = (text: string): string[] => EVERY_CANARY.filter((each) => text.includes(each));

/** Corridors of which both sides tell: who leaves, who arrives, and what each says, far from the other. */
const TOLD: readonly { origin: Filer; destination: Filer; leaving: number; arriving: number }[] = [
  { origin: 'DNK', destination: 'SWE', leaving: 1_000, arriving: 9_000 },
  { origin: 'DEU', destination: 'ITA', leaving: 2_000, arriving: 18_000 },
  { origin: 'MAR', destination: 'DNK', leaving: 3_000, arriving: 27_000 },
];

/** What Denmark says it has with Morocco, of which Morocco says nothing by itself. */
export const AGREEMENT: Partnership = {
  id: 'seasonal-workers',
  title: 'Agreement on seasonal workers in fisheries',
  kind: 'labour-agreement',
  parties: [{ country: 'MAR' }],
  status: 'under-way',
  signed: '2014-05-06',
};

/** The sample's outline of a country, open to all but for one item of each kind, and with figures that its partners see otherwise. */
export function outlineOf(country: Filer, corrected: Partial<Figure> = {}): Outline {
  const [filing] = readSampleFilings(country);
  if (filing === undefined) throw new Error(`The sample has no outline of ${country}`);
  const stock = { measure: 'migrant-stock', year: 2015, source: 'Population register' } as const;
  return {
    ...filing.outline,
    cycle: NEXT,
    confidentiality: 'public',
    initiatives: [
      ...(filing.outline.initiatives ?? []),
      ...KINDS.map((confidentiality) => ({
        id: confidentiality,
        title: canary(country, confidentiality),
        status: 'planned' as const,
        confidentiality,
      })),
    ],
    partnerships: [...(filing.outline.partnerships ?? []), ...(country === 'DNK' ? [AGREEMENT] : [])],
    figures: [
      // Sources of the sample know codes that the lists do not: with those nothing can be submitted.
      ...(filing.outline.figures ?? []).filter(
        ({ measure, origin, destination }) =>
          measure !== stock.measure && isCountry(origin) && isCountry(destination),
      ),
      ...TOLD.flatMap(({ origin, destination, leaving, arriving }): Figure[] => {
        if (country !== origin && country !== destination) return [];
        const value = country === origin ? leaving : arriving;
        return [{ ...stock, origin, destination, value, ...(country === destination ? corrected : {}) }];
      }),
    ],
  };
}

/** Somebody at their browser. */
export interface Somebody {
  page: Page;
  /** By which a request is theirs. */
  headers: Record<string, string>;
}

export async function somebody(
  api: TestApi,
  browser: TestBrowser,
  roles: readonly RoleHeld[],
  name: string,
  language = 'en',
): Promise<Somebody> {
  const address = name.toLowerCase().replaceAll(' ', '-');
  const { id } = await createTestAccount(api.database.dataSource.manager, roles, address);
  await api.database.dataSource.query('UPDATE account SET language = $2 WHERE id = $1', [id, language]);
  const concord = await openSession(api.database.dataSource.manager, { account: id, stage: 'complete' });
  const page = await browser.newPage({ cookies: { concord }, url: api.url });
  return { page, headers: credentials(concord) };
}

/** Waits for what comes by itself. @throws Error with what there was last, after a minute. */
export async function until<Value>(
  look: () => Promise<Value>,
  isThere: (value: Value) => boolean,
): Promise<Value> {
  const begun = Date.now();
  for (;;) {
    const value = await look();
    if (isThere(value)) return value;
    if (Date.now() - begun > 60_000) throw new Error(`It did not come: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const LINK = /\bhref="(\/[^"#]*)/g;
/** Pages that end something, or that are large files. */
const LEFT = /sign-out|\/assets\/|\.pdf$|\.xlsx$|\.zip$|\/export\/file/;

/**
 * Follows every link that somebody finds from some pages on, breadth first.
 * @param reading where they begin, below what they stay, and how many pages they look at.
 * @returns the canaries in all of what they were shown.
 */
export async function readsEverywhere(
  api: TestApi,
  reading: { headers: Record<string, string>; from: readonly string[]; within?: string; most: number },
): Promise<{ canaries: string[]; pages: number }> {
  const { headers, from, within = '/', most } = reading;
  const queue = [...from];
  const known = new Set(queue);
  const found = new Set<string>();
  let pages = 0;
  for (const path of queue) {
    if (pages === most) break;
    pages += 1;
    const response = await fetch(api.url + path, { headers, redirect: 'follow' });
    const text = await response.text();
    if (response.status >= 500) throw new Error(`${path} answers ${response.status}`);
    for (const each of canariesIn(text)) found.add(each);
    for (const [, link = ''] of text.matchAll(LINK)) {
      const address = link.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');
      if (known.has(address) || !address.startsWith(within) || LEFT.test(address)) continue;
      known.add(address);
      queue.push(address);
    }
  }
  return { canaries: EVERY_CANARY.filter((each) => found.has(each)), pages };
}

/** The canaries of the page that somebody has before them. */
export const shownTo = async ({ page }: Somebody) => canariesIn(await textOf(page, 'body'));

/** Fills the fields of a form by their ids; the others stay as they are. */
export const fill = (page: Page, values: Readonly<Record<string, string>>) =>
  page.$$eval(
    'main input, main textarea',
    (fields, given) => {
      for (const field of fields) {
        const value = given[field.id];
        if (value !== undefined) Object.assign(field, { value });
      }
    },
    values,
  );

/** The link in a letter to somebody, once it has gone out. */
export function linkTo(letters: string, recipient: string): Promise<string> {
  const read = async () =>
    readdirSync(letters)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => readFileSync(join(letters, name), 'utf8').replaceAll('=\r\n', ''))
      .filter((letter) => letter.includes(recipient))
      .map((letter) => /\/join\/[\w-]+/.exec(letter)?.[0])
      .find((path) => path !== undefined) ?? '';
  return until(read, (path) => path !== '');
}
