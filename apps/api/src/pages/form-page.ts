import type { Request } from 'express';
import { allowedMethods } from '../access/allowed-methods.ts';
import { ownPath } from './page-path.ts';

/** The page that a form was on: as the browser says, or else the nearest page above the address that it was sent to. */
export function formPage(request: Request): string {
  const own = `${request.protocol}://${request.get('Host') ?? ''}`;
  const referrer = request.get('Referer') ?? '';
  const named = referrer.startsWith(`${own}/`) ? ownPath(referrer.slice(own.length)) : undefined;
  return named ?? pageAbove(request.path);
}

function pageAbove(path: string): string {
  if (path === '' || path === '/') return '/';
  return allowedMethods(path).includes('GET') ? path : pageAbove(path.slice(0, path.lastIndexOf('/')));
}
