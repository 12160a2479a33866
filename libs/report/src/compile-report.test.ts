import { LANGUAGES } from '@concord/domain';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { discloseEdition } from './disclose/disclose-edition.ts';
import { headingsOf } from './html/headings.ts';
import { type CompiledReport, compileReport } from './index.ts';
import { CATALOGUES } from './language/words.ts';
import type { EditionInput } from './material.ts';
import { type ReadPdf, readPdf } from './testing/read-pdf.ts';
import { sampleEdition } from './testing/sample-edition.ts';
import { type EditionView, editionView } from './view/edition-view.ts';

const COUNTRIES = ['DNK', 'SWE', 'ITA', 'ESP', 'FRA', 'MAR', 'LBY', 'BGR'];

describe.each(LANGUAGES)('the report in %s', (language) => {
  let input: EditionInput;
  let view: EditionView;
  let report: CompiledReport;
  let read: ReadPdf;

  beforeAll(async () => {
    input = sampleEdition({ language, countries: COUNTRIES });
    view = editionView(discloseEdition(input));
    report = await compileReport(input);
    read = await readPdf(report.pdf);
  }, 180_000);

  test('prints at every entry of the contents the page on which the thing stands', () => {
    const contents = read.links.filter(({ page }) => page === 2);
    const expected = [...view.contents, ...view.chapterContents.flatMap(({ entries }) => entries)];
    expect(contents.map(({ target }) => target).sort()).toEqual(expected.map(({ target }) => target).sort());
    for (const { text, leadsTo } of contents) expect(text).toMatch(new RegExp(`(^|\\D)${leadsTo}$`));
  });

  test('prints the right page at every reference in the text and in the tables', () => {
    const pageOf = new Map(read.links.map(({ target, leadsTo }) => [target, leadsTo]));
    const printed = [
      ...report.html.matchAll(/<a class="see" href="#([^"]+)">([^<]*)<\/a>|<a href="#([^"]+)">(\d+)<\/a>/g),
    ];
    expect(printed.length).toBeGreaterThan(COUNTRIES.length + 5);
    for (const [, reference, words, listed, number] of printed) {
      const target = reference ?? listed ?? '';
      const last = (number ?? words ?? '').match(/\d+/g)?.at(-1);
      expect([target, Number(last)]).toEqual([target, pageOf.get(target)]);
      // And so it stands on the pages, where it was written when they were known.
      const texts = read.links
        .filter((link) => link.target === target && link.page !== 2)
        .map(({ text }) => text);
      const numbers = texts.flatMap((text) => text.replace(/\s+/g, ' ').match(/\d+/g) ?? []);
      expect([target, texts, numbers.includes(`${last}`)]).toEqual([target, texts, true]);
    }
  });

  test('begins every chapter on the page that its bookmark names', () => {
    const marks = new Map(read.bookmarks.map(({ title, page }) => [plain(title), page]));
    for (const { title } of view.chapters) {
      const page = marks.get(plain(title)) ?? 0;
      const letters = plain(read.pages[page - 1] ?? '');
      // Arabic letters are read back in the order in which they stand on the line.
      expect([
        title,
        letters.includes(plain(title)) || letters.includes([...plain(title)].reverse().join('')),
      ]).toEqual([title, true]);
    }
    expect(view.chapters).toHaveLength(COUNTRIES.length);
  });

  test('is tagged, and says its title and language', () => {
    expect(read.tagged).toBe(true);
    expect(read.language).toBe(language);
    expect(read.title).toBe(`${view.title}: ${view.kind}`);
    expect(read.pages).toHaveLength(report.pages);
    expect(read.links.every(({ description }) => description !== '')).toBe(true);
  });

  test('has bookmarks for its headings, in their order, and a place for every link', () => {
    const titles = read.bookmarks.map(({ title }) => title);
    expect(titles).toEqual(headingsOf(report.html));
    const parts = [view.summary, ...view.parts, view.countries, ...view.chapters, view.method];
    expect(titles.filter((title) => parts.some((part) => part.title === title))).toEqual(
      parts.map(({ title }) => title),
    );
    const pages = read.bookmarks.map(({ page }) => page);
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    expect(pages[0]).toBe(2);
    expect(read.links.filter(({ leadsTo }) => leadsTo === 0)).toEqual([]);
    expect(read.outward).toEqual([]);
  });

  test('can be read by everybody: all that is shown is in the structure or decoration', () => {
    expect(report.accessFaults).toEqual([]);
    expect(Buffer.from(report.pdf).includes('<pdfuaid:part')).toBe(true);
    // And so another program finds it.
    expect(read.unmarked).toEqual([]);
    for (const kind of ['Sect', 'H1', 'H2', 'LBody', 'Link', 'TH', 'Figure'])
      expect([kind, read.elements.has(kind)]).toEqual([kind, true]);
    // The sample's outlines are in English: what stands in them is in a language of its own elsewhere.
    expect(read.elements.has('Span')).toBe(language !== 'en');
    expect(read.elements.has('NonStruct')).toBe(false);
  });

  test('shows no key, no placeholder and no leftover of a template', () => {
    const text = report.html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]*>/g, '\n');
    const said = new Set(text.split(/[\s.,;:]+/));
    expect(Object.keys(CATALOGUES.en).filter((key) => /[A-Z]/.test(key) && said.has(key))).toEqual([]);
    expect(text.match(/\{\w+(, \w+)*\}|\[object|undefined|NaN/g)).toBeNull();
    expect(report.html.match(/>000<|\b000<\/a>/g)).toBeNull();
  });
});

test('the same input gives the same bytes', async () => {
  const input = sampleEdition({ countries: COUNTRIES });
  const [first, second] = [await compileReport(input), await compileReport(input)];
  expect(Buffer.from(first.pdf).equals(Buffer.from(second.pdf))).toBe(true);
});

test('another input gives another identifier', async () => {
  const input = sampleEdition({ countries: COUNTRIES });
  const changed = {
    ...input,
    filings: input.filings.map((filing) => ({ ...filing, sha256: 'f'.repeat(64) })),
  };
  const identifier = (pdf: Uint8Array): string =>
    /\/ID \[<([0-9A-F]{32})>/.exec(Buffer.from(pdf).toString('latin1'))?.[1] ?? '';
  const [first, second] = [await compileReport(input), await compileReport(changed)];
  expect(identifier(first.pdf)).toMatch(/^[0-9A-F]{32}$/);
  expect(identifier(first.pdf)).not.toBe(identifier(second.pdf));
});

test('tells how far it is, and stops when it is asked to', async () => {
  const input = sampleEdition({ countries: COUNTRIES });
  const abort = new AbortController();
  const steps: string[] = [];
  let percent = -1;
  const compiling = compileReport(input, {
    signal: abort.signal,
    onProgress(now, step) {
      expect(now).toBeGreaterThanOrEqual(percent);
      percent = now;
      steps.push(step);
      if (step === 'printing') abort.abort(new Error('No longer wanted'));
    },
  });
  await expect(compiling).rejects.toThrow('No longer wanted');
  expect(steps.slice(0, 3)).toEqual(['disclosing', 'composing', 'printing']);
});

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
