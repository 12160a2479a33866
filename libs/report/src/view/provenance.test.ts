import type { Figure } from '@concord/domain';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { discloseEdition } from '../disclose/disclose-edition.ts';
import { renderEdition } from '../html/render-edition.ts';
import type { Material } from '../material.ts';
import { richEdition } from '../testing/rich-edition.ts';
import { editionView } from './edition-view.ts';

let material: Material;
let html: string;
beforeAll(() => {
  const input = richEdition();
  const filings = input.filings.map((filing, index) => ({ ...filing, version: index + 1 }));
  material = discloseEdition({ ...input, filings });
  html = renderEdition(editionView(material), new Map());
});

/** What stands at a place that the report names, in what its readers may read. */
function placeOf(source: string): unknown {
  const [, country = '', version, pointer = ''] = /^([A-Z]{3})@(\d+)(?:#(.*))?$/.exec(source) ?? [];
  const filing = material.filings.get(country);
  expect([source, filing?.version]).toEqual([source, Number(version)]);
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (place, step) => (place as Record<string, unknown> | undefined)?.[step],
      filing?.outline,
    );
}

describe('every number and sentence about a country', () => {
  test('names a version of an outline, and a place that is in it', () => {
    const named = [...html.matchAll(/data-source="([^"]*)"/g)].flatMap(([, sources = '']) =>
      sources.split(' ').filter((source) => source !== ''),
    );
    expect(named.length).toBeGreaterThan(500);
    for (const source of new Set(named)) expect([source, placeOf(source)]).not.toEqual([source, undefined]);
  });

  test('is the number that stands there', () => {
    const printed = [...html.matchAll(/<td class="numeric" data-source="([^" ]*figures[^" ]*)">([^<]*)</g)];
    expect(printed.length).toBeGreaterThan(100);
    for (const [, source = '', text = ''] of printed) {
      const { value } = placeOf(source) as Figure;
      const shown = Number(text.replaceAll(',', ''));
      expect([source, text === '..' ? undefined : shown]).toEqual([
        source,
        value === undefined ? undefined : Number(value.toFixed(shown === Math.round(shown) ? 0 : 2)),
      ]);
    }
  });

  test('in the chapters and in the entries has such a name', () => {
    const body = html.slice(html.indexOf('<body>'));
    expect(
      [...body.matchAll(/<section class="chapter"[^>]*>/g)].every(([tag]) => tag.includes('data-source=')),
    ).toBe(true);
    const sentences = [...body.matchAll(/<p class="entry-measure">.*?<\/p><p data-source="([^"]*)"/g)];
    expect(sentences.length).toBeGreaterThan(5);
    for (const [, source = ''] of sentences) expect(source).toMatch(/^[A-Z]{3}@\d/);
  });
});
