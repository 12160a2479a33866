import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { OutlinePath } from '../http/path-parameters.ts';
import { TakesQuery } from '../http/query.guard.ts';
import { Answers, Problems } from '../openapi/answers.ts';
import {
  type ExportedFile,
  type ExportForm,
  type ExportSource,
  Exports,
  WORKBOOK_TYPE,
} from './exports.service.ts';
import { FilePath, FileQuery, formOf, SubmissionFilePath } from './file-names.ts';
import { sendAttachment } from './send-attachment.ts';

const FILE = {
  description: 'The file, as an attachment',
  schema: 'File',
  mediaType: WORKBOOK_TYPE,
  headers: { 'Content-Disposition': 'A name to keep it under' },
};
const IN_ANY_FORM = { ...FILE, also: { 'application/json': 'Outline', 'text/csv': 'File' } };

/** Outlines as spreadsheets, tables and JSON. */
@ApiTags('outlines')
@Controller('cycles/:cycle/outlines/:country')
export class FilesController {
  readonly #exports: Exports;

  constructor(exports: Exports) {
    this.#exports = exports;
  }

  @Get('draft/files/:file')
  @TakesQuery()
  @ApiOperation({ summary: 'The draft as a workbook, as JSON, or one table of it as CSV' })
  @Answers(200, IN_ANY_FORM)
  @Problems('not-found', 'too-demanding', 'busy')
  draft(
    @Param() path: FilePath,
    @Query() query: FileQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.#send(path, 'draft', formOf(path.file), query, response);
  }

  @Get('template')
  @TakesQuery()
  @ApiOperation({ summary: 'A workbook to fill in, with the lists of the cycle and nothing else' })
  @Answers(200, FILE)
  @Problems('not-found', 'too-demanding', 'busy')
  template(
    @Param() path: OutlinePath,
    @Query() query: FileQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.#send(path, 'template', 'xlsx', query, response);
  }

  @Get('submissions/:version/files/:file')
  @TakesQuery()
  @ApiOperation({
    summary: 'A submission as a workbook, as JSON, or one table of it as CSV',
    description: 'Of another country’s, what is disclosed to the reader.',
  })
  @Answers(200, IN_ANY_FORM)
  @Problems('not-found', 'too-demanding', 'busy')
  submission(
    @Param() path: SubmissionFilePath,
    @Query() query: FileQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.#send(path, { submission: Number(path.version) }, formOf(path.file), query, response);
  }

  async #send(
    { cycle, country }: OutlinePath,
    source: ExportSource,
    form: ExportForm,
    { lang = 'en' }: FileQuery,
    response: Response,
  ): Promise<StreamableFile> {
    const file: ExportedFile = await this.#exports.write({ cycle, country }, source, form, lang);
    return sendAttachment(response, file);
  }
}
