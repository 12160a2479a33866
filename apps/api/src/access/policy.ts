/** Who may use a route. */
export type Access = 'public' | 'token';

/** Every route of the interface and who may use it. A route without a row here is open to nobody. */
export const POLICY: Readonly<Record<string, Access>> = {
  'GET /health/live': 'public',
  'GET /health/ready': 'public',
  'GET /api/v1/openapi.json': 'public',
  'GET /api/v1/checks': 'token',
  'GET /api/v1/cycles': 'token',
  'GET /api/v1/cycles/:cycle': 'token',
  'PUT /api/v1/cycles/:cycle': 'token',
  'GET /api/v1/cycles/:cycle/outlines/:country/draft': 'token',
  'PUT /api/v1/cycles/:cycle/outlines/:country/draft': 'token',
  'PATCH /api/v1/cycles/:cycle/outlines/:country/draft/sections/:section': 'token',
  'POST /api/v1/cycles/:cycle/outlines/:country/submissions': 'token',
  'GET /api/v1/cycles/:cycle/outlines/:country/submissions': 'token',
  'GET /api/v1/cycles/:cycle/outlines/:country/submissions/:version': 'token',
  'GET /api/v1/cycles/:cycle/outlines/:country/submissions/:from/difference/:to': 'token',
  'GET /api/v1/cycles/:cycle/findings': 'token',
  'GET /api/v1/cycles/:cycle/findings/summary': 'token',
  'GET /api/v1/cycles/:cycle/findings/:id': 'token',
  'GET /api/v1/cycles/:cycle/corridors': 'token',
  'GET /api/v1/cycles/:cycle/ledger': 'token',
  'GET /api/v1/cycles/:cycle/partnership-links': 'token',
  'POST /api/v1/cycles/:cycle/scenario-comparisons': 'token',
  'POST /api/v1/cycles/:cycle/rule-trials': 'token',
  'POST /api/v1/cycles/:cycle/editions': 'token',
  'GET /api/v1/cycles/:cycle/editions': 'token',
  'GET /api/v1/cycles/:cycle/editions/:id': 'token',
  'GET /api/v1/cycles/:cycle/editions/:id/events': 'token',
  'GET /api/v1/cycles/:cycle/editions/:id/report.pdf': 'token',
};

/** Who may use a route, by its method and its path as declared; undefined for a route that the table does not know. */
export function accessOf(method: string, path: string): Access | undefined {
  const row = `${method === 'HEAD' ? 'GET' : method} ${path}`;
  return Object.hasOwn(POLICY, row) ? POLICY[row] : undefined;
}
