import type { Action, Relation } from '@concord/disclosure';
import type { MessageKey } from '../../pages/catalogue/index.ts';

export const ACTION_WORDS: Readonly<Record<Action, MessageKey>> = {
  'list-cycles': 'access.listCycles',
  'read-checks': 'access.readChecks',
  'read-cycle': 'access.readCycle',
  'configure-cycle': 'access.configureCycle',
  'read-draft': 'access.readDraft',
  'edit-draft': 'access.editDraft',
  'submit-outline': 'access.submitOutline',
  'withdraw-outline': 'submitting.mayWithdraw',
  'extend-filing': 'submitting.mayExtend',
  'move-stage': 'submitting.mayMoveStage',
  'read-outline': 'access.readOutline',
  'read-findings': 'access.readFindings',
  'read-assessment': 'access.readAssessment',
  'compare-scenarios': 'access.compareScenarios',
  'try-rules': 'access.tryRules',
  'request-edition': 'access.requestEdition',
  'read-editions': 'access.readEditions',
  invite: 'access.invite',
  'manage-accounts': 'access.manageAccounts',
  'take-roles-away': 'access.takeRolesAway',
  'see-who-may-see': 'access.seeWhoMaySee',
  'read-cycle-record': 'access.readCycleRecord',
  'read-installation-record': 'access.readInstallationRecord',
};

export const RELATION_WORDS: Readonly<Record<Relation, MessageKey>> = {
  own: 'access.own',
  cycle: 'access.cycle',
  anywhere: 'access.anywhere',
};
