import type { Figure, Outline } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import { difference } from './difference.ts';

function outline(parts: Partial<Outline> = {}): Outline {
  return {
    format: 'concord.outline/1',
    cycle: 'trial',
    country: 'KEN',
    language: 'en',
    period: { from: 2010, to: 2017 },
    ...parts,
  };
}

function figure(destination: string, value: number, more: Partial<Figure> = {}): Figure {
  return { measure: 'migrant-stock', origin: 'KEN', destination, year: 2015, value, ...more };
}

describe('the difference between two outlines', () => {
  test('is nothing between an outline and itself', () => {
    const document = outline({ figures: [figure('DEU', 5)], framework: { summary: 'as it is' } });
    expect(difference(document, structuredClone(document))).toEqual([]);
  });

  test('names a changed member, one that came and one that went', () => {
    const before = outline({ confidentiality: 'public', framework: { summary: 'before' } });
    const after = outline({
      period: { from: 2010, to: 2018 },
      framework: { summary: 'before', changes: 'new' },
    });
    expect(difference(before, after)).toEqual([
      { pointer: '/period/to', change: 'changed', before: 2017, after: 2018 },
      { pointer: '/framework/changes', change: 'added', after: 'new' },
      { pointer: '/confidentiality', change: 'removed', before: 'public' },
    ]);
  });

  test('matches figures by corridor, measure, year, sex and basis, not by position', () => {
    const before = outline({ figures: [figure('DEU', 5), figure('FRA', 7), figure('ITA', 9)] });
    const after = outline({ figures: [figure('ITA', 9), figure('SWE', 1), figure('DEU', 6)] });
    expect(difference(before, after)).toEqual([
      { pointer: '/figures/1', change: 'added', after: figure('SWE', 1) },
      { pointer: '/figures/2/value', change: 'changed', before: 5, after: 6 },
      { pointer: '/figures/1', change: 'removed', before: figure('FRA', 7) },
    ]);
  });

  test('takes a sex and a basis that are left out as total and observed', () => {
    const before = outline({ figures: [figure('DEU', 5)] });
    const after = outline({ figures: [figure('DEU', 6, { sex: 'total', basis: 'observed' })] });
    expect(difference(before, after)).toEqual([
      { pointer: '/figures/0/value', change: 'changed', before: 5, after: 6 },
      { pointer: '/figures/0/sex', change: 'added', after: 'total' },
      { pointer: '/figures/0/basis', change: 'added', after: 'observed' },
    ]);
  });

  test('keeps figures of another sex or basis apart', () => {
    const before = outline({ figures: [figure('DEU', 5), figure('DEU', 3, { sex: 'female' })] });
    const after = outline({
      figures: [figure('DEU', 5), figure('DEU', 3, { sex: 'female', basis: 'planned' })],
    });
    expect(difference(before, after).map(({ pointer, change }) => `${change} ${pointer}`)).toEqual([
      'added /figures/1',
      'removed /figures/1',
    ]);
  });

  test('shows a value that gave way to a notation key', () => {
    const { value: _, ...withoutValue } = figure('DEU', 5);
    const after = outline({ figures: [{ ...withoutValue, missing: 'not-collected' }] });
    expect(difference(outline({ figures: [figure('DEU', 5)] }), after)).toEqual([
      { pointer: '/figures/0/missing', change: 'added', after: 'not-collected' },
      { pointer: '/figures/0/value', change: 'removed', before: 5 },
    ]);
  });

  test('matches initiatives and partnerships by id, and what they hold by its own identity', () => {
    const line = { year: 2016, role: 'receives', stage: 'committed', amount: 10 } as const;
    const before = outline({
      initiatives: [
        { id: 'I-1', title: 'One', status: 'planned' },
        {
          id: 'I-2',
          title: 'Two',
          status: 'planned',
          themes: ['skills', 'protection'],
          financing: { currency: 'EUR', lines: [line, { ...line, year: 2017 }] },
        },
      ],
      partnerships: [
        { id: 'P-1', title: 'Pact', kind: 'skills', parties: [{ country: 'DEU' }, { country: 'FRA' }] },
      ],
    });
    const after = outline({
      initiatives: [
        {
          id: 'I-2',
          title: 'Two',
          status: 'under-way',
          themes: ['protection', 'skills'],
          financing: { currency: 'EUR', lines: [{ ...line, year: 2017, amount: 12 }, line] },
        },
        { id: 'I-1', title: 'One', status: 'planned' },
      ],
      partnerships: [{ id: 'P-1', title: 'Pact', kind: 'skills', parties: [{ country: 'FRA' }] }],
    });
    expect(difference(before, after)).toEqual([
      { pointer: '/initiatives/0/status', change: 'changed', before: 'planned', after: 'under-way' },
      { pointer: '/initiatives/0/financing/lines/0/amount', change: 'changed', before: 10, after: 12 },
      { pointer: '/partnerships/0/parties/0', change: 'removed', before: { country: 'DEU' } },
    ]);
  });

  test('tells an item whose id changed as one that went and one that came', () => {
    const before = outline({ answers: [{ question: 'q1.data', text: 'same' }] });
    const after = outline({ answers: [{ question: 'q2.data', text: 'same' }] });
    expect(difference(before, after)).toEqual([
      { pointer: '/answers/0', change: 'added', after: { question: 'q2.data', text: 'same' } },
      { pointer: '/answers/0', change: 'removed', before: { question: 'q1.data', text: 'same' } },
    ]);
  });

  test('matches equal instruments one to one', () => {
    const law = { title: 'Labour Act', kind: 'law' } as const;
    const before = outline({ framework: { instruments: [law, law] } });
    const after = outline({ framework: { instruments: [law, { ...law, year: 2019 }, law] } });
    expect(difference(before, after)).toEqual([
      { pointer: '/framework/instruments/1/year', change: 'added', after: 2019 },
      { pointer: '/framework/instruments/2', change: 'added', after: law },
    ]);
  });

  test('finds nothing where only the order changed', () => {
    const figures = ['AUT', 'BEL', 'CZE', 'DNK', 'ESP', 'FRA'].map((country, index) =>
      figure(country, index),
    );
    const shuffled = [4, 2, 0, 5, 1, 3].map((index) => figures[index] as Figure);
    expect(difference(outline({ figures }), outline({ figures: shuffled }))).toEqual([]);
  });

  test('takes 50,000 figures in another order in linear time', () => {
    const figures = Array.from({ length: 50_000 }, (_, index) =>
      figure(
        `${String.fromCharCode(65 + (index % 26))}${String.fromCharCode(65 + (Math.floor(index / 26) % 26))}A`,
        index,
        {
          year: 1900 + Math.floor(index / 676),
        },
      ),
    );
    const start = performance.now();
    expect(difference(outline({ figures }), outline({ figures: figures.toReversed() }))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
