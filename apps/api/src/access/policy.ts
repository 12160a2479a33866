import type { Action } from '@concord/disclosure';

/** Who may use a route: everyone; who has still to sign in; who has signed in, with a role or without; or whoever the policy lets do this. */
export type Access = 'public' | 'visitor' | 'account' | Action;

/** Every route of the application and what using it is. A route without a row here is open to nobody. */
export const POLICY: Readonly<Record<string, Access>> = {
  'GET /health/live': 'public',
  'GET /health/ready': 'public',
  'GET /assets/:file': 'public',
  'POST /language': 'visitor',
  'GET /components': 'visitor',
  'POST /components': 'visitor',
  'GET /': 'visitor',
  'GET /sign-in': 'visitor',
  'POST /sign-in': 'visitor',
  'GET /sign-in/passkey': 'visitor',
  'POST /sign-in/passkey': 'visitor',
  'GET /sign-in/second-step': 'visitor',
  'POST /sign-in/second-step': 'visitor',
  'POST /sign-in/second-step/recovery': 'visitor',
  'POST /sign-in/second-step/passkey': 'visitor',
  'POST /sign-in/single-sign-on': 'visitor',
  'GET /sign-in/single-sign-on/callback': 'visitor',
  'POST /sign-out': 'visitor',
  'GET /second-step': 'visitor',
  'GET /second-step/authenticator': 'visitor',
  'POST /second-step/authenticator': 'visitor',
  'GET /second-step/passkey': 'visitor',
  'POST /second-step/passkey': 'visitor',
  'GET /second-step/codes': 'visitor',
  'POST /second-step/codes': 'visitor',
  'POST /second-step/codes/kept': 'visitor',
  'GET /password/forgotten': 'visitor',
  'POST /password/forgotten': 'visitor',
  'GET /password/forgotten/sent': 'visitor',
  'GET /password/reset/:secret': 'visitor',
  'POST /password/reset/:secret': 'visitor',
  'GET /join/:secret': 'visitor',
  'POST /join/:secret': 'visitor',
  'POST /join/:secret/account': 'visitor',
  'GET /account': 'account',
  'POST /account/details': 'account',
  'POST /account/password': 'account',
  'POST /account/second-step/remove': 'account',
  'POST /account/sessions/end': 'account',
  'POST /account/single-sign-on': 'account',
  'POST /account/single-sign-on/unlink': 'account',
  'GET /account/tokens': 'account',
  'POST /account/tokens': 'account',
  'POST /account/tokens/revoke': 'account',
  'GET /accounts': 'manage-accounts',
  'GET /accounts/:account': 'manage-accounts',
  'POST /accounts/:account': 'manage-accounts',
  'GET /invitations': 'manage-accounts',
  'POST /invitations': 'manage-accounts',
  'GET /invitations/new': 'manage-accounts',
  'POST /invitations/new': 'manage-accounts',
  'GET /record': 'read-installation-record',
  'GET /cycles/:cycle/invitations': 'invite',
  'POST /cycles/:cycle/invitations': 'invite',
  'GET /cycles/:cycle/invitations/new': 'invite',
  'POST /cycles/:cycle/invitations/new': 'invite',
  'GET /cycles/:cycle/access': 'see-who-may-see',
  'GET /cycles/:cycle/record': 'read-cycle-record',
  'GET /cycles/:cycle/outlines/:country/questions': 'read-draft',
  'GET /api/v1/openapi.json': 'public',
  'GET /api/v1/checks': 'read-checks',
  'GET /api/v1/cycles': 'list-cycles',
  'GET /api/v1/cycles/:cycle': 'read-cycle',
  'PUT /api/v1/cycles/:cycle': 'configure-cycle',
  'GET /api/v1/cycles/:cycle/access': 'see-who-may-see',
  'GET /api/v1/cycles/:cycle/outlines/:country/draft': 'read-draft',
  'PUT /api/v1/cycles/:cycle/outlines/:country/draft': 'edit-draft',
  'PATCH /api/v1/cycles/:cycle/outlines/:country/draft/sections/:section': 'edit-draft',
  'POST /api/v1/cycles/:cycle/outlines/:country/submissions': 'submit-outline',
  'GET /api/v1/cycles/:cycle/outlines/:country/submissions': 'read-outline',
  'GET /api/v1/cycles/:cycle/outlines/:country/submissions/:version': 'read-outline',
  'GET /api/v1/cycles/:cycle/outlines/:country/submissions/:from/difference/:to': 'read-outline',
  'GET /api/v1/cycles/:cycle/outlines/:country/draft/questions': 'read-draft',
  'POST /api/v1/cycles/:cycle/outlines/:country/withdrawals': 'withdraw-outline',
  'POST /api/v1/cycles/:cycle/outlines/:country/extensions': 'extend-filing',
  'POST /api/v1/cycles/:cycle/stage': 'move-stage',
  'GET /api/v1/cycles/:cycle/findings': 'read-findings',
  'GET /api/v1/cycles/:cycle/findings/summary': 'read-findings',
  'GET /api/v1/cycles/:cycle/findings/:id': 'read-findings',
  'GET /api/v1/cycles/:cycle/corridors': 'read-assessment',
  'GET /api/v1/cycles/:cycle/ledger': 'read-assessment',
  'GET /api/v1/cycles/:cycle/partnership-links': 'read-assessment',
  'POST /api/v1/cycles/:cycle/scenario-comparisons': 'compare-scenarios',
  'POST /api/v1/cycles/:cycle/rule-trials': 'try-rules',
  'POST /api/v1/cycles/:cycle/editions': 'request-edition',
  'GET /api/v1/cycles/:cycle/editions': 'read-editions',
  'GET /api/v1/cycles/:cycle/editions/:id': 'read-editions',
  'GET /api/v1/cycles/:cycle/editions/:id/events': 'read-editions',
  'GET /api/v1/cycles/:cycle/editions/:id/report.pdf': 'read-editions',
};

/** What using a route is, by its method and its path as declared; undefined for a route that the table does not know. */
export function accessOf(method: string, path: string): Access | undefined {
  const row = `${method === 'HEAD' ? 'GET' : method} ${path}`;
  return Object.hasOwn(POLICY, row) ? POLICY[row] : undefined;
}

/** Actions that change nothing, whatever the method by which they are asked for. */
const READING: ReadonlySet<string> = new Set(['compare-scenarios', 'try-rules']);

/** Whether a request may have an effect, which a token for reading must not. */
export function isWriting(method: string, access: Access): boolean {
  return method !== 'GET' && method !== 'HEAD' && !READING.has(access);
}
