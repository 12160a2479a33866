import type { CycleStage } from '@concord/persistence';
import { Body, Controller, Get, HttpStatus, Param, Put, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AcceptsBody } from '../http/body.interceptor.ts';
import { expectedVersion, versionTag } from '../http/entity-tag.ts';
import { CyclePath } from '../http/path-parameters.ts';
import { Answers, Problems, TakesBody, TakesHeader } from '../openapi/answers.ts';
import type { CycleView, ListedCycle } from './cycle.view.ts';
import { Cycles } from './cycles.service.ts';

const FILE_LIMIT = 1_000_000;
const ETAG = { ETag: 'Version of the cycle’s file, for instance "3"' };

interface SavedCycle {
  code: string;
  stage: CycleStage;
  version: number;
}

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
  @Answers(200, { description: 'The cycle', schema: 'Cycle', headers: ETAG })
  @Problems('not-found')
  async view(
    @Param() { cycle }: CyclePath,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CycleView> {
    const view = await this.#cycles.view(cycle);
    response.set('ETag', versionTag(view.version));
    return view;
  }

  @Put(':cycle')
  @AcceptsBody({ limit: FILE_LIMIT, as: 'value' })
  @ApiOperation({
    summary: 'Make a cycle, or replace its file',
    description: 'What is filed in it stays, and is checked again.',
  })
  @TakesHeader('If-Match', 'The ETag of the version that is replaced')
  @TakesHeader('If-None-Match', '* to make a cycle')
  @TakesBody('CycleFile', 'The cycle’s file, in UTF-8, up to 1 MB')
  @Answers(200, { description: 'Saved; the checks will run', schema: 'SavedCycle', headers: ETAG })
  @Answers(201, {
    description: 'Made, open for filing',
    schema: 'SavedCycle',
    headers: { ...ETAG, Location: 'The cycle' },
  })
  @Problems('malformed-request', 'malformed-document', 'stale-cycle', 'too-large')
  @Problems('unsupported-media-type', 'invalid-cycle', 'precondition-required')
  async save(
    @Param() { cycle }: CyclePath,
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SavedCycle> {
    const expected = expectedVersion(request, 'may-create');
    const { code, stage, version } = await this.#cycles.save(cycle, expected, body);
    if (expected === null) response.status(HttpStatus.CREATED).location(`/api/v1/cycles/${code}`);
    response.set('ETag', versionTag(version));
    return { code, stage, version };
  }
}
