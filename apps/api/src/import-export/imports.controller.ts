import type { Outline } from '@concord/domain';
import type { CellFault } from '@concord/interchange';
import { LARGEST_FILE } from '@concord/interchange';
import { Controller, HttpCode, HttpStatus, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DraftEdits } from '../filing/draft-edits.service.ts';
import { expectedVersion, versionTag } from '../http/entity-tag.ts';
import { OutlinePath } from '../http/path-parameters.ts';
import { TakesQuery } from '../http/query.guard.ts';
import { readBytes } from '../http/read-body.ts';
import { Answers, Problems, TakesHeader } from '../openapi/answers.ts';
import { type Change, difference } from '../outlines/difference.ts';
import { staleDraft } from '../outlines/drafts.service.ts';
import { Problem, type ProblemError } from '../problem/problem.ts';
import { ImportQuery } from './file-names.ts';
import { Imports } from './imports.service.ts';

interface ImportAnswer {
  /** The draft's version; after a dry run, the one that was compared with. */
  version: number;
  taken: boolean;
  /** What of the draft is, or would be, other than before. */
  changes: Change[];
  /** Sheets that are none of an outline's tables. */
  ignored: string[];
}

/** A spreadsheet, a table or a JSON file in place of what the draft says. */
@ApiTags('outlines')
@Controller('cycles/:cycle/outlines/:country/imports')
export class ImportsController {
  readonly #imports: Imports;
  readonly #drafts: DraftEdits;

  constructor(imports: Imports, drafts: DraftEdits) {
    this.#imports = imports;
    this.#drafts = drafts;
  }

  @Post()
  @TakesQuery()
  @HttpCode(HttpStatus.OK)
  @ApiOperation({
    summary: 'Take a workbook, one table as CSV, or JSON into the draft',
    description:
      'All of it or nothing: faults are said with sheet, row and column. Tables that the file does not hold stay as they are. With `dryRun=true` nothing is changed.',
  })
  @TakesHeader(
    'If-Match',
    'The ETag of the draft that is changed; "0" or If-None-Match: * where there is none',
  )
  @TakesHeader('If-None-Match', '* where there is no draft yet')
  @ApiBody({
    description: 'The file as it is, up to 10 MB',
    required: true,
    schema: { type: 'string', format: 'binary' },
  })
  @Answers(200, {
    description: 'What it did, or would do',
    schema: 'Import',
    headers: { ETag: 'The draft’s version' },
  })
  @Problems('malformed-request', 'not-found', 'cycle-not-open', 'stale-draft', 'too-large')
  @Problems('invalid-outline', 'precondition-required', 'busy')
  async take(
    @Param() { cycle, country }: OutlinePath,
    @Query() { file, dryRun = 'false', lang = 'en' }: ImportQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportAnswer> {
    const key = { cycle, country };
    const expected = expectedVersion(request, 'may-create') ?? 0;
    const bytes = await readBytes(request, LARGEST_FILE);
    const before = await this.#drafts.read(key);
    if (before.version !== expected) throw staleDraft(before.version);
    const reading = await this.#imports.read(key, [{ name: file, bytes }], lang);
    if ('refused' in reading) throw refused(file, reading.refused);
    if ('faults' in reading) throw faulty(reading.faults);
    if (reading.version !== expected) throw staleDraft(reading.version);
    const taken = dryRun !== 'true';
    const { version } = taken ? await this.#imports.take(key, reading) : reading;
    response.set('ETag', versionTag(version));
    const changes = difference(before.document as unknown as Outline, reading.document as unknown as Outline);
    return { version, taken, changes, ignored: reading.ignored };
  }
}

function refused(file: string, sentence: string): Problem {
  return new Problem('invalid-outline', sentence, {
    errors: [{ parameter: 'file', detail: sentence, expected: `${file} as a file that can be read` }],
  });
}

function faulty(faults: readonly CellFault[]): Problem {
  const count = faults.length === 1 ? 'There is one thing' : `There are ${faults.length} things`;
  return new Problem('invalid-outline', `${count} to put right. Nothing was saved.`, {
    errors: faults.map(
      ({ sheet, row, column, found, expected }): ProblemError => ({
        sheet,
        ...(row !== undefined && { row }),
        ...(column !== undefined && { column: column.letter, heading: column.header }),
        detail: found,
        expected,
      }),
    ),
  });
}
