import type { Outline } from '@concord/domain';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Change, difference } from './difference.ts';

const country = fc.constantFrom('DEU', 'FRA', 'MAR', 'WLD');
const theme = fc.constantFrom('skills', 'protection', 'technology');
const status = fc.constantFrom('planned' as const, 'under-way' as const);

const figure = fc.record(
  {
    measure: fc.constantFrom('migrant-stock' as const, 'students' as const),
    origin: fc.constant('KEN'),
    destination: country,
    year: fc.integer({ min: 2014, max: 2016 }),
    sex: fc.constantFrom('total' as const, 'female' as const),
    value: fc.integer({ min: 0, max: 3 }),
    definition: fc.record({ concept: fc.constantFrom('birth' as const, 'citizenship' as const) }),
  },
  { requiredKeys: ['measure', 'origin', 'destination', 'year', 'value'] },
);

const initiative = fc.record(
  {
    id: fc.constantFrom('I-1', 'I-2', 'I-3', 'I-4'),
    title: fc.constantFrom('One', 'Two'),
    status,
    themes: fc.uniqueArray(theme),
    indicators: fc.array(
      fc.record({ code: fc.constantFrom('10.7.1', '10.c.1'), unit: fc.constant('percent' as const) }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['id', 'title', 'status'] },
);

const outline: fc.Arbitrary<Outline> = fc.record(
  {
    format: fc.constant('concord.outline/1' as const),
    cycle: fc.constant('trial'),
    country: fc.constant('KEN'),
    language: fc.constantFrom('en', 'sw'),
    period: fc.record({ from: fc.constant(2010), to: fc.constantFrom(2017, 2018) }),
    figures: fc.uniqueArray(figure, {
      maxLength: 8,
      selector: (each) => `${each.measure} ${each.destination} ${each.year} ${each.sex ?? 'total'}`,
    }),
    initiatives: fc.uniqueArray(initiative, { maxLength: 4, selector: ({ id }) => id }),
  },
  { requiredKeys: ['format', 'cycle', 'country', 'language', 'period'] },
);

function at(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], document);
}

/** A change without its place, which the other direction gives in the other document. */
function turned({ change, before, after }: Change): string {
  const other = { added: 'removed', removed: 'added', changed: 'changed' } as const;
  return JSON.stringify([other[change], after, before]);
}

function plain({ change, before, after }: Change): string {
  return JSON.stringify([change, before, after]);
}

test('every change is where its pointer says, and the way back is the same changes turned round', () => {
  fc.assert(
    fc.property(outline, outline, (before, after) => {
      const changes = difference(before, after);
      for (const { pointer, change, ...sides } of changes) {
        if (change === 'removed') expect(at(before, pointer)).toEqual(sides.before);
        else expect(at(after, pointer)).toEqual(sides.after);
      }
      expect(difference(after, before).map(turned).sort()).toEqual(changes.map(plain).sort());
    }),
    { numRuns: 500 },
  );
});

test('the order of the items never matters', () => {
  fc.assert(
    fc.property(outline, (document) => {
      const reversed = {
        ...document,
        ...(document.figures && { figures: document.figures.toReversed() }),
        ...(document.initiatives && { initiatives: document.initiatives.toReversed() }),
      };
      expect(difference(document, reversed)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
