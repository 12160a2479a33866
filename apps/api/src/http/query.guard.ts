import {
  type CanActivate,
  type CustomDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { Problem } from '../problem/problem.ts';

const QUERY = 'concord:query';

/** Says that a handler takes query parameters; its DTO says which. Everywhere else there must be none. */
export function TakesQuery(): CustomDecorator {
  return SetMetadata(QUERY, true);
}

/** Refuses query parameters where none mean anything, so that a misspelt address is never answered as if it were right. */
@Injectable()
export class QueryGuard implements CanActivate {
  readonly #reflector: Reflector;

  constructor(reflector: Reflector) {
    this.#reflector = reflector;
  }

  canActivate(context: ExecutionContext): boolean {
    if (!this.#reflector.get<boolean | undefined>(QUERY, context.getHandler())) {
      const names = Object.keys(context.switchToHttp().getRequest<Request>().query);
      if (names.length > 0) {
        throw new Problem('malformed-request', 'The request has parameters that cannot be accepted.', {
          errors: names.map((parameter) => ({
            parameter,
            detail: 'Not a parameter of this address',
            expected: 'no query parameters',
          })),
        });
      }
    }
    return true;
  }
}
