import { defineCheck } from '../../check/define-check.ts';
import { compareMirrors, MIRROR_PARAMETERS } from '../../mirror/compare-amounts.ts';
import { MIRROR_MESSAGES } from '../../mirror/messages.ts';

export default defineCheck({
  id: 'mirror-students',
  scope: 'pair',
  reach: 'pair',
  severity: 'warning',
  rule: 'Require origin and destination to give figures for the students of a corridor and year that agree',
  source:
    'SDMX asymmetry coefficient; accuracy level of Gehlhar (1996); durations of stay by the IMEM coefficients',
  parameters: MIRROR_PARAMETERS,
  messages: MIRROR_MESSAGES,
  check: (context) => compareMirrors('students', context),
});
