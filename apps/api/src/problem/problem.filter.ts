import { describeError, LOG, type Log } from '@concord/service';
import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { Request, Response } from 'express';
import { allowedMethods } from '../access/allowed-methods.ts';
import { requestIdOf } from '../http/request-id.ts';
import { wantsPage } from '../pages/page-path.ts';
import { PageProblems } from '../pages/page-problems.ts';
import { Problem } from './problem.ts';
import { toProblem } from './to-problem.ts';

/** Answers every error, to programs as `application/problem+json` and to people as a page, and logs those that are ours. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #log: Log;
  readonly #pages: PageProblems;

  constructor(@Inject(LOG) log: Log, pages: PageProblems) {
    this.#log = log;
    this.#pages = pages;
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
    if (!wantsPage(request)) {
      send(problem, requestId, request, response);
      return;
    }
    this.#pages.answer(problem, request, response).catch((second: unknown) => {
      this.#log.error({ requestId, ...describeError(second) }, 'The page of a problem cannot be made');
      if (response.headersSent) response.destroy();
      else send(problem, requestId, request, response);
    });
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
