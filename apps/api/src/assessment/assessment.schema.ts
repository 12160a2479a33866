import { SCENARIO_FORMAT } from '@concord/consistency';
import {
  BASES,
  MEASURES,
  MISSING_STRATEGIES,
  RULE_OPERATORS,
  RULE_SCOPES,
  SEVERITIES,
} from '@concord/domain';
import {
  COUNT,
  COUNTRY,
  listOf,
  members,
  NUMBER,
  oneOf,
  reference,
  type SchemaObjects,
  TEXT,
} from '../openapi/schema-objects.ts';

const measure = oneOf(MEASURES);
const year = { type: 'integer', minimum: 1900, maximum: 2100 };
const yesOrNo = { type: 'boolean' };
const numberOrNull = { type: ['number', 'null'] };
const table = listOf(listOf(numberOrNull));
const byCountry = { type: 'object', additionalProperties: NUMBER };
const chiSquared = members({ statistic: NUMBER, degreesOfFreedom: COUNT, probability: NUMBER });
const pointer = { ...TEXT, description: 'RFC 6901, into that country’s outline' };

const money = reference('Money');
const needs = { needs: NUMBER, unmet: NUMBER };
const ledgerPlace = members({ country: COUNTRY, item: TEXT, lines: listOf(pointer) });
const party = members({ country: COUNTRY, organisation: members({ name: TEXT, sector: TEXT }) }, [
  'country',
  'organisation',
]);

const linkSide = members({ country: COUNTRY, id: TEXT, title: TEXT, pointer });
const link = members(
  {
    a: linkSide,
    b: linkSide,
    probability: { ...NUMBER, description: '1 where something other than the score decides' },
    weight: { ...NUMBER, description: 'In bits, by the score alone' },
    decidedBy: oneOf(['confirmation', 'reference', 'score']),
    fields: {
      ...listOf(members({ field: TEXT, level: TEXT, weight: NUMBER })),
      description: 'What each field says for (positive) or against a match, in bits',
    },
    titleSimilarity: { ...NUMBER, minimum: 0, maximum: 1 },
  },
  ['titleSimilarity'],
);

const places = { anyOf: [TEXT, listOf(TEXT)], description: 'A country, an M49 region, or a list of either' };
const shock = members(
  {
    measure,
    origin: places,
    destination: places,
    group: places,
    years: members({ from: year, to: year }),
    basis: oneOf(BASES),
    multiply: { ...NUMBER, minimum: 0 },
    add: NUMBER,
  },
  ['origin', 'destination', 'group', 'years', 'basis', 'multiply', 'add'],
);

/** The first of a list, and how many there are. */
function bounded(items: Readonly<Record<string, unknown>>) {
  return members({ count: COUNT, shown: listOf(items) });
}

const state = members({
  totals: { type: 'object', description: 'By measure, in its unit', additionalProperties: NUMBER },
  remittanceCost: { ...numberOrNull, description: 'Percent, weighted by remittances' },
  financingGap: { ...NUMBER, description: 'US dollars' },
});

const corridor = { origin: COUNTRY, destination: COUNTRY };
const savings = members({
  total: NUMBER,
  corridors: bounded(members({ ...corridor, volume: NUMBER, cost: NUMBER, target: NUMBER, saved: NUMBER })),
  uncounted: bounded(members({ ...corridor, because: TEXT })),
});

const found = reference('UnkeptFinding');
const localizedText = { type: 'object', required: ['en'], additionalProperties: TEXT };
const fault = members({ pointer: TEXT, message: TEXT, expected: TEXT });

