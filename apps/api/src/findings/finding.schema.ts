import { SCOPES, SEVERITIES } from '@concord/consistency';
import { LANGUAGES } from '@concord/domain';
import { FINDING_STATES } from '@concord/persistence';
import {
  COUNT,
  COUNTRY,
  listOf,
  MOMENT,
  members,
  NUMBER,
  oneOf,
  reference,
  type SchemaObjects,
  TEXT,
} from '../openapi/schema-objects.ts';

const severity = oneOf(SEVERITIES);
const scope = oneOf(SCOPES);

const unkept = {
  id: {
    type: 'string',
    pattern: '^[0-9a-f]{32}$',
    description: 'The same problem has the same id in every run',
  },
  check: TEXT,
  severity,
  scope,
  countries: listOf(COUNTRY),
  subject: {
    type: 'object',
    description: 'What it is about: measure, corridor, year, partnership …',
    additionalProperties: { type: ['string', 'number', 'array'], items: TEXT },
  },
  evidence: listOf(reference('Evidence')),
  statistic: members({ name: TEXT, value: NUMBER, threshold: NUMBER }),
  message: members({
    id: TEXT,
    text: { ...TEXT, description: 'One neutral sentence' },
    lang: {
      ...oneOf(LANGUAGES),
      description: 'English where there is no sentence in the language asked for',
    },
  }),
  unexplained: { ...NUMBER, minimum: 0, description: 'In floors of the measure, for the order of lists' },
};

const finding = members(
  {
    ...unkept,
    state: oneOf(FINDING_STATES),
    openedAt: MOMENT,
    reopenedAt: MOMENT,
    closedAt: MOMENT,
    changedAt: { ...MOMENT, description: 'When the compared values last changed' },
  },
  ['statistic', 'reopenedAt', 'closedAt', 'changedAt'],
);

const check = members({
  id: TEXT,
  scope,
  reach: oneOf(['outline', 'pair', 'neighbours', 'cycle']),
  severity: { ...severity, description: 'The gravest that it can be by default' },
  rule: TEXT,
  source: TEXT,
  parameters: {
    type: 'object',
    additionalProperties: members(
      { default: NUMBER, unit: TEXT, minimum: NUMBER, maximum: NUMBER, meaning: TEXT, source: TEXT },
      ['source'],
    ),
  },
  messages: {
    type: 'object',
    description: 'Sentences by message and language',
    additionalProperties: { type: 'object', required: ['en'], additionalProperties: TEXT },
  },
});

export const FINDING_SCHEMAS: SchemaObjects = {
  Finding: finding,
  UnkeptFinding: {
    ...members(unkept, ['statistic']),
    description: 'A finding of a trial, of which nothing is kept',
  },
  Evidence: members(
    {
      country: COUNTRY,
      pointer: { ...TEXT, description: 'RFC 6901, into that country’s outline' },
      value: { type: ['string', 'number'] },
    },
    ['value'],
  ),
  FindingList: members(
    { findings: listOf(reference('Finding')), next: { ...TEXT, description: 'Address of the next page' } },
    ['next'],
  ),
  FindingSummary: members({ open: COUNT, counts: listOf(members({ check: TEXT, severity, count: COUNT })) }),
  Catalogue: members({ catalogue: TEXT, checks: listOf(check) }),
};
