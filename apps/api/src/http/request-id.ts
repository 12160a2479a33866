import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const HEADER = 'X-Request-Id';
const ACCEPTED = /^[A-Za-z0-9-]{8,64}$/;

/** Gives each answer the id of its request: the caller's, if it is a plain one, or a new one. */
export function identifyRequest(request: Request, response: Response, next: NextFunction): void {
  const given = request.get(HEADER);
  response.set(HEADER, given !== undefined && ACCEPTED.test(given) ? given : randomUUID());
  next();
}

export function requestIdOf(response: Response): string {
  return String(response.getHeader(HEADER) ?? '');
}
