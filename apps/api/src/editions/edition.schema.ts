import { AUDIENCES } from '@concord/disclosure';
import { LANGUAGES } from '@concord/domain';
import { EDITION_STATES } from '@concord/persistence';
import {
  COUNT,
  listOf,
  MOMENT,
  members,
  oneOf,
  reference,
  type SchemaObjects,
  SHA256,
  TEXT,
} from '../openapi/schema-objects.ts';

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
    },
    ['step', 'failure', 'finishedAt', 'pages', 'sha256', 'report'],
  ),
};
