import { type CellFault, writeFaultList } from '@concord/interchange';
import type { KeptImport } from '@concord/persistence';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { outlinePath } from '../../filing/outline-navigation.ts';
import { type OutlineOpened, OutlinePages } from '../../filing/pages/outline-pages.service.ts';
import { OutlinePath } from '../../http/path-parameters.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import type { FormFields } from '../../pages/form-fields.ts';
import { Problem } from '../../problem/problem.ts';
import { Imports } from '../imports.service.ts';
import { viewChanges } from './changes.view.ts';
import { faultHeads, viewFaults } from './faults.view.ts';

/** What files would do to the draft, item by item, before they do it; or everything that stands in their way. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country/import')
export class ImportResultController {
  readonly #outline: OutlinePages;
  readonly #imports: Imports;

  constructor(outline: OutlinePages, imports: Imports) {
    this.#outline = outline;
    this.#imports = imports;
  }

  @Get('result')
  async show(@Param() { cycle, country }: OutlinePath, @Res() response: Response): Promise<void> {
    const key = { cycle, country };
    const opened = await this.#outline.open(key, response);
    const found = await this.#imports.find(key);
    if (found === undefined) {
      this.#outline.pages.redirect(response, outlinePath(key, 'import'), 'interchange.notKept');
      return;
    }
    const { kept } = found;
    const faults = faultsOf(kept);
    if (faults !== undefined) await this.#renderFaults(opened, kept, faults, response);
    else await this.#renderChanges(opened, kept, response);
  }

  @Post('result')
  @AcceptsForm()
  async confirm(
    @Param() { cycle, country }: OutlinePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    const key = { cycle, country };
    const { pages } = this.#outline;
    try {
      await this.#imports.confirm(key, form.text('import'));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.kind === 'stale-draft') {
        pages.redirect(response, outlinePath(key, 'import'), 'interchange.stale');
        return;
      }
      if (error.kind === 'not-found') {
        // A second click, or another window: what was shown is in the draft, or gone.
        pages.redirect(response, outlinePath(key, 'import'), 'interchange.notKept');
        return;
      }
      throw error;
    }
    pages.redirect(response, outlinePath(key), 'interchange.taken');
  }

  @Get('list.csv')
  async list(@Param() { cycle, country }: OutlinePath, @Res() response: Response): Promise<void> {
    const key = { cycle, country };
    const found = await this.#imports.find(key);
    const faults = found === undefined ? undefined : faultsOf(found.kept);
    if (faults === undefined) throw new Problem('not-found', 'No list is kept. Choose the file again.');
    const words = this.#outline.pages.wordsFor(response.req);
    const name = `${country}-${cycle}-list.csv`;
    response
      .set({
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}"`,
        'X-Content-Type-Options': 'nosniff',
      })
      .send(
        writeFaultList(
          faults,
          Object.values(faultHeads(words)).map(({ text }) => text),
        ),
      );
  }

  async #renderFaults(
    opened: OutlineOpened,
    { told }: KeptImport,
    faults: readonly CellFault[],
    response: Response,
  ): Promise<void> {
    const { key, words } = opened;
    const title = words.say({ key: 'interchange.faultsTitle', values: { count: faults.length } });
    await this.#outline.render(
      response,
      'interchange/faults',
      opened,
      {
        title,
        files: told.files,
        ...viewFaults(words, faults),
        listPath: outlinePath(key, 'import', 'list.csv'),
        again: outlinePath(key, 'import'),
      },
      { steps: stepsTo(opened, title) },
    );
  }

  async #renderChanges(opened: OutlineOpened, kept: KeptImport, response: Response): Promise<void> {
    const { key, words, configuration, version, document } = opened;
    const title = words.say('interchange.changesTitle');
    await this.#outline.render(
      response,
      'interchange/changes',
      opened,
      {
        title,
        files: kept.told.files,
        ...viewChanges(document, kept.document, { words, configuration }),
        ignored: kept.told.ignored,
        isStale: version !== kept.version,
        import: kept.id,
        action: outlinePath(key, 'import', 'result'),
        again: outlinePath(key, 'import'),
        until: words.say({ key: 'interchange.keptUntil', values: { time: words.dateTime(kept.expiresAt) } }),
      },
      { steps: stepsTo(opened, title) },
    );
  }
}

function faultsOf({ told }: KeptImport): CellFault[] | undefined {
  return told.faults as CellFault[] | undefined;
}

function stepsTo({ key, words }: OutlineOpened, title: string): { text: string; href?: string }[] {
  return [{ text: words.say('interchange.importTitle'), href: outlinePath(key, 'import') }, { text: title }];
}
