import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { auditEditions, auditIntervals, suppress, type Table, UnprotectableError } from '../index.ts';

/** A table of values; the cells named (row letter from w, column letter from a) are suppressed. */
function table(values: readonly (readonly number[])[], suppressed: string): Table {
  const names = new Set(suppressed.split(' '));
  return {
    cells: values.map((row, index) =>
      row.map((value, column) => ({
        value,
        status: names.has('wxyz'.charAt(index) + 'abcd'.charAt(column)) ? 'suppressed' : 'published',
      })),
    ),
  };
}

const intervalOf = (audited: Table, row: number, column: number) => {
  const found = auditIntervals(audited).find((each) => each.row === row && each.column === column);
  return [found?.lower, found?.upper];
};

const INNER = [
  [30, 47, 64, 89],
  [90, 124, 5, 31],
  [92, 100, 59, 85],
  [800, 991, 651, 685],
];
const BRIDGED = 'wa wb wc xa xc yb yd zb zd';

describe('the interval of an unprinted cell', () => {
  test('in a block with row sums 7, 3 and column sums 6, 4: the first is in [3, 6]', () => {
    expect(
      intervalOf(
        table(
          [
            [5, 2],
            [1, 2],
          ],
          'wa wb xa xb',
        ),
        0,
        0,
      ),
    ).toEqual([3, 6]);
  });

  test('is one point across a bridge, though every line has two unprinted cells', () => {
    expect(intervalOf(table(INNER, BRIDGED), 0, 1)).toEqual([47, 47]);
  });

  test('is [0, 78] with xd besides, and [0, 141] with xb instead', () => {
    expect(intervalOf(table(INNER, `${BRIDGED} xd`), 0, 1)).toEqual([0, 78]);
    expect(intervalOf(table(INNER, `${BRIDGED} xb`), 0, 1)).toEqual([0, 141]);
  });

  test('has no upper end where nothing printed bounds it', () => {
    const open = {
      ...table(
        [
          [3, 9],
          [8, 7],
        ],
        'wa',
      ),
      suppressedRowTotals: [0],
      suppressedColumnTotals: [0],
      isGrandTotalSuppressed: true,
    };
    expect(intervalOf(open, 0, 0)).toEqual([0, Number.POSITIVE_INFINITY]);
    expect(intervalOf({ ...open, isGrandTotalSuppressed: false }, 0, 0)).toEqual([3, 3]);
  });

  test('is what trying every table of whole numbers finds', () => {
    const size = fc.integer({ min: 0, max: 4 });
    const values = fc.array(fc.tuple(size, size, size), { minLength: 3, maxLength: 3 });
    const hidden = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(values, hidden, (rows, hides) => {
        const audited: Table = {
          cells: rows.map((row, index) =>
            row.map((value, column) => ({
              value,
              status: hides[index * 3 + column] ? 'suppressed' : 'published',
            })),
          ),
        };
        expect(auditIntervals(audited).map(({ lower, upper }) => [lower, upper])).toEqual(
          bruteForce(audited),
        );
      }),
      { numRuns: 60 },
    );
  });
});

