import { CATALOGUE_VERSION, type CheckMeta, checksOf } from '@concord/consistency';
import { may } from '@concord/disclosure';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { currentVisitor } from '../access/request-context.ts';
import { Cycles } from '../cycles/cycles.service.ts';
import { TakesQuery } from '../http/query.guard.ts';
import { Answers, Problems } from '../openapi/answers.ts';
import { Problem } from '../problem/problem.ts';
import { ChecksQuery } from './findings-query.ts';

@ApiTags('findings')
@Controller('checks')
export class ChecksController {
  readonly #cycles: Cycles;

  constructor(cycles: Cycles) {
    this.#cycles = cycles;
  }

  @Get()
  @TakesQuery()
  @ApiOperation({
    summary: 'The catalogue: every check, its rule, its parameters and where they come from',
    description: 'With a cycle, its own rules that are switched on come after the catalogue’s.',
  })
  @Answers(200, { description: 'The checks, in the order of the catalogue', schema: 'Catalogue' })
  @Problems('not-found')
  async list(@Query() { cycle }: ChecksQuery): Promise<{ catalogue: string; checks: CheckMeta[] }> {
    const configuration = cycle === undefined ? {} : await this.#configurationOf(cycle);
    return { catalogue: CATALOGUE_VERSION, checks: checksOf(configuration).map(metaOf) };
  }

  /** @throws Problem `not-found`, also for a cycle in which the visitor has no part. */
  async #configurationOf(cycle: string) {
    if (!may(currentVisitor().roles, 'read-cycle', { cycle })) {
      throw new Problem('not-found', 'There is no such cycle.');
    }
    return (await this.#cycles.require(cycle)).configuration;
  }
}

function metaOf({ id, scope, reach, severity, rule, source, parameters, messages }: CheckMeta): CheckMeta {
  return { id, scope, reach, severity, rule, source, parameters, messages };
}
