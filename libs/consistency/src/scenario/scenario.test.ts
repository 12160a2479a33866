import { readdirSync, readFileSync } from 'node:fs';
import type { CycleConfiguration, Figure, Outline } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import { applyScenario } from './apply-scenario.ts';
import { corridorChanges } from './corridor-changes.ts';
import { financingGap } from './financing-gap.ts';
import { readScenario } from './read-scenario.ts';
import { recruitmentSavings, remittanceSavings } from './savings.ts';
import { BUILT_IN_SCENARIOS, type Scenario, type Shock, scenariosOf } from './scenario.ts';
import { scenarioFaults } from './scenario-faults.ts';

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
  exchangeRates: {},
  checks: {},
};

const outline = (country: string, figures: Figure[], rest: Partial<Outline> = {}): Outline => ({
  format: 'concord.outline/1',
  cycle: 'test',
  country,
  language: 'en',
  period: { from: 2015, to: 2020 },
  figures,
  ...rest,
});
const figure = (
  measure: Figure['measure'],
  corridor: string,
  value: number,
  rest: Partial<Figure> = {},
): Figure => {
  const [origin, destination] = corridor.split('>') as [string, string];
  return { measure, origin, destination, year: 2018, value, ...rest };
};
const shocked = (figures: Figure[], shock: Shock, country = 'MAR') => {
  const scenario: Scenario = { format: 'concord.scenario/1', name: 'test', shocks: [shock] };
  return applyScenario([outline(country, figures)], CYCLE, scenario)[0]?.figures?.map(
    ({ value, missing }) => value ?? missing,
  );
};

describe('reading a scenario', () => {
  test('accepts what is built in, and a file that uses every field', () => {
    for (const scenario of Object.values(BUILT_IN_SCENARIOS)) {
      expect(readScenario(structuredClone(scenario))).toEqual({ scenario });
    }
    const full = {
      format: 'concord.scenario/1',
      name: 'Closed borders',
      description: 'Admissions stop for a year',
      meetTargets: false,
      countOnce: true,
      shocks: [
        {
          measure: 'worker-flow',
          origin: '015',
          destination: ['FRA', '039'],
          years: { from: 2020, to: 2020 },
          basis: 'cap',
          multiply: 0,
        },
        { measure: 'remittance-cost', group: '002', add: -1.5 },
      ],
    };
    expect(readScenario(full)).toEqual({ scenario: full });
  });

  test('says everything that is wrong, and where', () => {
    const reading = readScenario({
      format: 'concord.scenario/2',
      name: '',
      shocks: [
        { measure: 'visas', multiply: 1, add: 1 },
        { measure: 'returns', origin: ['XXX'], years: { from: 2020, to: 2019 }, multiply: -1 },
        7,
      ],
      'a/b': 1,
    });
    const faults = 'faults' in reading ? reading.faults : [];
    expect(faults.map(({ pointer }) => pointer)).toEqual([
      '/format',
      '/name',
      '/shocks/0/measure',
      '/shocks/0',
      '/shocks/1/origin/0',
      '/shocks/1/years',
      '/shocks/1/multiply',
      '/shocks/2',
      '/a~1b',
    ]);
    expect(faults.every(({ message, expected }) => message !== '' && expected !== '')).toBe(true);
    expect(readScenario(null)).toMatchObject({ faults: [{ pointer: '', message: 'is not an object' }] });
    expect(readScenario({})).toMatchObject({ faults: [{ message: 'lacks "format"' }, {}, {}] });
  });
});