export const ASSESSMENT_SCHEMAS: SchemaObjects = {
  Corridors: members({
    measure,
    year,
    estimated: { const: true, description: 'The matrix is worked out; nobody reported it' },
    countries: { ...listOf(COUNTRY), description: 'Of the rows and of the columns' },
    byOrigins: table,
    byDestinations: table,
    matrix: { ...table, description: 'The joint estimates' },
    variances: { ...table, description: 'Of the joint estimates, in the square of their unit' },
    z: { ...table, description: 'By how much the pooled figure was moved, in standard deviations' },
    originZ: table,
    destinationZ: table,
    factors: {
      anyOf: [
        members({ immigration: byCountry, emigration: byCountry, references: listOf(COUNTRY) }),
        { type: 'null' },
      ],
      description: 'By what each reporter’s figures are multiplied to be brought to the reference’s measure',
    },
    chiSquared,
    balancing: chiSquared,
    unusedMargins: listOf(
      members({ side: oneOf(['origin', 'destination']), country: COUNTRY, unreported: listOf(COUNTRY) }),
    ),
  }),
  Money: {
    ...members({ planned: NUMBER, pledged: NUMBER, committed: NUMBER, disbursed: NUMBER }),
    description: 'US dollars, each at its furthest stage',
  },
  Ledger: members({
    total: members({ ...needs, provided: money }),
    byTheme: listOf(members({ theme: { type: ['string', 'null'] }, ...needs, provided: money })),
    byCountry: listOf(
      members({ country: COUNTRY, ...needs, domestic: money, provides: money, receives: money }),
    ),
    byCounterpart: listOf(members({ counterpart: party, provides: money, receives: money }, ['counterpart'])),
    unmet: listOf(
      members({ country: COUNTRY, item: TEXT, title: TEXT, pointer, themes: listOf(TEXT), ...needs }),
    ),
    seeking: members({ required: NUMBER, found: money }),
    countedOnce: {
      ...listOf(members({ counted: ledgerPlace, repeated: listOf(ledgerPlace) })),
      description: 'Lines that tell of money already counted, with those that count instead',
    },
    missingRates: {
      ...listOf(members({ country: COUNTRY, pointer, currency: TEXT, year })),
      description: 'Lines left out for want of a rate',
    },
  }),
  PartnershipLinks: members({
    linked: listOf(link),
    toConfirm: { ...listOf(link), description: 'Likely enough to ask both focal points, and not to decide' },
  }),
  Scenario: members(
    {
      format: { const: SCENARIO_FORMAT },
      name: TEXT,
      description: TEXT,
      shocks: { ...listOf(shock), maxItems: 1000, description: 'Applied one after the other' },
      meetTargets: yesOrNo,
      countOnce: yesOrNo,
    },
    ['description', 'meetTargets', 'countOnce'],
  ),
  ScenarioRequest: {
    anyOf: [
      reference('Scenario'),
      members({ name: { ...TEXT, description: 'base, downside, upside, or one of the cycle’s own' } }),
    ],
  },
  ScenarioComparison: members({
    scenario: reference('Scenario'),
    base: state,
    result: state,
    changedFigures: bounded(members({ country: COUNTRY, pointer, before: NUMBER, after: NUMBER })),
    opened: bounded(found),
    closed: bounded(found),
    moved: bounded(members({ before: found, after: found })),
    savings: { anyOf: [savings, { type: 'null' }] },
    drivers: {
      ...listOf(members({ measure, ...corridor, year, before: NUMBER, after: NUMBER })),
      description: 'Of each measure, the corridors that change most',
    },
  }),
  OwnRule: members(
    {
      id: { ...TEXT, maxLength: 50 },
      scope: oneOf(RULE_SCOPES),
      title: localizedText,
      left: { ...TEXT, maxLength: 1000, description: 'An expression in CEL that gives a number' },
      operator: oneOf(RULE_OPERATORS),
      right: { ...TEXT, maxLength: 1000, description: 'An expression in CEL that gives a number' },
      tolerance: { type: 'object', description: 'Either absolute or share', additionalProperties: NUMBER },
      missing: oneOf(MISSING_STRATEGIES),
      severity: oneOf(SEVERITIES),
      message: localizedText,
      measure,
      basis: oneOf(BASES),
      years: members({ from: year, to: year }),
      enabled: yesOrNo,
    },
    ['tolerance', 'measure', 'basis', 'years'],
  ),
  RuleTrial: members({
    findings: listOf(found),
    count: { ...COUNT, description: 'In all' },
    compared: COUNT,
    notApplicable: { ...COUNT, description: 'Not compared, for want of a figure' },
    faults: { ...listOf(fault), description: 'What went wrong where it was worked out' },
  }),
};
