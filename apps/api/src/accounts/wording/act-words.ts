import type { Act } from '@concord/domain';
import type { MessageKey } from '../../pages/catalogue/index.ts';

export const ACT_WORDS: Readonly<Record<Act, MessageKey>> = {
  'signed-in': 'audit.signedIn',
  'sign-in-refused': 'audit.signInRefused',
  'signed-out': 'audit.signedOut',
  invited: 'audit.invited',
  'invitation-accepted': 'audit.invitationAccepted',
  'invitation-revoked': 'audit.invitationRevoked',
  'role-granted': 'audit.roleGranted',
  'role-revoked': 'audit.roleRevoked',
  'account-disabled': 'audit.accountDisabled',
  'account-enabled': 'audit.accountEnabled',
  'sessions-ended': 'audit.sessionsEnded',
  'second-factor-added': 'audit.secondFactorAdded',
  'second-factor-removed': 'audit.secondFactorRemoved',
  'password-changed': 'audit.passwordChanged',
  'token-issued': 'audit.tokenIssued',
  'token-revoked': 'audit.tokenRevoked',
  'draft-saved': 'audit.draftSaved',
  'outline-submitted': 'audit.outlineSubmitted',
  'confidential-read': 'audit.confidentialRead',
  'cycle-configured': 'audit.cycleConfigured',
  'edition-requested': 'audit.editionRequested',
  'edition-downloaded': 'audit.editionDownloaded',
  exported: 'audit.exported',
  'record-read': 'audit.recordRead',
};
