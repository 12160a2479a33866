import { describe, expect, test } from '@jest/globals';
import { draw } from './drawing.ts';
import { ceilingOf, fit } from './svg.ts';

const name = (code: string) => ({ code, name: code });

describe('the heat map', () => {
  const svg = draw(
    {
      kind: 'heat-map',
      groups: [
        { label: 'Group', countries: [name('AAA'), name('BBB')] },
        { label: 'Other', countries: [name('CCC')] },
      ],
      cells: [
        ['neither', { step: 0, text: '0' }, 'one'],
        [{ step: 4, text: '160' }, 'neither', 'neither'],
        ['neither', 'neither', 'neither'],
      ],
      legend: ['≤ 20%', '> 20%'],
      one: 'one end',
      neither: 'neither',
      same: 'same',
    },
    'What it shows <in words>',
  );

  test('has a text for those who do not see it', () => {
    expect(svg).toContain('role="img" aria-label="What it shows &lt;in words&gt;"');
  });

  test('prints the number in each cell, a zero as well', () => {
    expect(svg).toMatch(/>0<\/text>/);
    expect(svg).toMatch(/>160<\/text>/);
  });

  test('tells what one end gives from what neither gives', () => {
    const dots = svg.match(/<circle/g) ?? [];
    expect(dots).toHaveLength(2);
    expect(svg).toContain('one end');
    expect(svg).toContain('neither');
  });
});

test('small charts break their line where a year has no value', () => {
  const svg = draw(
    {
      kind: 'panels',
      years: [2010, 2011, 2012],
      columns: 1,
      panels: [{ title: 'One', own: [1, null, 3], other: [0, 2, null] }],
      write: ['3'],
    },
    'One',
  );
  const [other, own] = [...svg.matchAll(/<path d="([^"]*)"/g)].map(([, path]) => path ?? '');
  expect(own?.match(/M/g)).toHaveLength(2);
  expect(other?.match(/[ML]/g)?.join('')).toBe('ML');
  expect(svg.match(/<circle/g)).toHaveLength(4);
});

test('bars say in words that there are none', () => {
  const svg = draw({ kind: 'bars', columns: [{ title: 'A', none: 'None given', rows: [] }] }, 'A');
  expect(svg).toContain('None given');
});

test('a dot stands for every value', () => {
  const svg = draw({ kind: 'strip', values: [3, 3, 8], lines: [{ value: 3, text: 'goal' }], axis: 'x' }, 'd');
  expect(svg.match(/<circle/g)).toHaveLength(3);
  expect(svg).toContain('goal');
});

test('names are escaped, and cut with an ellipsis only where they do not fit', () => {
  const svg = draw(
    { kind: 'bars', columns: [{ none: '', rows: [{ label: 'A & <B>', value: 1, text: '1' }] }] },
    'd',
  );
  expect(svg).toContain('A &amp; &lt;B&gt;');
  expect(fit('Chad', 60, 10)).toBe('Chad');
  expect(fit('Bosnia and Herzegovina', 60, 10)).toMatch(/^Bosnia.*…$/);
  expect(fit('中非共和国中非共和国', 60, 10)).toBe('中非共和国…');
});

test('scales end at a round number', () => {
  expect([0, 1, 12, 680, 18_526].map(ceilingOf)).toEqual([1, 1, 15, 750, 20_000]);
});

describe('then and now', () => {
  const lines = ['A', 'B', 'C', 'D'].map((each, index) => ({
    label: each,
    before: index === 3 ? null : 100,
    now: 100 + index,
    beforeText: '100',
    nowText: `now ${each}`,
  }));
  const svg = draw({ kind: 'slope', before: '2014', now: '2016', lines }, 'What changed');

  test('draws a line for each thing that is known of both times, and a dot for every value', () => {
    expect(svg.match(/stroke-width="1"/g)).toHaveLength(3);
    expect(svg.match(/<circle/g)).toHaveLength(7);
    expect(svg).toContain('aria-label="What changed"');
  });

  test('keeps the words at one end off each other', () => {
    const heights = [...svg.matchAll(/<text x="485" y="([\d.]+)"/g)]
      .map(([, y]) => Number(y))
      .sort((a, b) => a - b);
    expect(heights).toHaveLength(4);
    heights.slice(1).forEach((y, index) => {
      expect(y - (heights[index] ?? 0)).toBeGreaterThanOrEqual(13.9);
    });
  });
});

test('a joint estimate is a band over neighbouring years and a block over one alone, within the scale', () => {
  const svg = draw(
    {
      kind: 'panels',
      years: [2010, 2011, 2012, 2013],
      columns: 1,
      panels: [
        {
          title: '',
          own: [10, 12, null, 9],
          other: [14, 13, null, 9],
          estimates: [
            { low: 8, value: 12, high: 48 },
            { low: 9, value: 12.5, high: 16 },
            null,
            { low: 9, value: 9, high: 9 },
          ],
        },
      ],
      write: ['50'],
    },
    'One',
  );
  const band = /<path d="M([^"]*)Z"/.exec(svg)?.[1] ?? '';
  const heights = band.split('L').map((point) => Number(point.split(' ')[1]));
  expect(heights).toHaveLength(4);
  // The scale is up to 50, not up to what the sides give.
  expect(Math.min(...heights)).toBeGreaterThan(12);
  expect(svg.match(/<rect/g)).toHaveLength(1);
});
