import type { Request } from 'express';

const PROGRAMS = /^\/(api|health|assets)(\/|$)/i;

/** Whether an address is a page for people, rather than something for programs. */
export function isPagePath(path: string): boolean {
  return !PROGRAMS.test(path);
}

/** Whether an answer is to be a page: it is asked of a page's address by somebody who reads HTML. */
export function wantsPage(request: Request): boolean {
  return isPagePath(request.path) && (request.get('Accept') ?? '').includes('text/html');
}

/** A path of this application, without its query, for going back to; undefined for anything else, above all for other sites. */
export function ownPath(path: string | undefined): string | undefined {
  if (path === undefined || !path.startsWith('/')) return undefined;
  try {
    const url = new URL(path, 'http://here');
    return url.host === 'here' && isPagePath(url.pathname) ? url.pathname + url.search : undefined;
  } catch {
    return undefined;
  }
}
