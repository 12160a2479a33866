import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CyclePath } from '../http/path-parameters.ts';
import { Answers, Problems } from '../openapi/answers.ts';
import { CycleAccess } from './cycle-access.service.ts';
import type { CycleAccessView } from './cycle-access.view.ts';

@ApiTags('cycles')
@Controller('cycles/:cycle/access')
export class CycleAccessController {
  readonly #access: CycleAccess;

  constructor(access: CycleAccess) {
    this.#access = access;
  }

  @Get()
  @ApiOperation({
    summary: 'Who may see what: those who take part in the cycle, and what each role may do',
    description: 'What somebody reads follows from the roles that they hold here, and from nothing else.',
  })
  @Answers(200, { description: 'The people and the policy', schema: 'CycleAccess' })
  @Problems('not-found')
  read(@Param() { cycle }: CyclePath): Promise<CycleAccessView> {
    return this.#access.read(cycle);
  }
}
