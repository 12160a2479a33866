import { defineCheck } from '../../check/define-check.ts';
import { compareMirrors, MIRROR_PARAMETERS } from '../../mirror/compare-amounts.ts';
import { MIRROR_MESSAGES } from '../../mirror/messages.ts';

export default defineCheck({
  id: 'mirror-remittances',
  scope: 'pair',
  reach: 'pair',
  severity: 'warning',
  rule: 'Require the amounts that one side says were sent and the other says were received in a corridor and year to agree',
  source: 'SDMX asymmetry coefficient; accuracy level of Gehlhar (1996); amounts in US dollars of the year',
  parameters: MIRROR_PARAMETERS,
  messages: MIRROR_MESSAGES,
  check: (context) => compareMirrors('remittances', context),
});
