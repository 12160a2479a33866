import { COUNT, listOf, members, reference, type SchemaObjects, TEXT } from '../openapi/schema-objects.ts';

export const PRE_CHECK_SCHEMAS: SchemaObjects = {
  DraftQuestions: members({
    version: { ...COUNT, description: 'Of the draft' },
    questions: listOf(reference('DraftQuestion')),
    leftOut: {
      ...listOf(TEXT),
      description: 'Pointers into the draft: what is unfinished and was not looked at',
    },
    afterSubmission: TEXT,
  }),
  DraftQuestion: members({
    finding: reference('UnkeptFinding'),
    blocks: {
      type: 'boolean',
      description: 'Whether it must be settled before the outline can be submitted',
    },
  }),
};
