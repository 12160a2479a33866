import { CIRCUMSTANCES } from '@concord/domain';
import { CYCLE_STAGES } from '@concord/persistence';
import { COUNT, MOMENT, members, oneOf, type SchemaObjects } from '../openapi/schema-objects.ts';
import { LONGEST_REASON } from './requests.ts';

const REASON = { type: 'string', minLength: 1, maxLength: LONGEST_REASON } as const;
const DAY = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;

export const SUBMITTING_SCHEMAS: SchemaObjects = {
  SubmissionRequest: members({ responseTo: oneOf(CIRCUMSTANCES), note: REASON }, ['responseTo', 'note']),
  WithdrawalRequest: members({ reason: REASON }, ['reason']),
  Withdrawal: members({ version: COUNT, withdrawnAt: MOMENT }),
  ExtensionRequest: members({ until: DAY, reason: REASON }),
  Extension: members({ until: DAY, reason: REASON, grantedAt: MOMENT }),
  StageMove: members({ from: oneOf(CYCLE_STAGES), to: oneOf(CYCLE_STAGES), reason: REASON }, ['reason']),
  Stage: members({ stage: oneOf(CYCLE_STAGES) }),
};
