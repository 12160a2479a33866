import { AUDIENCES, type Audience, type DisclosureReport } from '@concord/disclosure';
import { LANGUAGES, type Language } from '@concord/domain';
import type { ListedFile } from '@concord/persistence';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  HttpStatus,
  type MessageEvent,
  Param,
  Post,
  Req,
  Res,
  Sse,
  type StreamableFile,
  UseGuards,
} from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn, Length } from 'class-validator';
import type { Request, Response } from 'express';
import type { Observable } from 'rxjs';
import { AcceptsBody } from '../http/body.interceptor.ts';
import { CyclePath } from '../http/path-parameters.ts';
import { idempotencyKey, REPEATABLE } from '../http/repeatable.ts';
import { Answers, Problems, TakesBody, TakesHeader } from '../openapi/answers.ts';
import { Problem } from '../problem/problem.ts';
import { LONGEST_REASON } from '../submitting/requests.ts';
import { type EditionView, editionAddress, viewEdition } from './edition.view.ts';
import { EditionEvents } from './edition-events.ts';
import { EditionExists } from './edition-exists.guard.ts';
import { EditionFilePath, EditionPath } from './edition-path.ts';
import { Editions } from './editions.service.ts';
import { sendFile } from './send-file.ts';

class EditionBody {
  @ApiProperty({ enum: LANGUAGES })
  @IsIn(LANGUAGES, { message: `one of ${LANGUAGES.join(', ')}` })
  language: Language;

  @ApiProperty({ enum: AUDIENCES })
  @IsIn(AUDIENCES, { message: `one of ${AUDIENCES.join(', ')}` })
  audience: Audience;
}

class PublicationWithdrawal {
  @ApiProperty({ minLength: 1, maxLength: LONGEST_REASON, description: 'Why, for everybody to read' })
  @Length(1, LONGEST_REASON, { message: `a text of 1 to ${LONGEST_REASON} characters` })
  reason: string;
}

@ApiTags('editions')
@Controller('cycles/:cycle/editions')
export class EditionsController {
  readonly #editions: Editions;
  readonly #events: EditionEvents;

  constructor(editions: Editions, events: EditionEvents) {
    this.#editions = editions;
    this.#events = events;
  }

