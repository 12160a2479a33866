import type { Role } from '@concord/domain';

/**
 * How somebody must stand to what they act on: `own`, the outline of the country that they hold the role for;
 * `cycle`, anything of the cycle that they hold it in; `anywhere`, wherever they hold it.
 */
export type Relation = 'own' | 'cycle' | 'anywhere';

const EVERYONE = {
  'focal-point': 'anywhere',
  'clearing-officer': 'anywhere',
  contributor: 'anywhere',
  reviewer: 'anywhere',
  organizer: 'anywhere',
  observer: 'anywhere',
  administrator: 'anywhere',
} as const;

const PARTICIPANTS = {
  'focal-point': 'cycle',
  'clearing-officer': 'cycle',
  reviewer: 'cycle',
  organizer: 'cycle',
  observer: 'cycle',
} as const;

/** The one table of who may do what. What of an answer they then see is for {@link sightOf} to say. */
export const PERMISSIONS = {
  'list-cycles': EVERYONE,
  'read-checks': EVERYONE,
  'read-cycle': { ...PARTICIPANTS, contributor: 'cycle', administrator: 'anywhere' },
  'configure-cycle': { organizer: 'cycle', administrator: 'anywhere' },
  'read-draft': { 'focal-point': 'own', 'clearing-officer': 'own', contributor: 'own' },
  // Of a contributor only what lies in their sections, which is looked at where a draft is written.
  'edit-draft': { 'focal-point': 'own', 'clearing-officer': 'own', contributor: 'own' },
  // What is done with an outline as a whole.
  'file-outline': { 'focal-point': 'own', 'clearing-officer': 'own' },
  'delegate-sections': { 'focal-point': 'own', 'clearing-officer': 'own' },
  'submit-outline': { 'clearing-officer': 'own' },
  'withdraw-outline': { 'clearing-officer': 'own' },
  'extend-filing': { organizer: 'cycle' },
  'move-stage': { organizer: 'cycle' },
  'read-outline': { ...PARTICIPANTS, contributor: 'own' },
  'read-findings': {
    'focal-point': 'cycle',
    'clearing-officer': 'cycle',
    reviewer: 'cycle',
    organizer: 'cycle',
  },
  'read-cases': {
    'focal-point': 'cycle',
    'clearing-officer': 'cycle',
    reviewer: 'cycle',
    organizer: 'cycle',
  },
  'read-cases-of-country': {
    'focal-point': 'own',
    'clearing-officer': 'own',
    reviewer: 'own',
    organizer: 'cycle',
  },
  'reply-to-cases': { 'focal-point': 'cycle', 'clearing-officer': 'cycle' },
  'ask-in-cases': { reviewer: 'cycle', organizer: 'cycle' },
  'conclude-cases': { reviewer: 'cycle' },
  'flag-cases': { reviewer: 'cycle', organizer: 'cycle' },
  'note-in-cases': { reviewer: 'cycle', organizer: 'cycle' },
  'verify-cases': { reviewer: 'cycle', organizer: 'cycle' },
  'set-rules-of-cases': { organizer: 'cycle' },
  'read-handshakes': {
    'focal-point': 'own',
    'clearing-officer': 'own',
    reviewer: 'own',
    organizer: 'cycle',
  },
  'answer-handshakes': { 'focal-point': 'own', 'clearing-officer': 'own' },
  'read-assessment': PARTICIPANTS,
  'compare-scenarios': {
    'focal-point': 'cycle',
    'clearing-officer': 'cycle',
    reviewer: 'cycle',
    organizer: 'cycle',
  },
  'try-rules': { organizer: 'cycle' },
  'request-edition': { organizer: 'cycle' },
  'read-editions': PARTICIPANTS,
  'read-disclosure': { organizer: 'cycle' },
  'publish-edition': { organizer: 'cycle' },
  'preview-chapter': { 'focal-point': 'own', 'clearing-officer': 'own', organizer: 'cycle' },
  'comment-chapter': { 'focal-point': 'own', 'clearing-officer': 'own', organizer: 'cycle' },
  'sign-off-chapter': { 'clearing-officer': 'own' },
  'follow-sign-off': { organizer: 'cycle' },
  invite: { organizer: 'cycle', administrator: 'anywhere' },
  'take-roles-away': { organizer: 'cycle', administrator: 'anywhere' },
  'found-cycle': { administrator: 'anywhere' },
  'oversee-cycle': { organizer: 'cycle' },
  'extend-steps': { organizer: 'cycle' },
  'assign-reviewers': { organizer: 'cycle' },
  'declare-conflicts': { reviewer: 'cycle' },
  'see-who-may-see': { organizer: 'cycle', administrator: 'anywhere' },
  'read-cycle-record': { organizer: 'cycle' },
  'read-installation-record': { administrator: 'anywhere' },
  'manage-accounts': { administrator: 'anywhere' },
} as const satisfies Record<string, Partial<Record<Role, Relation>>>;

/** Everything that the policy speaks of. */
export type Action = keyof typeof PERMISSIONS;
export const ACTIONS = Object.keys(PERMISSIONS) as Action[];
