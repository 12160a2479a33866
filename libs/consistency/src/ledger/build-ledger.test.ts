import { readdirSync, readFileSync } from 'node:fs';
import type { CycleConfiguration, Financing, Initiative, Outline, Partnership } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildLedger } from './build-ledger.ts';
import { atFurthestStage, type Money, NO_MONEY, totalOf } from './money.ts';

const CYCLE: CycleConfiguration = {
  format: 'concord.cycle/1',
  code: 'test',
  title: 'Test',
  forum: 'Test',
  languages: ['en'],
  period: { from: 2015, to: 2020 },
  filingDate: '2018-06-30',
  themes: [],
  questions: [],
  goals: [],
  exchangeRates: { EUR: { '2016': 1.1, '2017': 1.2 } },
  checks: {},
};

const outline = (
  country: string,
  items: Partial<Pick<Outline, 'initiatives' | 'partnerships'>>,
): Outline => ({
  format: 'concord.outline/1',
  cycle: 'test',
  country,
  language: 'en',
  period: { from: 2015, to: 2020 },
  ...items,
});
const initiative = (id: string, financing: Financing, themes?: string[]): Initiative => ({
  id,
  title: id,
  status: 'under-way',
  financing,
  ...(themes && { themes }),
});
const partnership = (id: string, other: string, financing: Financing, themes?: string[]): Partnership => ({
  id,
  title: id,
  kind: 'development',
  parties: [{ country: other }],
  financing,
  ...(themes && { themes }),
});
const money = (given: Partial<Money>): Money => ({ ...NO_MONEY, ...given });
const near = (value: Money) =>
  Object.fromEntries(Object.entries(value).map(([stage, amount]) => [stage, expect.closeTo(amount, 9)]));

const TRUST_FUND = { organisation: { name: 'EU Trust Fund', sector: 'multilateral' as const } };

const OUTLINES = [
  outline('DEU', {
    partnerships: [
      partnership(
        'p1',
        'MAR',
        {
          currency: 'EUR',
          lines: [
            { year: 2016, role: 'provides', stage: 'pledged', amount: 100, counterpart: { country: 'MAR' } },
            { year: 2016, role: 'provides', stage: 'committed', amount: 80, counterpart: { country: 'MAR' } },
            { year: 2017, role: 'provides', stage: 'disbursed', amount: 50, counterpart: { country: 'MAR' } },
          ],
        },
        ['skills'],
      ),
    ],
  }),
  outline('MAR', {
    partnerships: [
      partnership('q1', 'DEU', {
        currency: 'USD',
        lines: [
          { year: 2017, role: 'receives', stage: 'disbursed', amount: 58, counterpart: { country: 'DEU' } },
        ],
      }),
    ],
    initiatives: [
      initiative(
        'i1',
        {
          currency: 'USD',
          lines: [
            { year: 2017, role: 'needs', stage: 'needed', amount: 40, reference: 'T-05' },
            { year: 2017, role: 'domestic', stage: 'committed', amount: 10 },
            { year: 2017, role: 'receives', stage: 'disbursed', amount: 30, counterpart: TRUST_FUND },
          ],
        },
        ['skills', 'protection'],
      ),
      initiative('i2', {
        currency: 'MAD',
        lines: [{ year: 2017, role: 'domestic', stage: 'disbursed', amount: 7 }],
      }),
    ],
  }),
  outline('FRA', {
    initiatives: [
      initiative('f1', {
        currency: 'USD',
        lines: [
          {
            year: 2017,
            role: 'provides',
            stage: 'committed',
            amount: 15,
            counterpart: { country: 'MAR' },
            reference: 't 05',
          },
        ],
      }),
    ],
  }),
];