describe('a cycle’s own scenarios', () => {
  const own = (name: string, rest: Partial<Scenario> = {}): Scenario => ({
    format: 'concord.scenario/1',
    name,
    shocks: [],
    ...rest,
  });

  test('stand beside those that every cycle has, or in their place, but for the base', () => {
    const names = (scenarios?: Scenario[]) =>
      scenariosOf({ ...(scenarios && { scenarios }) }).map(({ name }) => name);
    expect(names()).toEqual(['base', 'downside', 'upside']);
    const harder = own('downside', { shocks: [{ measure: 'remittances', multiply: 0.5 }] });
    expect(names([own('Closed'), harder])).toEqual(['base', 'upside', 'Closed', 'downside']);
    expect(scenariosOf({ scenarios: [harder] })).toContain(harder);
  });

  test('are named each once, and what is wrong with each is said where it stands', () => {
    expect(scenarioFaults({})).toEqual([]);
    const wrong = own('b', { shocks: [{ measure: 'returns', origin: 'XXX', add: 1 }] });
    const faults = scenarioFaults({ scenarios: [own('a'), wrong, own('base'), own('a')] });
    expect(faults.map(({ pointer, message }) => `${pointer}: ${message}`)).toEqual([
      '/scenarios/1/shocks/0/origin: is not a place that is known',
      '/scenarios/2/name: "base" is the base that every cycle has',
      '/scenarios/3/name: "a" is the name at /scenarios/0/name',
    ]);
  });

  test('name the corridors that they change most, once for both sides and all years', () => {
    const outlines = [
      outline('MAR', [figure('remittances', 'MAR>FRA', 10), figure('remittances', 'MAR>ESP', 90)]),
      outline('FRA', [figure('remittances', 'MAR>FRA', 30)]),
    ];
    const changedFigures = [
      { country: 'MAR', pointer: '/figures/0/value', before: 10, after: 8 },
      { country: 'MAR', pointer: '/figures/1/value', before: 90, after: 72 },
      { country: 'FRA', pointer: '/figures/0/value', before: 30, after: 24 },
    ];
    const changes = corridorChanges({ changedFigures }, outlines, 5);
    expect(
      changes.map(({ origin, destination, before, after }) => [origin, destination, before, after]),
    ).toEqual([
      ['MAR', 'ESP', 90, 72],
      ['MAR', 'FRA', 30, 24],
    ]);
    expect(corridorChanges({ changedFigures }, outlines, 1)).toHaveLength(1);
  });
});