/** The least and the most of each unprinted cell over every table of whole numbers with the same totals. */
function bruteForce({ cells }: Table): [number, number][] {
  const places = cells.flatMap((row, index) =>
    row.flatMap(({ status }, column) => (status === 'suppressed' ? [[index, column] as const] : [])),
  );
  const rowLeft = cells.map((row) =>
    row.reduce((sum, { value, status }) => sum + (status === 'suppressed' ? value : 0), 0),
  );
  const columnLeft = (cells[0] ?? []).map((_, column) =>
    cells.reduce(
      (sum, row) => sum + (row[column]?.status === 'suppressed' ? (row[column]?.value ?? 0) : 0),
      0,
    ),
  );
  const ranges = places.map((): [number, number] => [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  const chosen: number[] = [];
  const fill = (at: number): void => {
    const place = places[at];
    if (place === undefined) {
      if ([...rowLeft, ...columnLeft].some((left) => left !== 0)) return;
      for (const [index, value] of chosen.entries()) {
        const range = ranges[index] as [number, number];
        range[0] = Math.min(range[0], value);
        range[1] = Math.max(range[1], value);
      }
      return;
    }
    const [row, column] = place;
    // The last of a row takes what is left of it.
    const isLast = places[at + 1]?.[0] !== row;
    const most = Math.min(rowLeft[row] as number, columnLeft[column] as number);
    for (let value = isLast ? (rowLeft[row] as number) : 0; value <= most; value++) {
      rowLeft[row] = (rowLeft[row] as number) - value;
      columnLeft[column] = (columnLeft[column] as number) - value;
      chosen[at] = value;
      fill(at + 1);
      rowLeft[row] = (rowLeft[row] as number) + value;
      columnLeft[column] = (columnLeft[column] as number) + value;
    }
  };
  fill(0);
  return ranges;
}

describe('suppressing small counts', () => {
  test('leaves out as little as keeps them', () => {
    const {
      primary,
      complementary,
      table: printed,
    } = suppress(
      table(
        [
          [3, 40, 60],
          [50, 20, 30],
          [70, 80, 10],
        ],
        '',
      ),
    );
    expect(primary).toEqual([{ row: 0, column: 0 }]);
    expect(complementary).toHaveLength(3);
    const [lower, upper] = intervalOf(printed, 0, 0) as [number, number];
    expect(upper - lower).toBeGreaterThanOrEqual(5);
  });

  test('prints everything where nothing is small, and none for none', () => {
    const whole = table(
      [
        [10, 0],
        [20, 30],
      ],
      '',
    );
    expect(suppress(whole)).toEqual({ table: whole, primary: [], complementary: [] });
  });

  test('refuses a table in which a small count cannot be kept, and names it', () => {
    expect(() => suppress(table([[3], [50]], ''))).toThrow(UnprotectableError);
    expect(() => suppress(table([[3], [50]], ''))).toThrow(/row 0, column 0/);
  });

  test('lets no small count be placed closer than the threshold, in any table', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 500 }));
    const values = fc.array(fc.array(value, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 });
    let kept = 0;
    fc.assert(
      fc.property(values, (rows) => {
        try {
          const { table: printed, primary } = suppress(table(rows, ''));
          kept++;
          const intervals = auditIntervals(printed);
          for (const { row, column } of primary) {
            const found = intervals.find((each) => each.row === row && each.column === column);
            expect((found?.upper ?? 0) - (found?.lower ?? 0)).toBeGreaterThanOrEqual(5);
          }
          for (const { row, column, lower, upper } of intervals) {
            expect(lower).toBeLessThanOrEqual(rows[row]?.[column] as number);
            expect(upper).toBeGreaterThanOrEqual(rows[row]?.[column] as number);
          }
        } catch (error) {
          if (!(error instanceof UnprotectableError)) throw error;
        }
      }),
    );
    expect(kept).toBeGreaterThan(50);
  });
});

describe('two editions together', () => {
  test('tell what neither tells alone, where nothing changed', () => {
    const now = table(INNER, `${BRIDGED} xd`);
    expect(auditEditions(now, now).find(({ row, column }) => row === 0 && column === 1)).toMatchObject({
      lower: 0,
      upper: 78,
    });
    const earlier = table(INNER, BRIDGED);
    expect(auditEditions(now, earlier).find(({ row, column }) => row === 0 && column === 1)).toMatchObject({
      lower: 47,
      upper: 47,
    });
  });

  test('tell nothing of a cell that has changed since', () => {
    const now = table(
      [
        [3, 9],
        [8, 7],
      ],
      'wa wb xa xb',
    );
    const before = table(
      [
        [30, 9],
        [8, 7],
      ],
      'wb xa xb',
    );
    expect(auditEditions(now, before)).toHaveLength(4);
  });
});
