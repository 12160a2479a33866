import { defineCheck } from '../../check/define-check.ts';
import { FLOOR_PARAMETERS } from '../../measure/measure-kind.ts';
import { compareGroupTotals } from '../../mirror/group-totals.ts';
import { MESSAGES } from './messages.ts';

export default defineCheck({
  id: 'remittances-close',
  scope: 'cycle',
  reach: 'cycle',
  severity: 'note',
  rule: 'Require the remittances sent and received within the group to close',
  source:
    'World Bank bilateral matrices, in which the sent and the received close by construction; the margin is this catalogue’s own',
  parameters: {
    agree: {
      default: 0.2,
      unit: 'asymmetry',
      minimum: 0,
      maximum: 2,
      meaning: 'up to it the two totals agree',
    },
    floorMoney: FLOOR_PARAMETERS.floorMoney,
  },
  messages: MESSAGES,
  check: (context) =>
    compareGroupTotals('remittances', context, {
      agree: context.parameters.agree,
      floor: context.parameters.floorMoney,
    }),
});
