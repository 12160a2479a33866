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

/**
 * Whether a browser says that a request comes from elsewhere. Older browsers say nothing: what they send is to be held
 * by a form's token.
 */
export function isForeign(request: Request): boolean {
  const isSilent = request.get('Sec-Fetch-Site') === undefined && request.get('Origin') === undefined;
  return !isSilent && !isSameOrigin(request);
}
