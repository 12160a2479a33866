import type { CycleStage } from '@concord/persistence';
import { Body, Controller, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AcceptsBody } from '../http/body.interceptor.ts';
import { CyclePath, OutlinePath } from '../http/path-parameters.ts';
import { Answers, Problems, TakesBody } from '../openapi/answers.ts';
import { OutlineEvents } from './outline-events.service.ts';
import { ExtensionRequest, StageMove, WithdrawalRequest } from './requests.ts';
import { Stages } from './stages/stages.service.ts';

const LIMIT = 20_000;

/** What happens to an outline beside its text, and to the cycle as time goes on. */
@ApiTags('outlines')
@Controller('cycles/:cycle')
export class SubmittingController {
  readonly #events: OutlineEvents;
  readonly #stages: Stages;

  constructor(events: OutlineEvents, stages: Stages) {
    this.#events = events;
    this.#stages = stages;
  }

  @Post('outlines/:country/withdrawals')
  @AcceptsBody({ limit: LIMIT, as: 'value', optional: true })
  @ApiOperation({
    summary: 'Take the outline back',
    description:
      'It leaves every check and every later edition, and others no longer read it. What was submitted is kept; the country can submit again.',
  })
  @TakesBody('WithdrawalRequest', 'A reason, or nothing', false)
  @Answers(201, { description: 'Withdrawn; the checks will run', schema: 'Withdrawal' })
  @Problems('malformed-document', 'not-found', 'cycle-not-open', 'too-large')
  @Problems('unsupported-media-type', 'invalid-fields')
  async withdraw(
    @Param() { cycle, country }: OutlinePath,
    @Body() { reason }: WithdrawalRequest,
  ): Promise<{ version: number; withdrawnAt: string }> {
    const { version, withdrawnAt } = await this.#events.withdraw({ cycle, country }, reason);
    return { version, withdrawnAt: withdrawnAt.toISOString() };
  }

  @Post('outlines/:country/extensions')
  @AcceptsBody({ limit: LIMIT, as: 'value' })
  @ApiOperation({
    summary: 'Give one country until a day to file',
    description: 'In review, that opens its outline again. The newest one counts.',
  })
  @TakesBody('ExtensionRequest', 'The day, and why')
  @Answers(201, { description: 'Granted', schema: 'Extension' })
  @Problems('malformed-document', 'not-found', 'cycle-not-open', 'too-large')
  @Problems('unsupported-media-type', 'invalid-fields')
  async extend(
    @Param() { cycle, country }: OutlinePath,
    @Body() request: ExtensionRequest,
  ): Promise<{ until: string; reason: string; grantedAt: string }> {
    const { until, reason, grantedAt } = await this.#events.extend({ cycle, country }, request);
    return { until, reason, grantedAt: grantedAt.toISOString() };
  }

  @Post('stage')
  @HttpCode(HttpStatus.OK)
  @AcceptsBody({ limit: LIMIT, as: 'value' })
  @ApiOperation({ summary: 'Move the cycle to its next stage, or back with a reason' })
  @TakesBody('StageMove', 'The stage that it is in, and the one that it is to be in')
  @Answers(200, { description: 'Moved', schema: 'Stage' })
  @Problems('malformed-document', 'not-found', 'other-stage', 'too-large')
  @Problems('unsupported-media-type', 'invalid-fields')
  async move(@Param() { cycle }: CyclePath, @Body() move: StageMove): Promise<{ stage: CycleStage }> {
    const { stage } = await this.#stages.move(cycle, move);
    return { stage };
  }
}
