import type { Request } from 'express';

/** Where a request comes from, as limits and sessions note it. */
export interface Origin {
  /** Of the machine, or of the proxy that is not trusted. */
  address: string;
  userAgent?: string;
}

export function originOf(request: Request): Origin {
  const userAgent = request.get('User-Agent');
  return { address: request.ip ?? 'unknown', ...(userAgent === undefined ? {} : { userAgent }) };
}
