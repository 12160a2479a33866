import { COUNT, listOf, members, reference, type SchemaObjects, TEXT } from '../openapi/schema-objects.ts';

export const INTERCHANGE_SCHEMAS: SchemaObjects = {
  Import: members({
    version: { ...COUNT, description: 'The draft’s version; after a dry run, the one compared with' },
    taken: { type: 'boolean', description: 'Whether the draft is changed' },
    changes: listOf(reference('Change')),
    ignored: { ...listOf(TEXT), description: 'Sheets that are none of an outline’s tables' },
  }),
  File: { type: 'string', description: 'The file' },
};
