import { COUNTRY_PLACES } from '@concord/domain';
import { expect, test } from '@jest/globals';
import { draw } from './drawing.ts';
import { layTiles } from './lay-tiles.ts';

/** Where the bars of a drawing begin and how wide they are. */
function barsIn(svg: string): { x: number; width: number }[] {
  return [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(([, x, width]) => ({
    x: Number(x),
    width: Number(width),
  }));
}

test('steps down from a whole begin where the step before ends', () => {
  const svg = draw(
    {
      kind: 'waterfall',
      rows: [
        { label: 'Whole', text: '100', from: 0, to: 100, tone: 'whole' },
        { label: 'Found', text: '−60', from: 100, to: 40, tone: 'taken' },
        { label: 'Left', text: '40', from: 0, to: 40, tone: 'open' },
      ],
    },
    'd',
  );
  const [whole, found, left] = barsIn(svg);
  expect(found?.width).toBeCloseTo(0.6 * (whole?.width ?? 0), 1);
  expect((found?.x ?? 0) + (found?.width ?? 0)).toBeCloseTo((whole?.x ?? 0) + (whole?.width ?? 0), 1);
  // What is open has its outline within the bar.
  expect((left?.x ?? 0) + (left?.width ?? 0) + 0.5).toBeCloseTo(found?.x ?? 0, 1);
});

test('a goal is marked across the bars that are held against it, on their scale', () => {
  const svg = draw(
    {
      kind: 'progress',
      groups: [
        {
          title: 'Cost',
          goal: { value: 3, text: 'goal 3%' },
          bars: [
            { label: 'Base', value: 6, text: '6' },
            { label: 'Upside', value: 3, text: '3' },
          ],
        },
      ],
    },
    'd',
  );
  const [base, upside] = barsIn(svg);
  expect(upside?.width).toBeCloseTo((base?.width ?? 0) / 2, 1);
  const [, goal] = [...svg.matchAll(/<line x1="([\d.]+)"/g)].map(([, x]) => Number(x));
  expect(goal).toBeCloseTo((upside?.x ?? 0) + (upside?.width ?? 0), 1);
});

test('what is there is a square and what is not is a dot, in bands where there are many columns', () => {
  const columns = Array.from({ length: 50 }, (_, index) => `C${index}`);
  const given = [columns.map((_, index) => index % 2 === 0), columns.map(() => false)];
  const svg = draw(
    { kind: 'dot-matrix', rows: ['One', 'Two'], columns, given, legend: { given: 'yes', missing: 'no' } },
    'd',
  );
  expect(svg.match(/<rect/g)).toHaveLength(1 + 25);
  expect(svg.match(/<circle/g)).toHaveLength(1 + 75);
  expect(svg.match(/>One</g)).toHaveLength(2);
});

test('every country has a tile of its own, its neighbours about where they lie', () => {
  const places = [...COUNTRY_PLACES].map(([country, place]) => ({ country, ...place }));
  const tiles = new Map(layTiles(places, { columns: 24, rows: 19 }).map((tile) => [tile.country, tile]));
  expect(new Set([...tiles.values()].map(({ column, row }) => `${column} ${row}`)).size).toBe(places.length);
  const [sweden, italy, egypt] = ['SWE', 'ITA', 'EGY'].map((code) => tiles.get(code));
  expect(sweden?.row).toBeLessThan(italy?.row ?? 0);
  expect(italy?.row).toBeLessThan(egypt?.row ?? 0);
  expect(italy?.column).toBeLessThan(egypt?.column ?? 0);
});

test('an interval reaches to both sides of its bar, and both accounts have a dot', () => {
  const svg = draw(
    {
      kind: 'intervals',
      rows: [{ label: 'A → B', value: 50, low: 25, high: 75, own: 40, other: 100, text: '50 (25–75)' }],
      end: '100',
    },
    'd',
  );
  const [bar] = barsIn(svg);
  const end = (bar?.x ?? 0) + (bar?.width ?? 0);
  const lines = [...svg.matchAll(/<line x1="([\d.]+)" y1="([\d.]+)" x2="([\d.]+)" y2="([\d.]+)"/g)];
  const interval = lines.find(([, x1, y1, x2, y2]) => y1 === y2 && x1 !== x2);
  expect((Number(interval?.[1]) + Number(interval?.[3])) / 2).toBeCloseTo(end, 0);
  expect(svg.match(/<circle/g)).toHaveLength(2);
});
