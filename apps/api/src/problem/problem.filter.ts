import { describeError, LOG, type Log } from '@concord/service';
import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { Request, Response } from 'express';
import { allowedMethods } from '../access/allowed-methods.ts';
import { requestIdOf } from '../http/request-id.ts';
import { Problem } from './problem.ts';
import { toProblem } from './to-problem.ts';

/** Answers every error as `application/problem+json`, and logs those that are ours. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #log: Log;

  constructor(@Inject(LOG) log: Log) {
    this.#log = log;
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const problem = ofUnrouted(request) ?? toProblem(error);
    const requestId = requestIdOf(response);
    if (problem.status >= 500) {
      this.#log.error({ requestId, method: request.method, ...describeError(error) }, problem.message);
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    send(problem, requestId, request, response);
  }
}

/** Where no route took the request, and yet there are some for its address. */
function ofUnrouted({ route, path, method }: Request): Problem | undefined {
  if (route !== undefined) return undefined;
  const allowed = allowedMethods(path);
  if (allowed.length === 0 || allowed.includes(method)) return undefined;
  return new Problem('method-not-allowed', `This address is used with ${allowed.join(', ')}.`, {
    headers: { Allow: allowed.join(', ') },
  });
}

function send(problem: Problem, requestId: string, request: Request, response: Response): void {
  for (const name of ['ETag', 'Content-Disposition', 'Location']) response.removeHeader(name);
  response
    .status(problem.status)
    .set(problem.headers)
    .set('Content-Type', 'application/problem+json; charset=utf-8');
  // What is left of a refused body is read and dropped, so that the answer reaches a sender that is still sending.
  if (!request.readableEnded) request.resume();
  response.end(JSON.stringify(problem.toBody(requestId)));
}
