import type { Request } from 'express';

/** Whether a form was sent by the page's script, which asks for JSON, rather than by the browser. */
export function wantsJson(request: Request): boolean {
  return request.accepts(['html', 'json']) === 'json';
}
