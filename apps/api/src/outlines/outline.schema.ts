import { CIRCUMSTANCES } from '@concord/domain';
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

const submission = { version: COUNT, sha256: SHA256, submittedAt: MOMENT };
const beside = {
  withdrawn: { const: true, description: 'Taken back by its country: it counts nowhere' },
  responseTo: oneOf(CIRCUMSTANCES),
  note: TEXT,
};

/** Beside the outline itself, whose schema is the interchange format's own. */
export const OUTLINE_SCHEMAS: SchemaObjects = {
  SavedDraft: members({ version: COUNT, updatedAt: MOMENT }),
  Submission: members({ ...submission, ...beside }, Object.keys(beside)),
  SubmissionList: members({ submissions: listOf(reference('Submission')) }),
  Receipt: members({
    ...submission,
    unchanged: { type: 'boolean', description: 'Nothing was added: the newest submission says exactly this' },
    findingsUrl: { ...TEXT, description: 'Where the findings about this country will be' },
  }),
  Difference: members({ from: COUNT, to: COUNT, changes: listOf(reference('Change')) }),
  Change: members(
    {
      pointer: { ...TEXT, description: 'RFC 6901; into the earlier document where something was removed' },
      change: oneOf(['added', 'removed', 'changed']),
      before: { description: 'What the earlier document says' },
      after: { description: 'What the later document says' },
    },
    ['before', 'after'],
  ),
};
