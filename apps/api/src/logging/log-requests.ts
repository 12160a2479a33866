import type { Log } from '@concord/service';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { requestIdOf } from '../http/request-id.ts';

/** One line for each answered request: its route, not its address, so that no value of a request is kept. */
export function logRequests(log: Log): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const start = performance.now();
    response.once('close', () => {
      log.info({
        requestId: requestIdOf(response),
        method: request.method,
        route: request.route?.path ?? null,
        status: response.statusCode,
        complete: response.writableFinished,
        milliseconds: Math.round((performance.now() - start) * 10) / 10,
      });
    });
    next();
  };
}
