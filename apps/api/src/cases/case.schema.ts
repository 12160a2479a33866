import { SCOPES, SEVERITIES } from '@concord/consistency';
import {
  CASE_OUTCOMES,
  CASE_REFUSALS,
  CASE_STATES,
  ENTRY_AUDIENCES,
  ENTRY_KINDS,
  ENTRY_SIDES,
  EXPLANATIONS,
  LANGUAGES,
} from '@concord/domain';
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
import { LONGEST_TEXT } from './requests.ts';

const id = { type: 'string', pattern: '^[0-9a-f]{32}$' } as const;
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;
const yes = { type: 'boolean' } as const;
const language = oneOf(LANGUAGES);
const outcome = oneOf(CASE_OUTCOMES);
const explanation = oneOf(EXPLANATIONS);
const said = { ...TEXT, minLength: 1, maxLength: LONGEST_TEXT };

const point = members(
  {
    country: COUNTRY,
    section: oneOf(['framework', 'initiatives', 'partnerships', 'figures', 'answers']),
    item: { ...TEXT, description: 'Id of the initiative or partnership, code of the question' },
    figure: members(
      {
        measure: TEXT,
        origin: COUNTRY,
        destination: COUNTRY,
        year: { type: 'integer' },
        sex: TEXT,
        basis: TEXT,
      },
      ['sex', 'basis'],
    ),
    field: { ...TEXT, description: 'Member of the item' },
    quote: { ...TEXT, description: 'Words of the field' },
  },
  ['item', 'figure', 'field', 'quote'],
);

const question = members(
  {
    check: TEXT,
    scope: oneOf(SCOPES),
    subject: {
      type: 'object',
      additionalProperties: { type: ['string', 'number', 'array'], items: TEXT },
    },
    evidence: listOf(reference('Evidence')),
    statistic: members({ name: TEXT, value: NUMBER, threshold: NUMBER }),
    message: members({ id: TEXT, text: TEXT, lang: language }),
    unexplained: { ...NUMBER, minimum: 0 },
  },
  ['statistic'],
);

const listed = {
  id: { ...id, description: 'The same from run to run' },
  countries: listOf(COUNTRY),
  severity: oneOf(SEVERITIES),
  question: { ...question, description: 'What a check asks; one of question and flag is there' },
  flag: members({ caption: TEXT, points: listOf(reference('FlagPoint')) }),
  state: oneOf(CASE_STATES),
  outcome,
  explanation,
  concludedBy: oneOf(['data', 'reviewers']),
  awaits: { ...listOf(COUNTRY), description: 'Countries that were asked and have not answered' },
  dueOn: day,
  rests: {
    ...oneOf(['unraised', 'unfiled']),
    description: 'Nobody is to do anything for now: no check raises it, or an outline is not there',
  },
  mergedInto: { ...id, description: 'The case that goes on for this one' },
  needsSecond: yes,
  published: yes,
  version: COUNT,
  openedAt: MOMENT,
  changedAt: MOMENT,
};
const OPTIONAL = [
  'question',
  'flag',
  'outcome',
  'explanation',
  'concludedBy',
  'dueOn',
  'rests',
  'mergedInto',
];

const entry = members(
  {
    id: TEXT,
    kind: oneOf(ENTRY_KINDS),
    side: oneOf(ENTRY_SIDES),
    country: COUNTRY,
    author: { ...TEXT, description: 'Told to those of the same side' },
    audience: {
      ...oneOf(ENTRY_AUDIENCES),
      description: 'Of those who read the case: all; one delegation and its reviewers; reviewers alone',
    },
    text: TEXT,
    lang: language,
    detail: { type: 'object', additionalProperties: true },
    at: MOMENT,
  },
  ['country', 'author', 'text', 'lang'],
);

export const CASE_SCHEMAS: SchemaObjects = {
  FlagPoint: point,
  CaseEntry: entry,
  ListedCase: members(listed, OPTIONAL),
  Case: members(
    {
      ...listed,
      merged: listOf(id),
      entries: listOf(reference('CaseEntry')),
      proposed: members({ outcome, explanation }, ['explanation']),
    },
    [...OPTIONAL, 'proposed'],
  ),
  CaseList: members({ cases: listOf(reference('ListedCase')), next: TEXT }, ['next']),
  CaseSummary: members({ counts: listOf(members({ state: oneOf(CASE_STATES), count: COUNT })) }),
  CaseVersion: members({ id, state: oneOf(CASE_STATES), version: COUNT }),
  FlagRequest: members(
    {
      countries: listOf(COUNTRY),
      caption: { ...TEXT, minLength: 1, maxLength: 200 },
      severity: oneOf(['warning', 'note', 'info']),
      points: listOf(reference('FlagPoint')),
      text: said,
      language,
    },
    ['severity', 'points', 'language'],
  ),
  CaseQuestion: members({ of: listOf(COUNTRY), text: said, language, dueOn: day }, [
    'of',
    'language',
    'dueOn',
  ]),
  CaseQuestions: members({ cases: listOf(id), of: listOf(COUNTRY), text: said, language, dueOn: day }, [
    'of',
    'language',
    'dueOn',
  ]),
  CasesAsked: members({
    asked: listOf(id),
    refused: listOf(members({ case: id, reason: oneOf(CASE_REFUSALS) })),
  }),
  CaseReply: members(
    { country: COUNTRY, text: said, language, audience: oneOf(['shared', 'country']), outcome, explanation },
    ['language', 'audience', 'outcome', 'explanation'],
  ),
  CaseNote: members({ text: said, language }, ['language']),
  CaseConclusion: members({ outcome, explanation, text: said, language }, [
    'explanation',
    'text',
    'language',
  ]),
  CasePartner: members({ country: COUNTRY, text: said, language, dueOn: day }, ['language', 'dueOn']),
  CaseMerge: members({ cases: listOf(id) }),
  SecondReviewer: members({ needed: yes }),
  CaseVerification: members({ party: TEXT, text: said, language }, ['language']),
  Nothing: members({}),
};
