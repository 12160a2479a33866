import type { Request } from 'express';

/** The smallest encoding of an answer that its reader takes, whatever order they name them in. */
export function preferredEncoding(request: Request): 'br' | 'gzip' | undefined {
  const accepted = request.acceptsEncodings();
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding));
}
