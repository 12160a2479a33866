import type {
  Financing,
  FinancingLine,
  Indicator,
  IndicatorUnit,
  Initiative,
  Observation,
  Outline,
  Partnership,
  PartnershipKind,
  Party,
  Quota,
} from '@concord/domain';
import { DIRECTIONS, FINANCING_ROLES, FINANCING_STAGES, STATUSES } from '@concord/domain';
import fc from 'fast-check';
import { COUNTRIES } from './generate-figures.ts';

const country = fc.constantFrom(...COUNTRIES);
const date = fc.constantFrom('2010', '2010-05-01', '2011-03', '2012-06-15', '2017', '2019-01-01');
const year = fc.integer({ min: 2015, max: 2020 });
const value = fc.constantFrom(0, 1, 2, 3, 4, 5, 8, 50, 120, -4);
const amount = fc.integer({ min: 0, max: 40 }).map((halves) => halves * 500_000);
const organisation: Party = { organisation: { name: 'IOM', sector: 'un' } };

const observation: fc.Arbitrary<Observation> = fc.record(
  { year, value, female: value, migrant: value },
  { requiredKeys: ['year', 'value'] },
);
const indicator: fc.Arbitrary<Indicator> = fc.record(
  {
    code: fc.constantFrom('10.c.1', '10.7.1', '8.8.1', '4.b.1', 'jobs', '99.9.9'),
    unit: fc.constantFrom<IndicatorUnit[]>('percent', 'count', 'months-of-income'),
    direction: fc.constantFrom(...DIRECTIONS),
    baseline: observation,
    target: fc.record({ year: fc.constantFrom(2018, 2025, 2030, 2031), value }),
    observations: fc.uniqueArray(observation, { maxLength: 3, selector: (each) => each.year }),
  },
  { requiredKeys: ['code', 'unit'] },
);
const indicators = fc.uniqueArray(indicator, { maxLength: 3, selector: (each) => each.code });

const line: fc.Arbitrary<FinancingLine> = fc.record(
  {
    year: fc.constantFrom(2016, 2016, 2017, 2019),
    role: fc.constantFrom(...FINANCING_ROLES),
    stage: fc.constantFrom(...FINANCING_STAGES),
    amount,
    counterpart: fc.oneof(
      { weight: 4, arbitrary: country.map((code): Party => ({ country: code })) },
      { weight: 1, arbitrary: fc.constant(organisation) },
    ),
    reference: fc.constantFrom('XM-1', 'XM-2'),
  },
  { requiredKeys: ['year', 'role', 'stage', 'amount'] },
);
const financing: fc.Arbitrary<Financing> = fc.record(
  {
    currency: fc.constantFrom('USD', 'USD', 'EUR', 'KES'),
    envelope: amount,
    lines: fc.array(line, { maxLength: 4 }),
  },
  { requiredKeys: ['currency'] },
);

// An initiative and a partnership may have one id.
const initiative: fc.Arbitrary<Initiative> = fc.record(
  {
    id: fc.constantFrom('I-1', 'I-2', 'P-1'),
    title: fc.constantFrom('Training', 'Job fairs'),
    status: fc.constantFrom(...STATUSES),
    themes: fc.constantFrom<string[][]>(['skills'], ['no-theme']),
    priority: fc.boolean(),
    start: date,
    end: date,
    financing,
    indicators,
    monitoring: fc.constant<Initiative['monitoring']>({ frequency: 'yearly' }),
  },
  { requiredKeys: ['id', 'title', 'status'] },
);

const parties: fc.Arbitrary<Party[]> = fc
  .record({ countries: fc.uniqueArray(country, { minLength: 1, maxLength: 2 }), shared: fc.boolean() })
  .map(({ countries, shared }) => [
    ...countries.map((code): Party => ({ country: code })),
    ...(shared ? [organisation] : []),
  ]);
const quotas: fc.Arbitrary<Quota[]> = fc.uniqueArray(
  fc.record({ year, origin: country, destination: country, workers: fc.integer({ min: 0, max: 900 }) }),
  { maxLength: 2, selector: (quota) => `${quota.year} ${quota.origin} ${quota.destination}` },
);
const partnership: fc.Arbitrary<Partnership> = fc.record(
  {
    id: fc.constantFrom('P-1', 'P-2', 'P-3'),
    title: fc.constantFrom('Seasonal work in hotels', 'Recruitment of nurses', 'Seasonal work on farms'),
    kind: fc.constantFrom<PartnershipKind[]>('labour-agreement', 'health', 'regional-process'),
    parties,
    status: fc.constantFrom(...STATUSES),
    signed: date,
    inForce: date,
    expires: date,
    results: fc.constant('More places'),
    reference: fc.constantFrom('TS 1', 'TS 2'),
    quotas,
    financing,
    indicators,
  },
  { requiredKeys: ['id', 'title', 'kind', 'parties'] },
);

/** An outline's parts beside its figures. */
export type Items = Pick<Outline, 'initiatives' | 'partnerships' | 'framework' | 'answers'>;

/** Initiatives, partnerships, what changed, and answers; a reporter may stand among a partnership's parties. */
export const outlineItems: fc.Arbitrary<Items> = fc.record(
  {
    initiatives: fc.uniqueArray(initiative, { maxLength: 3, selector: (each) => each.id }),
    // Seldom enough that some countries have nothing to do with each other.
    partnerships: fc.oneof(
      { weight: 2, arbitrary: fc.constant<Partnership[]>([]) },
      {
        weight: 1,
        arbitrary: fc.uniqueArray(partnership, { minLength: 1, maxLength: 3, selector: (each) => each.id }),
      },
    ),
    framework: fc.constantFrom<NonNullable<Outline['framework']>[]>(
      { changes: 'I-1 has ended.' },
      { summary: 'Orderly migration.' },
    ),
    answers: fc.constant([{ question: 'q1.data', text: 'A register.' }]),
  },
  { requiredKeys: [] },
);
