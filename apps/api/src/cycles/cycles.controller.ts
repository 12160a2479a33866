import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CyclePath } from '../http/path-parameters.ts';
import { Answers, Problems } from '../openapi/answers.ts';
import type { CycleView, ListedCycle } from './cycle.view.ts';
import { Cycles } from './cycles.service.ts';

@ApiTags('cycles')
@Controller('cycles')
export class CyclesController {
  readonly #cycles: Cycles;

  constructor(cycles: Cycles) {
    this.#cycles = cycles;
  }

  @Get()
  @ApiOperation({ summary: 'Every cycle' })
  @Answers(200, { description: 'The cycles, by code', schema: 'CycleList' })
  async list(): Promise<{ cycles: ListedCycle[] }> {
    return { cycles: await this.#cycles.list() };
  }

  @Get(':cycle')
  @ApiOperation({ summary: 'One cycle: its configuration, who has filed, and how much was compared' })
  @Answers(200, { description: 'The cycle', schema: 'Cycle' })
  @Problems('not-found')
  view(@Param() { cycle }: CyclePath): Promise<CycleView> {
    return this.#cycles.view(cycle);
  }
}
