import type { CaseCount } from '@concord/persistence';
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { LanguageQuery } from '../findings/findings-query.ts';
import { AcceptsBody } from '../http/body.interceptor.ts';
import { versionTag } from '../http/entity-tag.ts';
import { CyclePath } from '../http/path-parameters.ts';
import { TakesQuery } from '../http/query.guard.ts';
import { Answers, Problems, TakesBody } from '../openapi/answers.ts';
import type { WholeCaseView } from './case.view.ts';
import { CaseMoves } from './case-moves.service.ts';
import { type CaseList, Cases } from './cases.service.ts';
import { CasePath, CasesQuery } from './cases-query.ts';
import { Flags } from './flags.service.ts';
import { BulkQuestionRequest, FlagRequest, SecondReviewerRequest } from './requests.ts';

const LIMIT = 100_000;

@ApiTags('cases')
@Controller('cycles/:cycle')
export class CasesController {
  readonly #cases: Cases;
  readonly #moves: CaseMoves;
  readonly #flags: Flags;

  constructor(cases: Cases, moves: CaseMoves, flags: Flags) {
    this.#cases = cases;
    this.#moves = moves;
    this.#flags = flags;
  }

  @Get('cases')
  @TakesQuery()
  @ApiOperation({
    summary: 'The cases of a cycle that the reader may see',
    description: 'What goes on within another case is not listed.',
  })
  @Answers(200, { description: 'A page of cases', schema: 'CaseList' })
  @Problems('not-found')
  list(@Param() { cycle }: CyclePath, @Query() query: CasesQuery): Promise<CaseList> {
    return this.#cases.list(cycle, query);
  }

  @Get('cases/summary')
  @ApiOperation({ summary: 'How many cases there are in each state, of those that the reader may see' })
  @Answers(200, { description: 'The counts', schema: 'CaseSummary' })
  @Problems('not-found')
  async summary(@Param() { cycle }: CyclePath): Promise<{ counts: CaseCount[] }> {
    return { counts: await this.#cases.count(cycle) };
  }

  @Get('cases/:case')
  @TakesQuery()
  @ApiOperation({ summary: 'One case, with its history as far as the reader may see it' })
  @Answers(200, {
    description: 'The case',
    schema: 'Case',
    headers: { ETag: 'The version of the case, for instance "3"' },
  })
  @Problems('not-found')
  async read(
    @Param() path: CasePath,
    @Query() { lang }: LanguageQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WholeCaseView> {
    const view = await this.#cases.read(path.cycle, path.case, lang ?? 'en');
    response.set('ETag', versionTag(view.version));
    return view;
  }

  @Post('cases')
  @AcceptsBody({ limit: LIMIT, as: 'value' })
  @ApiOperation({
    summary: 'Flag a question that no check asks',
    description: 'It is as confidential as what it points at; the answer says so to nobody else.',
  })
  @TakesBody('FlagRequest', 'The countries, the question, and the places that it is about')
  @Answers(201, { description: 'Opened', schema: 'CaseVersion', headers: { Location: 'The case' } })
  @Problems('malformed-document', 'not-found', 'too-large', 'unsupported-media-type', 'invalid-fields')
  @Problems('case-refused')
  async flag(
    @Param() { cycle }: CyclePath,
    @Body() request: FlagRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ id: string; state: string; version: number }> {
    const { id, state, version } = await this.#flags.open(cycle, request);
    response.location(`/api/v1/cycles/${cycle}/cases/${id}`);
    return { id, state, version };
  }

  @Post('case-questions')
  @HttpCode(HttpStatus.OK)
  @AcceptsBody({ limit: LIMIT, as: 'value' })
  @ApiOperation({ summary: 'Ask the same in many cases at once' })
  @TakesBody('CaseQuestions', 'The cases, and the question')
  @Answers(200, { description: 'Where it was asked, and where not and why', schema: 'CasesAsked' })
  @Problems('malformed-document', 'not-found', 'too-large', 'unsupported-media-type', 'invalid-fields')
  async askAll(
    @Param() { cycle }: CyclePath,
    @Body() { cases, ...asking }: BulkQuestionRequest,
  ): Promise<Awaited<ReturnType<CaseMoves['askAll']>>> {
    return await this.#moves.askAll(cycle, cases, asking);
  }

  @Put('case-rules')
  @HttpCode(HttpStatus.NO_CONTENT)
  @AcceptsBody({ limit: LIMIT, as: 'value' })
  @ApiOperation({
    summary: 'Say whether a second reviewer must agree in every case of the cycle',
    description: 'Before a case is concluded as disputed, or published.',
  })
  @TakesBody('SecondReviewer', 'Whether it is needed')
  @Answers(204, { description: 'Set' })
  @Problems('malformed-document', 'not-found', 'too-large', 'unsupported-media-type', 'invalid-fields')
  async setRules(@Param() { cycle }: CyclePath, @Body() { needed }: SecondReviewerRequest): Promise<void> {
    await this.#moves.setRules(cycle, needed);
  }
}
