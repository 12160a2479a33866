import { type Figure, LANGUAGES } from '@concord/domain';
import type { DraftMargin } from '@concord/persistence';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CellState, isSameCell, readCell, showCell } from './cell.ts';
import { type CellChange, cellDisputed, disputedIn, editGrid, unsettledIn } from './edit-grid.ts';
import { gridOf } from './grid.ts';
import { nameOf, type Series, seriesNamed } from './series.ts';

const ARRIVING: Series = { measure: 'migration-flow', side: 'arriving', sex: 'total', basis: 'observed' };
const EMPTY: DraftMargin = { unsettled: {}, disputed: [], edits: {}, removed: [] };
const figure = (origin: string, year: number, rest: Partial<Figure>): Figure => ({
  measure: 'migration-flow',
  origin,
  destination: 'DEU',
  year,
  ...rest,
});
let ids = 0;
const edit = (
  draft: { figures: readonly unknown[]; margin: DraftMargin },
  changes: CellChange[],
  by = 'Amina',
  showing = by,
) =>
  editGrid(draft, {
    reporter: 'DEU',
    series: ARRIVING,
    changes,
    showing,
    editor: { by, at: '2026-01-02T10:00:00.000Z' },
    newId: () => String(++ids),
  });
const change = (partner: string, year: number, shown: CellState, sent: CellState): CellChange => ({
  partner,
  year,
  shown,
  sent,
});

describe('a cell', () => {
  test.each([
    ['2,566', 'en', { value: 2566 }],
    ['2 566', 'fr', { value: 2566 }],
    ['nc', 'en', { missing: 'not-collected' }],
    ['Not applicable', 'en', { missing: 'not-applicable' }],
    ['included-elsewhere', 'ar', { missing: 'included-elsewhere' }],
    ['C', 'zh', { missing: 'confidential' }],
    ['-4', 'en', { raw: '-4' }],
    ['about 5', 'en', { raw: 'about 5' }],
    ['  ', 'en', undefined],
  ] as const)('%p in %s says %j', (text, language, state) => {
    expect(readCell(text, language)).toEqual(state);
  });

  test('is read again as it is shown, in every language', () => {
    const states = fc.oneof(
      fc.record({ value: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }) }),
      fc.record({ missing: fc.constantFrom('not-collected', 'confidential') }),
      fc.constant(undefined),
    ) as fc.Arbitrary<CellState>;
    fc.assert(
      fc.property(states, fc.constantFrom(...LANGUAGES), (state, language) => {
        expect(readCell(showCell(state, language), language)).toEqual(state);
      }),
    );
  });
});

test('a series is found again by its name, and nothing else is one', () => {
  expect(seriesNamed(nameOf(ARRIVING))).toEqual(ARRIVING);
  for (const name of [
    '',
    'migration-flow',
    'migration-flow.arriving.total.observed.x',
    'toString.arriving.total.cap',
  ])
    expect(seriesNamed(name)).toBeUndefined();
});

