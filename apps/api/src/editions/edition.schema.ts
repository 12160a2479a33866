import { AUDIENCES, GATES } from '@concord/disclosure';
import { LANGUAGES } from '@concord/domain';
import { EDITION_STATES } from '@concord/persistence';
import {
  COUNT,
  COUNTRY,
  listOf,
  MOMENT,
  members,
  oneOf,
  reference,
  type SchemaObjects,
  SHA256,
  TEXT,
} from '../openapi/schema-objects.ts';
import { LONGEST_REASON } from '../submitting/requests.ts';

const WITHDRAWN = {
  withdrawnAt: { ...MOMENT, description: 'When it was taken back' },
  withdrawalReason: { ...TEXT, description: 'Why it was taken back, for everybody to read' },
} as const;
const PUBLISHED = {
  id: { type: 'string', format: 'uuid' },
  cycle: TEXT,
  language: oneOf(LANGUAGES),
  title: TEXT,
  forum: TEXT,
  catalogueVersion: TEXT,
  pages: COUNT,
  sha256: SHA256,
  bytes: COUNT,
  publishedAt: MOMENT,
  report: { ...TEXT, description: 'Where the report is; absent where it was taken back' },
  ...WITHDRAWN,
} as const;
const OF_OFFERED = ['report', 'withdrawnAt', 'withdrawalReason'];

export const EDITION_SCHEMAS: SchemaObjects = {
  EditionRequest: members({ language: oneOf(LANGUAGES), audience: oneOf(AUDIENCES) }),
  EditionList: members({ editions: listOf(reference('Edition')) }),
  Edition: members(
    {
      id: { type: 'string', format: 'uuid' },
      language: oneOf(LANGUAGES),
      audience: oneOf(AUDIENCES),
      state: oneOf(EDITION_STATES),
      progress: { ...COUNT, maximum: 100, description: 'Percent' },
      step: { ...TEXT, description: 'What is being done' },
      failure: { ...TEXT, description: 'Why there is no report' },
      catalogue: { ...TEXT, description: 'Version of the rules' },
      outlines: { ...COUNT, description: 'Submissions that it was frozen over' },
      requestedAt: MOMENT,
      finishedAt: MOMENT,
      pages: COUNT,
      sha256: SHA256,
      report: { ...TEXT, description: 'Where the report is, once there is one' },
      publishedAt: { ...MOMENT, description: 'When it was given to everybody' },
      ...WITHDRAWN,
    },
    [
      'withdrawnAt',
      'withdrawalReason',
      'publishedAt',
      'step',
      'failure',
      'finishedAt',
      'pages',
      'sha256',
      'report',
    ],
  ),
  EditionFiles: members({ files: listOf(reference('EditionFile')) }),
  EditionFile: members({ name: TEXT, mediaType: TEXT, sha256: SHA256, bytes: COUNT }),
  Download: { type: 'string', format: 'binary', description: 'Bytes of the kind that its list says' },
  DisclosureReport: members(
    {
      audience: oneOf(AUDIENCES),
      threshold: { ...COUNT, description: 'Counts of persons from 1 to below this are small' },
      consented: { ...listOf(COUNTRY), description: 'Whose chapters are in it' },
      left: { ...listOf(COUNTRY), description: 'Who filed and has not signed off what they filed last' },
      withheld: listOf(
        members({
          country: COUNTRY,
          cell: { ...TEXT, description: 'Measure, origin, destination, year, sex and basis' },
          reason: oneOf(['small', 'complementary', 'earlier']),
        }),
      ),
      kept: {
        type: 'object',
        description: 'Items that countries keep from this audience, by country',
        additionalProperties: COUNT,
      },
      questionsLeft: { ...COUNT, description: 'Questions that rest on what is left out' },
      casesLeft: { ...COUNT, description: 'Cases marked for publication that are left out' },
      against: { ...listOf(TEXT), description: 'Published editions that it was held against' },
      problems: {
        ...listOf(
          members(
            {
              gate: oneOf(GATES),
              country: COUNTRY,
              place: TEXT,
              lower: { type: 'number' },
              upper: { type: 'number' },
              edition: TEXT,
            },
            ['country', 'place', 'lower', 'upper', 'edition'],
          ),
        ),
        description: 'What stopped it; nothing where its gates were passed',
      },
    },
    ['threshold', 'casesLeft'],
  ),
  PublishedList: members({ editions: listOf(reference('ListedPublication')) }),
  ListedPublication: members(PUBLISHED, OF_OFFERED),
  PublishedEdition: members(
    {
      ...PUBLISHED,
      files: listOf(members({ name: TEXT, mediaType: TEXT, sha256: SHA256, bytes: COUNT, href: TEXT })),
    },
    OF_OFFERED,
  ),
  PublicationWithdrawal: members({
    reason: { ...TEXT, minLength: 1, maxLength: LONGEST_REASON, description: 'Why, for everybody to read' },
  }),
};
