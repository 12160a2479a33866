import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Request } from 'express';
import { Editions } from './editions.service.ts';

/**
 * Looks for the edition before a stream of its events begins: once the framework has begun one, it has answered 200
 * and can no longer say that there is nothing.
 */
@Injectable()
export class EditionExists implements CanActivate {
  readonly #editions: Editions;

  constructor(editions: Editions) {
    this.#editions = editions;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { cycle, id } = context.switchToHttp().getRequest<Request<Record<string, string>>>().params;
    // Another form of id is for the validation to refuse.
    if (cycle !== undefined && isUUID(id)) await this.#editions.read(cycle, id as string);
    return true;
  }
}