describe('an edit of a grid', () => {
  const described = { source: 'Register', rounding: 10, definition: { concept: 'birth' as const } };
  const draft = {
    figures: [
      figure('KEN', 2015, { value: 1, ...described }),
      figure('KEN', 2016, { missing: 'not-collected', ...described, confidentiality: 'reviewers' }),
      figure('UGA', 2015, { value: 3, source: 'Survey' }),
      { ...figure('KEN', 2015, { value: 9 }), sex: 'female' },
    ],
    margin: EMPTY,
  };

  test('changes one number and leaves all else as it is', () => {
    const { figures, conflicts, changed } = edit(draft, [change('KEN', 2015, { value: 1 }, { value: 2 })]);
    expect(figures).toEqual([{ ...draft.figures[0], value: 2 }, ...draft.figures.slice(1)]);
    expect([conflicts, changed]).toEqual([[], 1]);
  });

  test('puts a notation key in a number’s place, and takes away what is emptied', () => {
    const { figures } = edit(draft, [
      change('KEN', 2015, { value: 1 }, { missing: 'not-applicable' }),
      change('UGA', 2015, { value: 3 }, undefined),
    ]);
    expect(figures).toEqual([
      figure('KEN', 2015, { missing: 'not-applicable', ...described }),
      draft.figures[1],
      draft.figures[3],
    ]);
  });

  test('describes a new figure as its partner’s others, never for more readers than the narrowest of them', () => {
    const { figures } = edit(draft, [
      change('KEN', 2017, undefined, { value: 7 }),
      change('TZA', 2017, undefined, { value: 8 }),
    ]);
    expect(figures.slice(4)).toEqual([
      figure('KEN', 2017, { value: 7, ...described, confidentiality: 'reviewers' }),
      figure('TZA', 2017, { value: 8, ...described, confidentiality: 'reviewers' }),
    ]);
  });

  test('keeps what cannot be read beside the number that stood there', () => {
    const once = edit(draft, [change('KEN', 2015, { value: 1 }, { raw: 'abt 5' })]);
    expect(
      gridOf(once.figures, 'DEU', ARRIVING, unsettledIn(once.margin, ARRIVING)).get('KEN')?.get(2015),
    ).toEqual({ raw: 'abt 5' });
    const twice = edit(once, [change('KEN', 2015, { raw: 'abt 5' }, { value: 5 })]);
    expect(twice.margin.unsettled).toEqual({});
    expect(twice.figures[0]).toMatchObject({ value: 5, source: 'Register' });
  });

  test('lets two people’s numbers both survive', () => {
    const first = edit(draft, [change('KEN', 2015, { value: 1 }, { value: 2 })], 'Amina');
    const second = edit(
      first,
      [change('KEN', 2015, { value: 1 }, { value: 4 }), change('UGA', 2015, { value: 3 }, { value: 5 })],
      'Boris',
    );
    expect(second.conflicts).toMatchObject([
      { field: 'migration-flow.arriving.total.observed.KEN.2015', by: 'Boris', value: { value: 4 } },
    ]);
    expect(second.margin.disputed).toEqual(second.conflicts);
    const grid = gridOf(second.figures, 'DEU', ARRIVING);
    expect([grid.get('KEN')?.get(2015), grid.get('UGA')?.get(2015)]).toEqual([{ value: 2 }, { value: 5 }]);
  });

  test('keeps one text of a showing, the last, and none where it agrees at last', () => {
    const first = edit(draft, [change('KEN', 2015, { value: 1 }, { value: 2 })], 'Amina');
    let draftNow = edit(first, [change('KEN', 2015, { value: 1 }, { value: 4 })], 'Boris');
    draftNow = edit(draftNow, [change('KEN', 2015, { value: 1 }, { value: 45 })], 'Boris');
    expect(draftNow.margin.disputed).toMatchObject([{ value: { value: 45 } }]);
    draftNow = edit(draftNow, [change('KEN', 2015, { value: 1 }, { value: 2 })], 'Boris');
    expect([draftNow.margin.disputed, draftNow.isChanged]).toEqual([[], true]);
  });

  test('finds no conflict where both made it the same, or one left it as it was', () => {
    const first = edit(draft, [change('KEN', 2015, { value: 1 }, { value: 2 })]);
    const second = edit(first, [
      change('KEN', 2015, { value: 1 }, { value: 2 }),
      change('UGA', 2015, { value: 3 }, { value: 3 }),
    ]);
    expect([second.conflicts, second.changed]).toEqual([[], 0]);
  });
});

test('whatever two people type at once in whatever order, nothing that either typed is lost', () => {
  const cell = fc.oneof(
    fc.record({ value: fc.nat(5) }),
    fc.constant({ missing: 'not-collected' as const }),
    fc.constant({ raw: 'x' }),
    fc.constant(undefined),
  ) as fc.Arbitrary<CellState>;
  const places = ['KEN', 'UGA', 'TZA'].flatMap((partner) => [2015, 2016].map((year) => ({ partner, year })));
  const texts = fc.array(cell, { minLength: places.length, maxLength: places.length });
  fc.assert(
    fc.property(texts, texts, texts, (start, mine, theirs) => {
      const begun = edit(
        { figures: [], margin: EMPTY },
        places.map((place, index) => ({ ...place, shown: undefined, sent: start[index] })),
      );
      const changesTo = (wanted: readonly CellState[]) =>
        places.map((place, index) => ({ ...place, shown: start[index], sent: wanted[index] }));
      const first = edit(begun, changesTo(mine), 'Amina');
      const second = edit(first, changesTo(theirs), 'Boris');
      const grid = gridOf(second.figures, 'DEU', ARRIVING, unsettledIn(second.margin, ARRIVING));
      for (const [index, { partner, year }] of places.entries()) {
        const kept = [
          grid.get(partner)?.get(year),
          ...disputedIn(second.margin, ARRIVING)
            .filter(({ place }) => place === `${partner}.${year}`)
            .map(({ text }) => cellDisputed(text)),
        ];
        for (const wanted of [mine, theirs]) {
          if (isSameCell(wanted[index], start[index])) continue;
          expect(kept.some((state) => isSameCell(state, wanted[index]))).toBe(true);
        }
      }
    }),
  );
});
