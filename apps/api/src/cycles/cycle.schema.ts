import { CYCLE_STAGES } from '@concord/persistence';
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

const listed = {
  code: TEXT,
  title: TEXT,
  forum: TEXT,
  stage: oneOf(CYCLE_STAGES),
  counts: members({ outlines: COUNT, openFindings: COUNT }),
};

export const CYCLE_SCHEMAS: SchemaObjects = {
  ListedCycle: members(listed),
  CycleList: members({ cycles: listOf(reference('ListedCycle')) }),
  Coverage: members({
    countries: COUNT,
    figures: COUNT,
    comparedPairs: { ...COUNT, description: 'Figures that two countries both give, and that were compared' },
    tallies: {
      type: 'object',
      description: 'By check: comparisons made, and those that an input was missing for',
      additionalProperties: members(
        {
          compared: COUNT,
          notApplicable: COUNT,
          faults: {
            ...listOf(members({ pointer: TEXT, message: TEXT, expected: TEXT })),
            description: 'What went wrong in one of the cycle’s own rules; pointers into the cycle’s file',
          },
        },
        ['faults'],
      ),
    },
  }),
  FiledOutline: members({ country: COUNTRY, version: COUNT, sha256: SHA256, submittedAt: MOMENT }),
  SavedCycle: members({ code: TEXT, stage: oneOf(CYCLE_STAGES), version: COUNT }),
  CycleFile: {
    type: 'object',
    description:
      'The cycle’s file, concord.cycle/1: calendar, questionnaire, code lists, thresholds, own rules',
    required: ['format', 'code'],
  },
  Cycle: members(
    {
      ...listed,
      version: { ...COUNT, description: 'Of the cycle’s file' },
      configuration: reference('CycleFile'),
      lastRun: members({ catalogue: TEXT, finishedAt: MOMENT, coverage: reference('Coverage') }, [
        'coverage',
      ]),
      filed: listOf(reference('FiledOutline')),
    },
    ['lastRun'],
  ),
};
