import { createHash } from 'node:crypto';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import type { FormView } from '../../pages/page-renderer.ts';
import type { Wording, Words } from '../../pages/words.ts';
import { outlinePath } from '../outline-navigation.ts';
import { type OutlineOpened, OutlinePages } from '../pages/outline-pages.service.ts';
import { isSameCell, showCell } from './cell.ts';
import { type CellChange, unsettledIn } from './edit-grid.ts';
import { FiguresEdits } from './figures-edits.service.ts';
import { gridOf } from './grid.ts';
import { figuresOf, sayPlace, viewSeries, viewSigns } from './grid-page.ts';
import { type PasteFault, readTable } from './paste-table.ts';
import type { Series } from './series.ts';
import { requireSeries, SeriesPath } from './series-path.ts';
import { seriesPath, stepsTo } from './series-steps.ts';

/** Changes that a page lists; the rest is counted. */
const LISTED = 200;
const FAULTS_LISTED = 50;

/** A whole table pasted at once, shown as what it would change before anything changes. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country/figures/:series/paste')
export class PasteController {
  readonly #outline: OutlinePages;
  readonly #edits: FiguresEdits;

  constructor(outline: OutlinePages, edits: FiguresEdits) {
    this.#outline = outline;
    this.#edits = edits;
  }

  @Get()
  async show(@Param() key: SeriesPath, @Res() response: Response): Promise<void> {
    const series = requireSeries(key.series);
    const opened = await this.#outline.open(key, response);
    await this.#render(response, opened, series, { values: { table: '' }, errors: {} });
  }

  @Post()
  @AcceptsForm(2_000_000)
  async take(@Param() key: SeriesPath, @Form() form: FormFields, @Res() response: Response): Promise<void> {
    const series = requireSeries(key.series);
    const opened = await this.#outline.open(key, response);
    const { words } = opened;
    const text = form.exact('table');
    const { cells, faults } = readTable(text, words.language);
    if (text.trim() === '' || faults.length > 0) {
      const errors = text.trim() === '' ? { table: 'figures.pasteEmpty' as const } : sayFaults(faults);
      await this.#render(response, opened, series, { values: form.values(), errors });
      return;
    }
    const grid = gridOf(figuresOf(opened.document), key.country, series, unsettledIn(opened.margin, series));
    const changes = cells
      .map(({ partner, year, state }) => ({
        partner,
        year,
        shown: grid.get(partner)?.get(year),
        sent: state,
      }))
      .filter(({ shown, sent }) => !isSameCell(shown, sent));
    const basis = digestOf(changes);
    // Only what was shown is done: where the draft has changed since, it is shown anew.
    if (form.has('apply') && form.text('basis') === basis) {
      await this.#edits.saveCells(key, series, { changes, showing: basis });
      this.#outline.pages.redirect(response, outlinePath(key, 'figures', key.series), 'figures.saved');
      return;
    }
    const view = { checked: true, basis, ...viewChanges(changes, words) };
    await this.#render(response, opened, series, { values: form.values(), errors: {} }, view);
  }

  async #render(
    response: Response,
    opened: OutlineOpened,
    series: Series,
    form: FormView,
    view: object = { checked: false, changes: [] },
  ): Promise<void> {
    const { words } = opened;
    const title = words.say('figures.paste');
    const path = seriesPath(opened.key, series);
    await this.#outline.render(
      response,
      'figures/paste',
      opened,
      {
        title,
        action: `${path}/paste`,
        ...viewSeries(series, words),
        signs: viewSigns(words),
        ...view,
        form,
      },
      { steps: stepsTo(opened, series, title) },
    );
  }
}

function digestOf(changes: readonly CellChange[]): string {
  const said = changes.map(({ partner, year, shown, sent }) => [partner, year, shown ?? null, sent ?? null]);
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url');
}

function viewChanges(changes: readonly CellChange[], words: Words) {
  const nothing = words.say('figures.nothing');
  const left = changes.length - LISTED;
  return {
    columns: [
      { text: words.say('figures.cell') },
      { text: words.say('figures.before'), numeric: true },
      { text: words.say('figures.after'), numeric: true },
    ],
    changes: changes.slice(0, LISTED).map(({ partner, year, shown, sent }) => ({
      cells: [
        { header: true, text: sayPlace(words, partner, year) },
        { numeric: true, text: showCell(shown, words.language) || nothing },
        { numeric: true, text: showCell(sent, words.language) || nothing },
      ],
    })),
    more: left > 0 ? words.say({ key: 'figures.more', values: { count: left } }) : undefined,
  };
}

/** Every fault, each led to the table, since that is where all of them are put right. */
function sayFaults(faults: readonly PasteFault[]): Record<string, Wording> {
  const listed = faults.slice(0, FAULTS_LISTED).map(sayFault);
  return Object.fromEntries(
    listed.map((wording, index) => [index === 0 ? 'table' : `table#${index}`, wording]),
  );
}

function sayFault(fault: PasteFault): Wording {
  switch (fault.kind) {
    case 'no-years':
      return 'figures.faultNoYears';
    case 'country':
      return { key: 'figures.faultCountry', values: { row: fault.row, text: fault.text } };
    case 'repeated-country':
      return { key: 'figures.faultRepeatedCountry', values: { row: fault.row, text: fault.text } };
    case 'year':
      return { key: 'figures.faultYear', values: { column: fault.column, text: fault.text } };
    case 'repeated-year':
      return { key: 'figures.faultRepeatedYear', values: { column: fault.column, text: fault.text } };
    case 'cell':
      return {
        key: 'figures.faultPasted',
        values: { row: fault.row, column: fault.column, text: fault.text },
      };
  }
}
