import type { Request } from 'express';

/**
 * Whether a browser says that a request comes from a page of this application itself (OWASP ASVS 5.0, 3.5). What says
 * nothing of where it comes from does not count: programs come with a token and without a cookie.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.get('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin';
  const origin = request.get('Origin');
  return origin !== undefined && origin === `${request.protocol}://${request.get('Host') ?? ''}`;
}