describe('the financing ledger', () => {
  const ledger = buildLedger(OUTLINES, CYCLE, [{ a: 'DEU/p1', b: 'MAR/q1' }]);

  test('counts each dollar once, at its furthest stage', () => {
    expect(ledger.total.needs).toBe(40);
    expect(ledger.total.unmet).toBe(25);
    expect(ledger.total.provided).toEqual(near(money({ pledged: 22, committed: 53, disbursed: 90 })));
    expect(ledger.countedOnce).toEqual([
      {
        counted: {
          country: 'DEU',
          item: 'DEU/p1',
          lines: [0, 1, 2].map((line) => `/partnerships/0/financing/lines/${line}`),
        },
        repeated: [{ country: 'MAR', item: 'MAR/q1', lines: ['/partnerships/0/financing/lines/0'] }],
      },
    ]);
  });

  test('by theme, divided evenly', () => {
    expect(ledger.byTheme.map(({ theme }) => theme)).toEqual(['protection', 'skills', null]);
    const [protection, skills, none] = ledger.byTheme;
    expect(protection).toMatchObject({
      needs: 20,
      unmet: 12.5,
      provided: money({ committed: 5, disbursed: 15 }),
    });
    expect(skills?.provided).toEqual(near(money({ pledged: 22, committed: 33, disbursed: 75 })));
    expect(none).toMatchObject({ needs: 0, unmet: 0, provided: money({ committed: 15 }) });
  });

  test('by country and by counterpart', () => {
    expect(ledger.byCountry.map(({ country }) => country)).toEqual(['DEU', 'FRA', 'MAR']);
    expect(ledger.byCountry[2]).toMatchObject({ needs: 40, unmet: 25, domestic: money({ committed: 10 }) });
    expect(ledger.byCountry[2]?.receives).toEqual(near(money({ pledged: 22, committed: 43, disbursed: 90 })));
    expect(ledger.byCountry[0]?.provides).toEqual(near(money({ pledged: 22, committed: 28, disbursed: 60 })));
    expect(ledger.byCounterpart).toMatchObject([
      { counterpart: { country: 'MAR' }, provides: NO_MONEY },
      { counterpart: TRUST_FUND, provides: money({ disbursed: 30 }), receives: NO_MONEY },
    ]);
  });

  test('lists what is sought and not found, and what the seeking activities cost', () => {
    expect(ledger.unmet).toEqual([
      {
        country: 'MAR',
        item: 'MAR/i1',
        title: 'i1',
        pointer: '/initiatives/0',
        themes: ['skills', 'protection'],
        needs: 40,
        unmet: 25,
      },
    ]);
    expect(ledger.seeking).toEqual({ required: 80, found: money({ committed: 25, disbursed: 30 }) });
  });

  test('says which rate is missing, and guesses none', () => {
    expect(ledger.missingRates).toEqual([
      { country: 'MAR', pointer: '/initiatives/1/financing/lines/0', currency: 'MAD', year: 2017 },
    ]);
  });

  test('without the link, both accounts count', () => {
    const { total, countedOnce } = buildLedger(OUTLINES, CYCLE);
    expect(total.provided.disbursed).toBeCloseTo(148, 9);
    expect(countedOnce).toEqual([]);
  });

  test('a shared reference counts once; other payers and other references are other money', () => {
    const provider = (country: string, amount: number, reference: string) =>
      outline(country, {
        initiatives: [
          initiative('x', {
            currency: 'USD',
            lines: [{ year: 2016, role: 'provides', stage: 'committed', amount, reference }],
          }),
        ],
      });
    const receiver = outline('MLI', {
      initiatives: [
        initiative('y', {
          currency: 'USD',
          lines: [
            {
              year: 2016,
              role: 'receives',
              stage: 'committed',
              amount: 9,
              reference: 'A1',
              counterpart: { country: 'FRA' },
            },
            {
              year: 2016,
              role: 'receives',
              stage: 'committed',
              amount: 4,
              reference: 'B2',
              counterpart: { country: 'FRA' },
            },
          ],
        }),
      ],
    });
    const { total } = buildLedger([provider('FRA', 10, 'A1'), provider('ESP', 5, 'a1'), receiver], CYCLE);
    expect(total.provided.committed).toBe(10 + 5 + 4);
  });

  test('one need told twice is one need, the greater', () => {
    const needy = (country: string, amount: number) =>
      outline(country, {
        initiatives: [
          initiative('n', {
            currency: 'USD',
            lines: [{ year: 2016, role: 'needs', stage: 'needed', amount, reference: 'N' }],
          }),
        ],
      });
    expect(buildLedger([needy('MLI', 3), needy('NER', 8)], CYCLE).total.needs).toBe(8);
  });

  test('the order of the outlines does not matter, on the sample neither', () => {
    const sample = new URL('../../../../samples/eurafrica-2016/', import.meta.url);
    const cycle = JSON.parse(readFileSync(new URL('cycle.json', sample), 'utf8')) as CycleConfiguration;
    const folder = new URL('outlines/', sample);
    const outlines = readdirSync(folder).map(
      (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Outline,
    );
    const whole = buildLedger(outlines, cycle);
    expect(buildLedger([...outlines].reverse(), cycle)).toEqual(whole);
    const byTheme = whole.byTheme.reduce((sum, { provided }) => sum + totalOf(provided), 0);
    expect(byTheme / totalOf(whole.total.provided)).toBeCloseTo(1, 9);
    expect(totalOf(whole.total.provided)).toBeGreaterThan(1e9);
  });
});

describe('stages', () => {
  test('each counts for what exceeds the later ones', () => {
    expect(atFurthestStage({ pledged: 10, committed: 8, disbursed: 5 })).toEqual(
      money({ pledged: 2, committed: 3, disbursed: 5 }),
    );
    expect(atFurthestStage({ pledged: 2, disbursed: 5 })).toEqual(money({ disbursed: 5 }));
    expect(atFurthestStage({ needed: 4 })).toEqual(money({ planned: 4 }));
  });

  test('sum to the greatest of them', () => {
    const amount = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined });
    fc.assert(
      fc.property(amount, amount, amount, (pledged, committed, disbursed) => {
        const given = { pledged: pledged ?? 0, committed: committed ?? 0, disbursed: disbursed ?? 0 };
        expect(totalOf(atFurthestStage(given))).toBe(Math.max(...Object.values(given)));
      }),
    );
  });
});
