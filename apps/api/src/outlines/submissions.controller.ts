import { Body, Controller, Get, HttpStatus, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AcceptsBody } from '../http/body.interceptor.ts';
import { expectedVersion, isNotModified } from '../http/entity-tag.ts';
import { DifferencePath, OutlinePath, SubmissionPath } from '../http/path-parameters.ts';
import { idempotencyKey, REPEATABLE } from '../http/repeatable.ts';
import { Answers, Problems, TakesBody, TakesHeader } from '../openapi/answers.ts';
import { SubmissionRequest } from '../submitting/requests.ts';
import type { Change } from './difference.ts';
import { type ReceiptView, type SubmissionView, viewSubmission } from './submission.view.ts';
import { Submissions } from './submissions.service.ts';

@ApiTags('outlines')
@Controller('cycles/:cycle/outlines/:country/submissions')
export class SubmissionsController {
  readonly #submissions: Submissions;

  constructor(submissions: Submissions) {
    this.#submissions = submissions;
  }

  @Post()
  @AcceptsBody({ limit: 20_000, as: 'value', optional: true })
  @ApiOperation({ summary: 'Submit the draft; sent again, it adds nothing' })
  @TakesHeader('If-Match', 'The ETag of the draft that is submitted', true)
  @TakesHeader(...REPEATABLE)
  @TakesBody('SubmissionRequest', 'None; or, in mid-cycle, which changed circumstance it answers', false)
  @Answers(201, {
    description: 'Submitted; the checks will run',
    schema: 'Receipt',
    headers: { Location: 'The submission' },
  })
  @Answers(200, {
    description: 'The newest submission says exactly this already',
    schema: 'Receipt',
    headers: { Location: 'The submission' },
  })
  @Problems('malformed-request', 'malformed-document', 'not-found', 'cycle-not-open', 'stale-draft')
  @Problems(
    'too-large',
    'unsupported-media-type',
    'invalid-fields',
    'invalid-outline',
    'open-questions',
    'key-reused',
  )
  @Problems('precondition-required')
  async submit(
    @Param() { cycle, country }: OutlinePath,
    @Body() { responseTo, note }: SubmissionRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReceiptView> {
    const { status, body } = await this.#submissions.submit(
      { cycle, country },
      expectedVersion(request, 'must-exist'),
      idempotencyKey(request),
      responseTo === undefined || note === undefined ? undefined : { responseTo, note },
    );
    response.status(status);
    response.location(`/api/v1/cycles/${cycle}/outlines/${country}/submissions/${body.version}`);
    return body;
  }

  @Get()
  @ApiOperation({ summary: 'Every submission of an outline, the newest first' })
  @Answers(200, { description: 'The submissions, without their documents', schema: 'SubmissionList' })
  @Problems('not-found')
  async list(@Param() { cycle, country }: OutlinePath): Promise<{ submissions: SubmissionView[] }> {
    const submissions = await this.#submissions.list({ cycle, country });
    const addenda = await this.#submissions.addenda({ cycle, country });
    return { submissions: submissions.map((each) => viewSubmission(each, addenda.get(each.version))) };
  }

  @Get(':version')
  @ApiOperation({ summary: 'A submission, byte for byte as it was submitted' })
  @TakesHeader('If-None-Match', 'An ETag that the reader has')
  @Answers(200, {
    description: 'The document',
    schema: 'Outline',
    headers: { ETag: 'SHA-256 of the document, in quotes' },
  })
  @Answers(304, { description: 'The reader has it already' })
  @Problems('not-found')
  async read(
    @Param() { cycle, country, version }: SubmissionPath,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    const submission = await this.#submissions.read({ cycle, country }, Number(version));
    if (isNotModified(request, response, `"${submission.sha256}"`)) {
      response.status(HttpStatus.NOT_MODIFIED);
      return undefined;
    }
    const bytes = Buffer.from(submission.text);
    return new StreamableFile(bytes, { type: 'application/json; charset=utf-8', length: bytes.length });
  }

  @Get(':from/difference/:to')
  @ApiOperation({
    summary: 'What differs between two submissions',
    description:
      'Items are matched by what identifies them (id; measure, corridor, year, sex and basis), not by position.',
  })
  @Answers(200, { description: 'The differences, in the order of the later document', schema: 'Difference' })
  @Problems('not-found')
  async compare(
    @Param() { cycle, country, from, to }: DifferencePath,
  ): Promise<{ from: number; to: number; changes: Change[] }> {
    const versions = { from: Number(from), to: Number(to) };
    const changes = await this.#submissions.compare({ cycle, country }, versions.from, versions.to);
    return { ...versions, changes };
  }
}
