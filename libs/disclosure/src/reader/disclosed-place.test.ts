import type { Confidentiality, Outline } from '@concord/domain';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { discloseOutline, placeInDisclosed } from '../index.ts';

const marking = fc.option(fc.constantFrom<Confidentiality>('public', 'participants', 'reviewers'), {
  nil: undefined,
});

function outlineOf(whole: Confidentiality | undefined, markings: (Confidentiality | undefined)[]): Outline {
  return {
    format: 'concord.outline/1',
    cycle: 'test',
    country: 'KEN',
    language: 'en',
    period: { from: 2010, to: 2017 },
    ...(whole === undefined ? {} : { confidentiality: whole }),
    framework: { summary: 'In brief' },
    figures: markings.map((confidentiality, value) => ({
      measure: 'migrant-stock',
      origin: 'KEN',
      destination: 'DEU',
      year: 2015,
      value,
      ...(confidentiality === undefined ? {} : { confidentiality }),
    })),
  };
}

test('a place in the disclosed outline is of the same item, or nowhere', () => {
  fc.assert(
    fc.property(
      marking,
      fc.array(marking, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('public' as const, 'participants' as const),
      (whole, markings, audience) => {
        const outline = outlineOf(whole, markings);
        const { figures = [], framework } = discloseOutline(outline, audience);
        for (const [index, { value }] of (outline.figures ?? []).entries()) {
          const place = placeInDisclosed(outline, `/figures/${index}/value`, audience);
          const found = figures.findIndex((figure) => figure.value === value);
          expect(place).toBe(found === -1 ? undefined : `/figures/${found}/value`);
        }
        const ofFramework = placeInDisclosed(outline, '/framework/summary', audience);
        expect(ofFramework === undefined).toBe(framework === undefined);
      },
    ),
  );
});

test.each(['', '/country', '/period/from', '/figures'])('%j is where it is for everyone', (pointer) => {
  expect(placeInDisclosed(outlineOf('public', ['reviewers']), pointer, 'public')).toBe(pointer);
});

test('of what is not there there is no place', () => {
  expect(placeInDisclosed(outlineOf('public', []), '/figures/3/value', 'public')).toBeUndefined();
});