describe('applying a scenario', () => {
  test('multiplies and adds, keeps persons whole and nothing below zero', () => {
    const flow = figure('migration-flow', 'MAR>FRA', 101);
    expect(shocked([flow], { measure: 'migration-flow', multiply: 0.8 })).toEqual([81]);
    expect(shocked([flow], { measure: 'migration-flow', add: -500 })).toEqual([0]);
    expect(
      shocked([figure('remittances', 'MAR>FRA', 1.25)], { measure: 'remittances', multiply: 0.5 }),
    ).toEqual([0.625]);
    const missing: Figure = {
      measure: 'returns',
      origin: 'MAR',
      destination: 'FRA',
      year: 2018,
      missing: 'not-collected',
    };
    expect(shocked([missing], { measure: 'returns', multiply: 2 })).toEqual(['not-collected']);
  });

  test('goes by corridor, region, years and basis', () => {
    const flows = [
      figure('worker-flow', 'MAR>FRA', 100),
      figure('worker-flow', 'MAR>ESP', 100, { year: 2019 }),
      figure('worker-flow', 'MAR>USA', 100),
      figure('worker-flow', 'MAR>FRA', 100, { basis: 'cap' }),
    ];
    const of = (shock: Partial<Shock>) => shocked(flows, { measure: 'worker-flow', multiply: 0.5, ...shock });
    expect(of({ destination: 'FRA' })).toEqual([50, 100, 100, 50]);
    expect(of({ destination: '150' })).toEqual([50, 50, 100, 50]);
    expect(of({ group: ['USA', 'ESP'] })).toEqual([100, 50, 50, 100]);
    expect(of({ group: '002' })).toEqual([50, 50, 50, 50]);
    expect(of({ origin: 'TUN' })).toEqual([100, 100, 100, 100]);
    expect(of({ years: { from: 2019, to: 2020 } })).toEqual([100, 50, 100, 100]);
    expect(of({ basis: 'cap' })).toEqual([100, 100, 100, 50]);
    expect(of({ basis: 'observed' })).toEqual([50, 50, 50, 100]);
  });

  test('spreads an addition over the sexes, and moves the world’s total with its parts', () => {
    const flows = [
      figure('students', 'MAR>FRA', 100),
      figure('students', 'MAR>FRA', 60, { sex: 'female' }),
      figure('students', 'MAR>FRA', 40, { sex: 'male' }),
      figure('students', 'MAR>ESP', 50),
      figure('students', 'MAR>WLD', 150),
    ];
    expect(shocked(flows, { measure: 'students', destination: 'FRA', add: 50 })).toEqual([
      150, 90, 60, 50, 200,
    ]);
    expect(shocked(flows, { measure: 'students', multiply: 2 })).toEqual([200, 120, 80, 100, 300]);
  });

  test('the downside lowers remittances and caps by a fifth and leaves the rest', () => {
    const given = [
      outline('MAR', [
        figure('remittances', 'MAR>FRA', 1000, { basis: 'estimated' }),
        figure('worker-flow', 'MAR>FRA', 500, { basis: 'planned' }),
      ]),
      outline('FRA', [figure('worker-flow', 'MAR>FRA', 400, { basis: 'cap' })]),
      outline('TUN', [figure('returns', 'TUN>FRA', 5)]),
    ];
    const before = structuredClone(given);
    const result = applyScenario(given, CYCLE, BUILT_IN_SCENARIOS.downside);
    expect(result.map(({ figures }) => figures?.map(({ value }) => value))).toEqual([[800, 500], [320], [5]]);
    expect(result[2]).toBe(given[2]);
    expect(given).toEqual(before);
  });

  test('the upside brings costs down to what either end aims at, and no further', () => {
    const aim = (code: string, unit: 'percent' | 'months-of-income', value: number) => ({
      initiatives: [
        {
          id: 'i',
          title: 'i',
          status: 'under-way' as const,
          indicators: [{ code, unit, target: { year: 2030, value } }],
        },
      ],
    });
    const given = [
      outline(
        'FRA',
        [figure('remittance-cost', 'MAR>FRA', 6), figure('remittance-cost', 'TUN>FRA', 2)],
        aim('10.c.1', 'percent', 4),
      ),
      outline('MAR', [figure('recruitment-cost', 'MAR>FRA', 3)], aim('10.7.1', 'months-of-income', 1)),
      outline('DEU', [figure('remittance-cost', 'TUR>DEU', 7)]),
    ];
    const result = applyScenario(given, CYCLE, BUILT_IN_SCENARIOS.upside);
    expect(result.map(({ figures }) => figures?.map(({ value }) => value))).toEqual([[4, 2], [1], [7]]);
    expect(result[2]).toBe(given[2]);
  });

  test('the base leaves money that two outlines tell of in the provider’s', () => {
    const line = (role: 'provides' | 'receives', country: string) => ({
      year: 2018,
      role,
      stage: 'committed' as const,
      amount: 10,
      counterpart: { country },
      reference: 'X-1',
    });
    const money = (role: 'provides' | 'receives', country: string) => ({
      initiatives: [
        {
          id: 'i',
          title: 'i',
          status: 'under-way' as const,
          financing: {
            currency: 'USD',
            lines: [
              line(role, country),
              { ...line(role, country), reference: 'other', role: 'domestic' as const },
            ],
          },
        },
      ],
    });
    const given = [
      outline('MAR', [], money('receives', 'FRA')),
      outline('FRA', [], money('provides', 'MAR')),
    ];
    const before = structuredClone(given);
    const [receiver, provider] = applyScenario(given, CYCLE, BUILT_IN_SCENARIOS.base);
    expect(receiver?.initiatives?.[0]?.financing?.lines?.map(({ role }) => role)).toEqual(['domestic']);
    expect(provider).toBe(given[1]);
    expect(given).toEqual(before);
  });

  test('the sample: remittances fall by a fifth, the base changes no figure', () => {
    const sample = new URL('../../../../samples/eurafrica-2016/', import.meta.url);
    const cycle = JSON.parse(readFileSync(new URL('cycle.json', sample), 'utf8')) as CycleConfiguration;
    const folder = new URL('outlines/', sample);
    const outlines = readdirSync(folder).map(
      (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Outline,
    );
    const sum = (of: readonly Outline[]) =>
      of
        .flatMap(({ figures = [] }) => figures)
        .reduce((total, { measure, value = 0 }) => (measure === 'remittances' ? total + value : total), 0);
    const downside = applyScenario(outlines, cycle, BUILT_IN_SCENARIOS.downside);
    expect(sum(downside) / sum(outlines)).toBeCloseTo(0.8, 9);
    const base = applyScenario(outlines, cycle, BUILT_IN_SCENARIOS.base);
    expect(base.map(({ figures }) => figures)).toEqual(outlines.map(({ figures }) => figures));
    expect(remittanceSavings(outlines, cycle).total).toBeGreaterThan(1e6);
  });
});

describe('what the upside saves', () => {
  test('Σ R·max(0, c − 3 %), on the latest figures, the mean of both ends', () => {
    const given = [
      outline('MAR', [
        figure('remittances', 'MAR>FRA', 1000, { basis: 'estimated' }),
        figure('remittances', 'MAR>FRA', 5000, { year: 2016 }),
        figure('remittances', 'MAR>ESP', 700),
      ]),
      outline('FRA', [
        figure('remittances', 'MAR>FRA', 3000, { basis: 'estimated' }),
        figure('remittance-cost', 'MAR>FRA', 5),
        figure('remittance-cost', 'TUN>FRA', 8),
      ]),
      outline('ESP', [figure('remittance-cost', 'MAR>ESP', 2)]),
    ];
    const savings = remittanceSavings(given, CYCLE);
    // 2000 × 2 % and nothing below the target.
    expect(savings.total).toBeCloseTo(40, 9);
    expect(savings.corridors.map(({ saved }) => saved)).toEqual([40, 0]);
    expect(savings.uncounted).toEqual([{ origin: 'TUN', destination: 'FRA', because: 'no-volume' }]);
  });

  test('Σ flow·max(0, months − target)·earnings', () => {
    const given = [
      outline(
        'NPL',
        [
          figure('recruitment-cost', 'NPL>QAT', 4),
          figure('worker-flow', 'NPL>QAT', 100),
          figure('recruitment-cost', 'NPL>MYS', 3),
          figure('worker-flow', 'NPL>MYS', 10),
        ],
        {
          initiatives: [
            {
              id: 'i',
              title: 'i',
              status: 'under-way',
              indicators: [{ code: '10.7.1', unit: 'months-of-income', target: { year: 2030, value: 1 } }],
            },
          ],
        },
      ),
      outline('PHL', [figure('recruitment-cost', 'PHL>QAT', 2), figure('worker-flow', 'PHL>QAT', 50)]),
    ];
    const earnings = (_origin: string, destination: string) => (destination === 'QAT' ? 250 : undefined);
    const savings = recruitmentSavings(given, CYCLE, earnings);
    expect(savings.total).toBe(100 * 3 * 250);
    expect(savings.uncounted).toEqual([
      { origin: 'NPL', destination: 'MYS', because: 'no-earnings' },
      { origin: 'PHL', destination: 'QAT', because: 'no-target' },
    ]);
    const shared = {
      ...CYCLE,
      goals: [
        {
          indicator: '10.7.1',
          unit: 'months-of-income' as const,
          direction: 'decrease' as const,
          value: 1.5,
          by: 2030,
        },
      ],
    };
    expect(recruitmentSavings(given, shared, earnings).total).toBe(100 * 3 * 250 + 50 * 0.5 * 250);
  });

  test('the financing gap weighs what is not yet certain', () => {
    expect(financingGap(100, { disbursed: 20, committed: 20, pledged: 20, planned: 20 })).toBeCloseTo(
      100 - 20 - 18 - 12 - 6,
      9,
    );
    expect(financingGap(10, { disbursed: 20 })).toBe(0);
    expect(() => financingGap(-1, {})).toThrow(RangeError);
    expect(() => financingGap(1, { pledged: -1 })).toThrow(RangeError);
  });
});
