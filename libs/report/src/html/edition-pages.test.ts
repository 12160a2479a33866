import { beforeAll, describe, expect, test } from '@jest/globals';
import { discloseEdition } from '../disclose/disclose-edition.ts';
import { sampleEdition } from '../testing/sample-edition.ts';
import { type EditionView, editionView } from '../view/edition-view.ts';
import { editionPages, type ReadPage } from './edition-pages.ts';

let view: EditionView;
let pages: ReadPage[];
beforeAll(() => {
  view = editionView(discloseEdition(sampleEdition({ countries: ['DNK', 'SWE', 'ITA', 'ESP', 'MAR'] })));
  pages = editionPages(view);
});

describe('the edition in a browser', () => {
  test('has a page for each part and chapter, in the order of the printed one', () => {
    expect(pages.map(({ place }) => place)).toEqual([
      'summary',
      ...view.parts.map(({ id }) => id),
      'countries',
      ...view.chapters.map(({ id }) => id),
      'method',
    ]);
    for (const { body, title } of pages) expect(body.match(/<h1>([^<]*)<\/h1>/)?.[1]).toBe(title);
  });

  test('links to what is there, on this page or another', () => {
    const ids = new Map(pages.map(({ place, body }) => [place, new Set(body.match(/(?<= id=")[^"]+/g))]));
    const links = pages.flatMap(({ place, body }) =>
      [...body.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href = '']) => ({ place, href })),
    );
    expect(links.length).toBeGreaterThan(20);
    for (const { place, href } of links) {
      const [page = '', id] = href.split('#');
      const there = ids.get(page === '' ? place : page);
      expect([href, there !== undefined && (id === undefined || there.has(id))]).toEqual([href, true]);
    }
  });

  test('has no style or script of its own, and names no page', () => {
    const bodies = pages.map(({ body }) => body).join('\n');
    expect(bodies.match(/ style=|<style|<script|<col\b| on\w+=/g)).toBeNull();
    expect(bodies).not.toMatch(/, page \d|>000</);
  });
});
