import { SECTIONS, type Section } from '@concord/domain';
import { Body, Controller, Get, HttpStatus, Param, Patch, Put, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { Request, Response } from 'express';
import { AcceptsBody } from '../http/body.interceptor.ts';
import { expectedVersion, isNotModified, versionTag } from '../http/entity-tag.ts';
import { OutlinePath } from '../http/path-parameters.ts';
import { Answers, Problems, TakesBody, TakesHeader } from '../openapi/answers.ts';
import { Drafts, type SavedDraft } from './drafts.service.ts';

const OUTLINE_LIMIT = 10_000_000;
const ETAG = { ETag: 'The draft’s version, for instance "3"; "0" where nobody has saved one yet' };

class SectionPath extends OutlinePath {
  @ApiProperty({ enum: SECTIONS, description: 'general: language, period and confidentiality' })
  @IsIn(SECTIONS, { message: `one of ${SECTIONS.join(', ')}` })
  section: Section;
}

@ApiTags('outlines')
@Controller('cycles/:cycle/outlines/:country/draft')
export class DraftsController {
  readonly #drafts: Drafts;

  constructor(drafts: Drafts) {
    this.#drafts = drafts;
  }

  @Get()
  @ApiOperation({ summary: 'The draft; without one, the newest submission to start from' })
  @TakesHeader('If-None-Match', 'An ETag that the reader has')
  @Answers(200, { description: 'The document', schema: 'Outline', headers: ETAG })
  @Answers(304, { description: 'The reader has it already' })
  @Problems('not-found')
  async read(
    @Param() { cycle, country }: OutlinePath,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Record<string, unknown> | undefined> {
    const draft = await this.#drafts.read({ cycle, country });
    if (isNotModified(request, response, versionTag(draft.version))) {
      response.status(HttpStatus.NOT_MODIFIED);
      return undefined;
    }
    return draft.document;
  }

  @Put()
  @AcceptsBody({ limit: OUTLINE_LIMIT, as: 'bytes' })
  @ApiOperation({ summary: 'Save the whole draft' })
  @TakesHeader('If-Match', 'The ETag of the version that is replaced')
  @TakesHeader('If-None-Match', '* to save the first draft')
  @TakesBody('Outline', 'The outline, in UTF-8, up to 10 MB')
  @Answers(200, { description: 'Saved', schema: 'SavedDraft', headers: ETAG })
  @Answers(201, { description: 'Saved for the first time', schema: 'SavedDraft', headers: ETAG })
  @Problems('malformed-request', 'malformed-document', 'not-found', 'cycle-not-open', 'stale-draft')
  @Problems('too-large', 'unsupported-media-type', 'invalid-outline', 'precondition-required')
  async replace(
    @Param() { cycle, country }: OutlinePath,
    @Body() body: Buffer,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SavedDraft> {
    const expected = expectedVersion(request, 'may-create');
    return this.#answer(await this.#drafts.replace({ cycle, country }, expected, body), response);
  }

  @Patch('sections/:section')
  @AcceptsBody({ limit: OUTLINE_LIMIT, as: 'value' })
  @ApiOperation({ summary: 'Save one section of the draft; the others stay as they are' })
  @TakesHeader('If-Match', 'The ETag of the version that is changed', true)
  @TakesBody('OutlineSection', 'What the section is to say: the value of that member of an outline')
  @Answers(200, { description: 'Saved', schema: 'SavedDraft', headers: ETAG })
  @Answers(201, { description: 'Saved for the first time', schema: 'SavedDraft', headers: ETAG })
  @Problems('malformed-request', 'malformed-document', 'not-found', 'cycle-not-open', 'stale-draft')
  @Problems('not-your-section')
  @Problems('too-large', 'unsupported-media-type', 'invalid-outline', 'precondition-required')
  async replaceSection(
    @Param() { cycle, country, section }: SectionPath,
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SavedDraft> {
    const expected = expectedVersion(request, 'must-exist');
    return this.#answer(
      await this.#drafts.replaceSection({ cycle, country }, section, expected, body),
      response,
    );
  }

  #answer(saved: SavedDraft, response: Response): SavedDraft {
    response.status(saved.version === 1 ? HttpStatus.CREATED : HttpStatus.OK);
    response.set('ETag', versionTag(saved.version));
    return saved;
  }
}
