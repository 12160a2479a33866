import { defineCheck } from '../../check/define-check.ts';
import { FLOOR_PARAMETERS } from '../../measure/measure-kind.ts';
import { compareGroupTotals } from '../../mirror/group-totals.ts';
import { MESSAGES } from './messages.ts';

export default defineCheck({
  id: 'net-migration-closes',
  scope: 'cycle',
  reach: 'cycle',
  severity: 'note',
  rule: 'Require the group’s migration to close: what its members say they received from each other and what they say they sent agree',
  source:
    'the European Statistical System’s consistency of net migration over a closed group; the margin is this catalogue’s own',
  parameters: {
    agree: {
      default: 0.05,
      unit: 'asymmetry',
      minimum: 0,
      maximum: 2,
      meaning: 'up to it the two totals agree',
    },
    floorPersons: FLOOR_PARAMETERS.floorPersons,
  },
  messages: MESSAGES,
  check: (context) =>
    compareGroupTotals('migration-flow', context, {
      agree: context.parameters.agree,
      floor: context.parameters.floorPersons,
    }),
});