  @Post()
  @HttpCode(HttpStatus.ACCEPTED)
  @AcceptsBody({ limit: 1000, as: 'value' })
  @ApiOperation({ summary: 'Ask for an edition of what counts at this moment' })
  @TakesHeader(...REPEATABLE)
  @TakesBody('EditionRequest', 'In which language, and for whom')
  @Answers(202, {
    description: 'It will be compiled',
    schema: 'Edition',
    headers: { Location: 'The edition' },
  })
  @Problems('malformed-request', 'malformed-document', 'not-found', 'too-large')
  @Problems('unsupported-media-type', 'invalid-fields', 'key-reused')
  async request(
    @Param() { cycle }: CyclePath,
    @Body() { language, audience }: EditionBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EditionView> {
    const { body } = await this.#editions.request({ cycle, language, audience }, idempotencyKey(request));
    response.location(editionAddress(cycle, body.id));
    return body;
  }

  @Get()
  @ApiOperation({ summary: 'Every edition of a cycle, the newest first' })
  @Answers(200, { description: 'The editions', schema: 'EditionList' })
  @Problems('not-found')
  async list(@Param() { cycle }: CyclePath): Promise<{ editions: EditionView[] }> {
    return { editions: (await this.#editions.list(cycle)).map(viewEdition) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One edition and how far it is' })
  @Answers(200, { description: 'The edition', schema: 'Edition' })
  @Problems('not-found')
  async read(@Param() { cycle, id }: EditionPath): Promise<EditionView> {
    return viewEdition(await this.#editions.read(cycle, id));
  }

  @Sse(':id/events')
  @ApiOperation({
    summary: 'The progress of an edition, as server-sent events',
    description:
      'Each event is named `edition` and holds the edition; the stream ends when it is done or has failed.',
  })
  @Answers(200, { description: 'The events', schema: 'Edition', mediaType: 'text/event-stream' })
  @Problems('not-found')
  @UseGuards(EditionExists)
  events(@Param() { cycle, id }: EditionPath): Observable<MessageEvent> {
    return this.#events.watch(cycle, id);
  }

  @Get(':id/report.pdf')
  @ApiOperation({ summary: 'The report of an edition' })
  @TakesHeader('If-None-Match', 'An ETag that the reader has')
  @Answers(200, {
    description: 'The report, as an attachment',
    schema: 'Pdf',
    mediaType: 'application/pdf',
    headers: { ETag: 'SHA-256 of the report, in quotes', 'Content-Disposition': 'A name to keep it under' },
  })
  @Answers(304, { description: 'The reader has it already' })
  @Problems('not-found', 'edition-not-ready')
  async report(
    @Param() { cycle, id }: EditionPath,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    const { edition, pdf } = await this.#editions.report(cycle, id);
    return sendFile(request, response, {
      name: `${cycle}-${edition.audience}-${edition.language}.pdf`,
      mediaType: 'application/pdf',
      content: pdf,
      sha256: edition.sha256 ?? '',
    });
  }

  @Get(':id/files')
  @ApiOperation({ summary: 'What an edition is offered as beside its report' })
  @Answers(200, { description: 'The files', schema: 'EditionFiles' })
  @Problems('not-found')
  async files(@Param() { cycle, id }: EditionPath): Promise<{ files: ListedFile[] }> {
    const { files } = await this.#editions.content(cycle, id);
    return { files };
  }

  @Get(':id/files/:name')
  @ApiOperation({ summary: 'One of the files of an edition' })
  @TakesHeader('If-None-Match', 'An ETag that the reader has')
  @Answers(200, {
    description: 'The file, as an attachment',
    schema: 'Download',
    mediaType: 'application/octet-stream',
    headers: { ETag: 'SHA-256 of the file, in quotes', 'Content-Disposition': 'A name to keep it under' },
  })
  @Answers(304, { description: 'The reader has it already' })
  @Problems('not-found')
  async file(
    @Param() { cycle, id, name }: EditionFilePath,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    return sendFile(request, response, await this.#editions.file(cycle, id, name));
  }

  @Get(':id/disclosure')
  @ApiOperation({ summary: 'What an edition leaves out and why, for the organizers' })
  @Answers(200, { description: 'What is left out', schema: 'DisclosureReport' })
  @Problems('not-found')
  disclosure(@Param() { cycle, id }: EditionPath): Promise<DisclosureReport> {
    return this.#editions.disclosure(cycle, id);
  }

  @Post(':id/publication')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({ summary: 'Publish an edition for the public, if nothing hinders; twice is once' })
  @Answers(200, { description: 'The edition, published', schema: 'Edition' })
  @Problems('not-found', 'not-publishable')
  async publish(@Param() { cycle, id }: EditionPath): Promise<EditionView> {
    const hindrances = await this.#editions.publish(cycle, id);
    if (hindrances.length > 0) {
      throw new Problem('not-publishable', 'The edition is not published.', {
        errors: hindrances.map((hindrance) => ({
          detail: hindrance.kind,
          ...('countries' in hindrance ? { expected: hindrance.countries.join(', ') } : {}),
        })),
      });
    }
    return viewEdition(await this.#editions.read(cycle, id));
  }

  @Post(':id/withdrawal')
  @HttpCode(HttpStatus.OK)
  @AcceptsBody({ limit: 20_000, as: 'value' })
  @ApiOperation({ summary: 'Take a published edition back; twice is once' })
  @TakesBody('PublicationWithdrawal', 'Why')
  @Answers(200, { description: 'The edition, taken back', schema: 'Edition' })
  @Problems('malformed-request', 'malformed-document', 'not-found', 'too-large')
  @Problems('unsupported-media-type', 'invalid-fields')
  async withdraw(
    @Param() { cycle, id }: EditionPath,
    @Body() { reason }: PublicationWithdrawal,
  ): Promise<EditionView> {
    await this.#editions.withdraw(cycle, id, reason);
    return viewEdition(await this.#editions.read(cycle, id));
  }
}
