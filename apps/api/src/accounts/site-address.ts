import type { Request } from 'express';
import type { Config } from '../config.ts';

/**
 * Where people reach the pages, without a path: as configured; else, which is for trying it on one machine, as the
 * browser says.
 */
export function siteAddress(request: Request, { publicUrl }: Pick<Config, 'publicUrl'>): string {
  return publicUrl ?? `${request.protocol}://${request.get('Host') ?? 'localhost'}`;
}
