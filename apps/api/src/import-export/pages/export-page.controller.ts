import { LANGUAGES, type Language } from '@concord/domain';
import { TABLE_NAMES } from '@concord/interchange';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import type { Response } from 'express';
import { languageItems } from '../../accounts/language-items.ts';
import { outlinePath } from '../../filing/outline-navigation.ts';
import { OutlinePages } from '../../filing/pages/outline-pages.service.ts';
import { OutlinePath } from '../../http/path-parameters.ts';
import { TakesQuery } from '../../http/query.guard.ts';
import { Submissions } from '../../outlines/submissions.service.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import { type ExportSource, Exports } from '../exports.service.ts';
import { FILE_NAMES, formOf } from '../file-names.ts';

const TABLE_WORDS: Readonly<Record<(typeof TABLE_NAMES)[number], MessageKey>> = {
  about: 'interchange.tableAbout',
  framework: 'interchange.tableFramework',
  instruments: 'interchange.tableInstruments',
  initiatives: 'interchange.tableInitiatives',
  partnerships: 'interchange.tablePartnerships',
  parties: 'interchange.tableParties',
  quotas: 'interchange.tableQuotas',
  financing: 'interchange.tableFinancing',
  indicators: 'interchange.tableIndicators',
  observations: 'interchange.tableObservations',
  figures: 'interchange.tableFigures',
  answers: 'interchange.tableAnswers',
};

class DownloadQuery {
  @Matches(/^(draft|template|previous|[1-9]\d{0,8})$/, { message: 'draft, template, previous or a version' })
  of: string;

  @IsIn(FILE_NAMES, { message: 'the name of a file' })
  file: string;

  @IsOptional()
  @IsIn(LANGUAGES, { message: 'a language' })
  lang?: Language;
}

/** Where an outline is taken away as a file: for a spreadsheet, for a program, or as a form to fill in. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country/export')
export class ExportPageController {
  readonly #outline: OutlinePages;
  readonly #submissions: Submissions;
  readonly #exports: Exports;

  constructor(outline: OutlinePages, submissions: Submissions, exports: Exports) {
    this.#outline = outline;
    this.#submissions = submissions;
    this.#exports = exports;
  }

  @Get()
  async show(@Param() { cycle, country }: OutlinePath, @Res() response: Response): Promise<void> {
    const key = { cycle, country };
    const opened = await this.#outline.open(key, response);
    const { words } = opened;
    const versions = await this.#submissions.list(key);
    const title = words.say('interchange.exportTitle');
    await this.#outline.render(
      response,
      'interchange/export',
      opened,
      {
        title,
        action: outlinePath(key, 'export', 'file'),
        importPath: outlinePath(key, 'import'),
        sources: [
          { value: 'draft', text: words.say('interchange.ofDraft') },
          ...versions.map(({ version, submittedAt }) => ({
            value: String(version),
            text: words.say({
              key: 'interchange.ofVersion',
              values: { version, time: words.dateTime(submittedAt) },
            }),
          })),
          { value: 'template', text: words.say('interchange.ofTemplate') },
        ],
        forms: [
          { value: 'outline.xlsx', text: words.say('interchange.asWorkbook') },
          { value: 'outline.json', text: words.say('interchange.asJson') },
          ...TABLE_NAMES.map((table) => ({
            value: `${table}.csv`,
            text: words.say({
              key: 'interchange.asTable',
              values: { table: words.say(TABLE_WORDS[table]) },
            }),
          })),
        ],
        languages: languageItems(),
        language: words.language,
      },
      { steps: [{ text: title }] },
    );
  }

  @Get('file')
  @TakesQuery()
  async download(
    @Param() { cycle, country }: OutlinePath,
    @Query() { of, file, lang }: DownloadQuery,
    @Res() response: Response,
  ): Promise<void> {
    const { language } = this.#outline.pages.wordsFor(response.req);
    const source: ExportSource =
      of === 'draft' || of === 'template' || of === 'previous' ? of : { submission: Number(of) };
    const { name, mediaType, content } = await this.#exports.write(
      { cycle, country },
      source,
      formOf(file),
      lang ?? language,
    );
    response
      .set({
        'Content-Type': mediaType,
        'Content-Disposition': `attachment; filename="${name}"`,
        'X-Content-Type-Options': 'nosniff',
      })
      .send(content);
  }
}
