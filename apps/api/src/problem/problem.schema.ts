import { COUNT, listOf, members, type SchemaObjects, TEXT } from '../openapi/schema-objects.ts';
import { PROBLEMS } from './problem.ts';

export const PROBLEM_SCHEMAS: SchemaObjects = {
  Problem: {
    ...members(
      {
        type: {
          type: 'string',
          enum: Object.keys(PROBLEMS).map((kind) => `urn:concord:problem:${kind}`),
          description: 'The kind of problem; it does not change between versions',
        },
        title: TEXT,
        status: COUNT,
        detail: TEXT,
        requestId: {
          ...TEXT,
          description: 'Also in the header X-Request-Id; it finds the request in the log',
        },
        errors: listOf(
          members(
            {
              pointer: {
                ...TEXT,
                description: 'RFC 6901, into the body; for a section, into the whole outline',
              },
              parameter: { ...TEXT, description: 'Name of a query or path parameter' },
              header: { ...TEXT, description: 'Name of a request header' },
              sheet: { ...TEXT, description: 'Of a spreadsheet that was sent' },
              row: { ...COUNT, description: 'As the spreadsheet counts, from 1' },
              column: { ...TEXT, description: 'A, B, …' },
              heading: { ...TEXT, description: 'The column’s own' },
              detail: TEXT,
              expected: TEXT,
            },
            ['pointer', 'parameter', 'header', 'sheet', 'row', 'column', 'heading', 'expected'],
          ),
        ),
      },
      ['errors'],
    ),
    description: 'Problem details, RFC 9457',
  },
};
