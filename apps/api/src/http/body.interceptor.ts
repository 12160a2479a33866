import {
  type CallHandler,
  type CustomDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { Problem } from '../problem/problem.ts';
import { parseJson } from './parse-json.ts';
import { readBody } from './read-body.ts';

export interface BodyOptions {
  /** The most that is accepted, in bytes. */
  limit: number;
  /** `bytes` hands the handler a Buffer, as sent; `value` what the JSON says. */
  as: 'bytes' | 'value';
  /** Whether there may be none; the handler then gets an empty object. */
  optional?: boolean;
}

const BODY = 'concord:body';

/** Says that a handler takes a JSON body, and how much of it. A handler without this gets none. */
export function AcceptsBody(options: BodyOptions): CustomDecorator {
  return SetMetadata(BODY, options);
}

/** Reads the body only after the guard has let the request in, and only where a handler takes one. */
@Injectable()
export class BodyInterceptor implements NestInterceptor {
  readonly #reflector: Reflector;

  constructor(reflector: Reflector) {
    this.#reflector = reflector;
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const options = this.#reflector.get<BodyOptions | undefined>(BODY, context.getHandler());
    if (options !== undefined) {
      const request = context.switchToHttp().getRequest<Request>();
      request.body = toBody(await readBody(request, options.limit), options);
    }
    return next.handle();
  }
}

function toBody(bytes: Buffer, options: BodyOptions): unknown {
  if (bytes.length === 0) {
    if (options.optional) return {};
    throw new Problem('malformed-document', 'The request has no body.', {
      errors: [{ pointer: '', detail: 'There is nothing', expected: 'a JSON document' }],
    });
  }
  return options.as === 'bytes' ? bytes : parseJson(bytes);
}
