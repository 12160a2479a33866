import { LARGEST_FILE } from '@concord/interchange';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { languageItems } from '../../accounts/language-items.ts';
import { outlinePath } from '../../filing/outline-navigation.ts';
import { OutlinePages } from '../../filing/pages/outline-pages.service.ts';
import { OutlinePath } from '../../http/path-parameters.ts';
import { AcceptsForm } from '../../pages/form.interceptor.ts';
import type { FormView } from '../../pages/page-renderer.ts';
import { AcceptsUpload, FILE_FIELD, Files, type UploadedFile } from '../../pages/upload.ts';
import { Problem } from '../../problem/problem.ts';
import { Imports } from '../imports.service.ts';

/** As many as an outline has tables. */
const MOST_FILES = 12;

/** Where files are chosen, or last cycle's outline; what they would change is shown on the next page. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country/import')
export class ImportPageController {
  readonly #outline: OutlinePages;
  readonly #imports: Imports;

  constructor(outline: OutlinePages, imports: Imports) {
    this.#outline = outline;
    this.#imports = imports;
  }

  @Get()
  async show(@Param() key: OutlinePath, @Res() response: Response): Promise<void> {
    await this.#render(key, response, { values: {}, errors: {} });
  }

  @Post()
  @AcceptsUpload({ files: MOST_FILES, bytes: LARGEST_FILE })
  async read(
    @Param() { cycle, country }: OutlinePath,
    @Files() files: UploadedFile[],
    @Res() response: Response,
  ): Promise<void> {
    const key = { cycle, country };
    const words = this.#outline.pages.wordsFor(response.req);
    if (files.length === 0) {
      await this.#render(key, response, { values: {}, errors: { [FILE_FIELD]: 'interchange.fileNone' } });
      return;
    }
    const reading = await this.#imports.read(key, files, words.language);
    if ('refused' in reading) {
      const error = { key: 'interchange.fileRefused', values: { sentence: reading.refused } } as const;
      await this.#render(key, response, { values: {}, errors: { [FILE_FIELD]: error } });
      return;
    }
    if ('faults' in reading) {
      await this.#imports.keepFaults(
        key,
        files.map(({ name }) => name),
        reading.faults,
      );
    } else await this.#imports.keep(key, reading);
    this.#outline.pages.redirect(response, outlinePath(key, 'import', 'result'));
  }

  /** Last cycle's outline in place of the draft: shown first, as a file is. */
  @Post('previous')
  @AcceptsForm()
  async previous(@Param() { cycle, country }: OutlinePath, @Res() response: Response): Promise<void> {
    const key = { cycle, country };
    const [previous, { version }] = await Promise.all([
      this.#imports.previous(key),
      this.#outline.open(key, response),
    ]);
    if (previous === undefined) throw new Problem('not-found', 'There is no outline of the cycle before.');
    const { document, cycle: before } = previous;
    await this.#imports.keep(key, { version, document, files: [before], tables: null, ignored: [] });
    this.#outline.pages.redirect(response, outlinePath(key, 'import', 'result'));
  }

  async #render({ cycle, country }: OutlinePath, response: Response, form: FormView): Promise<void> {
    const key = { cycle, country };
    const opened = await this.#outline.open(key, response);
    const { words } = opened;
    const previous = await this.#imports.previous(key);
    const title = words.say('interchange.importTitle');
    await this.#outline.render(
      response,
      'interchange/import',
      opened,
      {
        title,
        form,
        field: FILE_FIELD,
        action: outlinePath(key, 'import'),
        files: outlinePath(key, 'export', 'file'),
        exportPath: outlinePath(key, 'export'),
        languages: languageItems(),
        language: words.language,
        previous:
          previous === undefined
            ? undefined
            : {
                action: outlinePath(key, 'import', 'previous'),
                text: words.say({ key: 'interchange.previousText', values: { cycle: previous.cycle } }),
              },
      },
      { steps: [{ text: title }] },
    );
  }
}
