import { Controller, Get, HttpStatus, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { LanguageQuery } from '../findings/findings-query.ts';
import { isNotModified } from '../http/entity-tag.ts';
import { OutlinePath } from '../http/path-parameters.ts';
import { TakesQuery } from '../http/query.guard.ts';
import { Answers, Problems, TakesHeader } from '../openapi/answers.ts';
import { PreChecks } from './pre-check.service.ts';
import { type DraftQuestions, viewQuestions } from './questions.view.ts';

@ApiTags('outlines')
@Controller('cycles/:cycle/outlines/:country/draft/questions')
export class PreCheckController {
  readonly #checks: PreChecks;

  constructor(checks: PreChecks) {
    this.#checks = checks;
  }

  @Get()
  @TakesQuery()
  @ApiOperation({
    summary: 'What the draft would be asked, before anybody else sees it',
    description:
      'The questions that the checks raise beside what the other countries have submitted and the reader may read. Unfinished parts are left out, and named. The ETag changes with the draft and with what it is compared with.',
  })
  @TakesHeader('If-None-Match', 'An ETag that the reader has')
  @Answers(200, {
    description: 'The questions, the gravest first',
    schema: 'DraftQuestions',
    headers: { ETag: 'Changes with the questions' },
  })
  @Answers(304, { description: 'The reader has them already' })
  @Problems('not-found', 'busy', 'too-demanding')
  async read(
    @Param() { cycle, country }: OutlinePath,
    @Query() { lang = 'en' }: LanguageQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DraftQuestions | undefined> {
    const key = { cycle, country };
    const basis = await this.#checks.basis(key);
    if (isNotModified(request, response, `"${basis.digest}.${lang}"`)) {
      response.status(HttpStatus.NOT_MODIFIED);
      return undefined;
    }
    return viewQuestions(await this.#checks.read(key, basis), key, lang);
  }
}
