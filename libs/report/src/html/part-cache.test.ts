import { beforeAll, describe, expect, test } from '@jest/globals';
import { discloseEdition } from '../disclose/disclose-edition.ts';
import type { EditionInput } from '../material.ts';
import { sampleEdition } from '../testing/sample-edition.ts';
import { type EditionView, editionView } from '../view/edition-view.ts';
import { editionPages } from './edition-pages.ts';
import { PartCache } from './part-cache.ts';
import { composeEdition } from './render-edition.ts';

/** Counts what is rendered. */
class CountingCache extends PartCache {
  made = 0;
  override take(from: readonly unknown[], make: () => string): string {
    return super.take(from, () => {
      this.made++;
      return make();
    });
  }
}

const SENTENCE = 'For reviewers alone stands another sentence here.';
const options = { countries: ['DNK', 'SWE', 'ITA', 'ESP'] };
const viewOf = (given: Parameters<typeof sampleEdition>[0], change: Partial<EditionInput> = {}) =>
  editionView(discloseEdition({ ...sampleEdition({ ...options, ...given }), ...change }));
const whole = (view: EditionView, cache: PartCache) =>
  `${composeEdition(view, cache).fill(new Map())}${JSON.stringify(editionPages(view, cache))}`;

describe('parts that were rendered before', () => {
  const cache = new CountingCache();
  let view: EditionView;
  let parts: number;
  beforeAll(() => {
    view = viewOf({});
    parts = 2 * (view.parts.length + view.chapters.length + 2) + 1;
  });

  test('are not rendered again, and are what they were', () => {
    const first = whole(view, cache);
    expect(cache.made).toBe(parts);
    expect(whole(viewOf({}), cache)).toBe(first);
    expect(cache.made).toBe(parts);
    expect(first).toBe(whole(view, new PartCache()));
  });

  test('are rendered again where what they are made from has changed, and there alone', () => {
    const before = cache.made;
    const changed = viewOf({
      change: (outline) =>
        outline.country === 'SWE'
          ? { ...outline, framework: { summary: 'A sentence of its own.' } }
          : outline,
    });
    const html = whole(changed, cache);
    expect(html).toContain('A sentence of its own.');
    expect(html).toBe(whole(changed, new PartCache()));
    // Sweden's chapter as it is printed and as it is read, and what counts outlines that say the same.
    expect(cache.made - before).toBeGreaterThanOrEqual(2);
    expect(cache.made - before).toBeLessThanOrEqual(6);
  });

  test('are never found for other readers or in another language', () => {
    const secret = (audience: EditionInput['audience']) =>
      viewOf({
        audience,
        change: (outline) =>
          outline.country === 'SWE'
            ? { ...outline, confidentiality: 'reviewers', framework: { summary: SENTENCE } }
            : outline,
      });
    expect(whole(secret('reviewers'), cache)).toContain(SENTENCE);
    expect(whole(secret('participants'), cache)).not.toContain(SENTENCE);
    const before = cache.made;
    expect(whole(viewOf({ audience: 'public' }), cache)).toBe(
      whole(viewOf({ audience: 'public' }), new PartCache()),
    );
    whole(viewOf({ language: 'ar' }), cache);
    expect(cache.made - before).toBeGreaterThan(parts);
  });
});

test('holds no more bytes than it may, and keeps what was asked for last', () => {
  const cache = new CountingCache(2 * 3 * (1000 + 44));
  const ask = (name: string) => cache.take([name], () => name.repeat(1000));
  for (const name of ['a', 'b', 'c']) ask(name);
  ask('a');
  ask('d');
  expect(cache.made).toBe(4);
  expect(cache.bytes).toBe(2 * 3 * (1000 + 44));
  ask('a');
  expect(cache.made).toBe(4);
  ask('b');
  expect(cache.made).toBe(5);
});

test('refuses what cannot be told apart by its content', () => {
  expect(() => new PartCache().take([() => 'a'], () => 'a')).toThrow('could not be cloned');
});
