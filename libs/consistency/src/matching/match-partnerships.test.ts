import type { Partnership } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MatchingSide } from './candidates.ts';
import { drawFrom } from './evaluation/retype.ts';
import type { Link } from './link.ts';
import { matchCycle } from './match-cycle.ts';
import { matchPartnerships } from './match-partnerships.ts';

const partnership = (id: string, other: string, given: Partial<Partnership> = {}): Partnership => ({
  id,
  title: 'Agreement on the exchange of trainees',
  kind: 'skills',
  parties: [{ country: other }],
  ...given,
});
const side = (country: string, partnerships: Partnership[], language = 'en'): MatchingSide => ({
  country,
  language,
  partnerships,
});
const keys = (links: readonly Link[]) => links.map(({ a, b }) => [a, b]);

describe('matching of partnerships', () => {
  test('adds up what each field says', () => {
    const { linked } = matchPartnerships(
      side('POL', [partnership('p', 'FRA', { signed: '1990', gcmObjectives: [5, 6, 18] })]),
      side('FRA', [partnership('f', 'POL', { signed: '1990-09-29', gcmObjectives: [5, 18] })]),
    );
    expect(keys(linked)).toEqual([['POL/p', 'FRA/f']]);
    const [link] = linked;
    expect(link?.decidedBy).toBe('score');
    expect(link?.fields.map(({ field, level }) => `${field} ${level}`)).toEqual([
      'kind same',
      'signed same-year',
      'objectives shared',
      'title alike',
    ]);
    const expected = Math.log2(0.85 / 0.2) + Math.log2(0.7 / 0.12) + Math.log2(0.7 / 0.25) + Math.log2(45);
    expect(link?.weight).toBeCloseTo(expected, 9);
    expect(link?.probability).toBeCloseTo(2 ** expected / (1 + 2 ** expected), 9);
  });

  test('links several agreements of one pair each to its own', () => {
    const titles = ['on seasonal workers in agriculture', 'on the recruitment of nurses', 'on readmission'];
    const left = titles.map((title, index) =>
      partnership(`m${index}`, 'ESP', { title, signed: `200${index}` }),
    );
    const right = titles.map((title, index) =>
      partnership(`e${2 - index}`, 'MAR', {
        title: `Acuerdo ${index}`,
        titleEn: `Agreement between Spain and Morocco ${title}`,
        signed: `200${index}`,
      }),
    );
    const { linked, toConfirm } = matchPartnerships(side('MAR', left), side('ESP', right, 'es'));
    expect(keys(linked)).toEqual([
      ['MAR/m0', 'ESP/e2'],
      ['MAR/m1', 'ESP/e1'],
      ['MAR/m2', 'ESP/e0'],
    ]);
    expect(toConfirm).toEqual([]);
  });

  test('asks where it is likely and not certain, and lists the rest', () => {
    const result = matchPartnerships(
      side('POL', [partnership('p', 'FRA', { title: 'Umowa o wymianie stażystów', signed: '1990' })], 'pl'),
      side(
        'FRA',
        [
          partnership('f', 'POL', { title: 'Accord sur les stagiaires', signed: '1991' }),
          partnership('g', 'POL', { kind: 'health', title: 'Accord sur la santé', signed: '2012' }),
          partnership('h', 'DEU'),
        ],
        'fr',
      ),
    );
    expect(result.linked).toEqual([]);
    expect(keys(result.toConfirm)).toEqual([['POL/p', 'FRA/f']]);
    expect([result.unmatchedA, result.unmatchedB]).toEqual([[], ['FRA/g']]);
  });

  test('a shared reference decides by itself', () => {
    const { linked } = matchPartnerships(
      side('POL', [
        partnership('p', 'FRA', {
          kind: 'health',
          title: 'Nurses',
          signed: '1970',
          reference: 'UNTS I-1234',
        }),
      ]),
      side('FRA', [
        partnership('f', 'POL', { title: 'Trainees', signed: '2010', reference: 'unts i 1234' }),
        partnership('g', 'POL', { kind: 'health', title: 'Nurses', signed: '1970' }),
      ]),
    );
    expect(linked).toMatchObject([{ a: 'POL/p', b: 'FRA/f', probability: 1, decidedBy: 'reference' }]);
  });

  test('a focal point’s answer decides over everything', () => {
    const sides = [
      side('POL', [partnership('p', 'FRA', { signed: '1990' })]),
      side('FRA', [
        partnership('f', 'POL', { signed: '1990' }),
        partnership('g', 'POL', { kind: 'health', title: 'Nurses' }),
      ]),
    ] as const;
    expect(matchPartnerships(...sides, { denied: [['FRA/f', 'POL/p']] }).linked).toEqual([]);
    const confirmed = matchPartnerships(...sides, { confirmed: [['FRA/g', 'POL/p']] });
    expect(confirmed.linked).toMatchObject([{ a: 'POL/p', b: 'FRA/g', decidedBy: 'confirmation' }]);
    expect(confirmed.unmatchedB).toEqual(['FRA/f']);
    const unnamed = matchPartnerships(
      side('POL', [partnership('p', 'DEU')]),
      side('FRA', [partnership('f', 'ITA')]),
      {
        confirmed: [['POL/p', 'FRA/f']],
      },
    );
    expect(keys(unnamed.linked)).toEqual([['POL/p', 'FRA/f']]);
  });

  test('a partnership of many stands in each pair, one with an organisation only if it is shared', () => {
    const iom = { organisation: { name: 'International Organization for Migration', sector: 'un' as const } };
    const wide = {
      parties: [{ country: 'FRA' }, { country: 'DEU' }, iom],
      kind: 'regional-process' as const,
    };
    const a = side('POL', [{ ...partnership('wide', 'FRA', { signed: '2006' }), ...wide }]);
    const german = partnership('d', 'POL', { kind: 'regional-process', signed: '2006' });
    expect(keys(matchPartnerships(a, side('DEU', [german])).linked)).toEqual([['POL/wide', 'DEU/d']]);
    const throughOrganisation = partnership('s', '', {
      parties: [iom],
      kind: 'regional-process',
      signed: '2006',
    });
    expect(keys(matchPartnerships(a, side('SWE', [throughOrganisation])).linked)).toEqual([
      ['POL/wide', 'SWE/s'],
    ]);
    const own = (country: string) =>
      side(country, [partnership('own', '', { parties: [iom], signed: '2006' })]);
    const apart = matchPartnerships(own('POL'), own('SWE'));
    expect([apart.linked, apart.toConfirm]).toEqual([[], []]);
  });

  test('refuses one country on both sides, and an id that comes twice', () => {
    expect(() => matchPartnerships(side('POL', []), side('POL', []))).toThrow(RangeError);
    const twice = [partnership('p', 'FRA'), partnership('p', 'FRA')];
    expect(() => matchPartnerships(side('POL', twice), side('FRA', []))).toThrow(RangeError);
  });

  test('neither the sides’ order nor the partnerships’ matters', () => {
    const subject = fc.constantFrom(
      'trainees',
      'seasonal workers',
      'nurses and doctors',
      'workers, seasonal',
      'travel',
    );
    const filed = (other: string): fc.Arbitrary<Partnership[]> =>
      fc.uniqueArray(
        fc.record({
          id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
          title: subject.map((words) => `Agreement on ${words}`),
          kind: fc.constantFrom('skills' as const, 'health' as const),
          parties: fc.constant<Partnership['parties']>([{ country: other }]),
          signed: fc.constantFrom('1990', '1990-01-02', '1991-05-06', '1991'),
        }),
        { selector: ({ id }) => id },
      );
    fc.assert(
      fc.property(filed('FRA'), filed('POL'), (left, right) => {
        const result = matchPartnerships(side('POL', left), side('FRA', right));
        const exchanged = matchPartnerships(
          side('FRA', [...right].reverse()),
          side('POL', [...left].reverse()),
        );
        const turn = (links: readonly Link[]) =>
          links.map((link) => ({ ...link, a: link.b, b: link.a })).sort((x, y) => (x.a < y.a ? -1 : 1));
        expect(turn(exchanged.linked)).toEqual(result.linked);
        expect(turn(exchanged.toConfirm)).toEqual(result.toConfirm);
        expect([exchanged.unmatchedB, exchanged.unmatchedA]).toEqual([result.unmatchedA, result.unmatchedB]);
        const used = [...result.linked, ...result.toConfirm].flatMap(({ a, b }) => [a, b]);
        expect(new Set(used).size).toBe(used.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('matching of a whole cycle', () => {
  const outline = (country: string, partnerships: Partnership[]) => ({
    format: 'concord.outline/1' as const,
    cycle: 'test',
    country,
    language: 'en',
    period: { from: 2010, to: 2020 },
    partnerships,
  });

  test('links every pair of outlines, and honours answers', () => {
    const outlines = [
      outline('POL', [
        partnership('p', 'FRA', { signed: '1990' }),
        partnership('q', 'DEU', { signed: '2000' }),
      ]),
      outline('FRA', [partnership('f', 'POL', { signed: '1990' })]),
      outline('DEU', [partnership('d', 'POL', { signed: '2000' })]),
    ];
    expect(keys(matchCycle(outlines).linked)).toEqual([
      ['DEU/d', 'POL/q'],
      ['FRA/f', 'POL/p'],
    ]);
    expect(matchCycle([...outlines].reverse())).toEqual(matchCycle(outlines));
    const { linked } = matchCycle(outlines, { denied: [['POL/p', 'FRA/f']] });
    expect(keys(linked)).toEqual([['DEU/d', 'POL/q']]);
  });

  test('learns from more than a thousand candidate pairs that one kind for all says little', () => {
    const words = (seed: number) => {
      const draw = drawFrom(seed * 7919);
      return Array.from({ length: 18 }, () => ' abcdefghijklmnopqrstuvwxyz'[Math.floor(draw() * 27)]).join(
        '',
      );
    };
    const many = (country: string, other: string) =>
      outline(
        country,
        Array.from({ length: 40 }, (_, index) =>
          partnership(`${country}${index}`, other, {
            title: `Agreement on ${words(index)}`,
            signed: `${1970 + index}`,
          }),
        ),
      );
    const { parameters, linked } = matchCycle([many('POL', 'FRA'), many('FRA', 'POL')]);
    const { m, u } = parameters.kind.same as { m: number; u: number };
    expect(Math.abs(Math.log2(m / u))).toBeLessThan(0.01);
    expect(linked.every(({ a, b }) => a.slice(7) === b.slice(7))).toBe(true);
    expect(linked.length).toBe(40);
  });
});
