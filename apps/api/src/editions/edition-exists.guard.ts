import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { Request } from 'express';
import { EditionPath } from './edition-path.ts';
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
    const path = plainToInstance(EditionPath, context.switchToHttp().getRequest<Request>().params);
    // What has not the form of an address is refused later, with what is wrong.
    if ((await validate(path)).length === 0) await this.#editions.read(path.cycle, path.id);
    return true;
  }
}
