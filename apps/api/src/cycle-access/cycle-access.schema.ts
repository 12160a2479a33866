import { ACTIONS, AUDIENCES } from '@concord/disclosure';
import { ROLES, SECTIONS } from '@concord/domain';
import {
  COUNTRY,
  listOf,
  members,
  oneOf,
  reference,
  type SchemaObjects,
  TEXT,
} from '../openapi/schema-objects.ts';

const RELATIONS = ['own', 'cycle', 'anywhere'];
const relation = {
  ...oneOf(RELATIONS),
  description:
    'own: the country that it is held for; cycle: the cycle that it is held in; anywhere: wherever',
};

export const CYCLE_ACCESS_SCHEMAS: SchemaObjects = {
  CycleAccess: members({
    people: { ...listOf(reference('Participant')), description: 'By name' },
    actions: listOf(
      members({
        action: oneOf(ACTIONS),
        roles: members(Object.fromEntries(ROLES.map((role) => [role, relation])), ROLES),
      }),
    ),
  }),
  Participant: members({
    id: { type: 'string', format: 'uuid' },
    name: TEXT,
    email: TEXT,
    isDisabled: { type: 'boolean', description: 'Its account is shut and reads nothing' },
    roles: listOf(
      members(
        {
          role: oneOf(ROLES),
          country: COUNTRY,
          sections: { ...listOf(oneOf(SECTIONS)), description: 'What a contributor fills' },
        },
        ['country', 'sections'],
      ),
    ),
    reads: members(
      {
        kind: { ...oneOf(['all', 'some', 'none']), description: 'Which outlines are read in full' },
        full: {
          ...listOf(COUNTRY),
          description: 'Countries whose outlines are read in full, where these are some',
        },
        rest: {
          ...oneOf(AUDIENCES),
          description: 'What of the other outlines is read: what is for this audience',
        },
      },
      ['rest'],
    ),
  }),
};
