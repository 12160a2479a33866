import { randomUUID } from 'node:crypto';
import { type CountryCode, countryName } from '@concord/domain';
import { Controller, Get, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { TakesQuery } from '../../http/query.guard.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import type { Wording, Words } from '../../pages/words.ts';
import { Problem } from '../../problem/problem.ts';
import type { Edited } from '../draft-edits.service.ts';
import { FIGURES_ITEM } from '../draft-faults.ts';
import { autosaveWords } from '../pages/autosave.view.ts';
import { type OutlineOpened, OutlinePages, savedLine } from '../pages/outline-pages.service.ts';
import { wantsJson } from '../wants-json.ts';
import { readCell, showCell } from './cell.ts';
import { type CellChange, cellDisputed, disputedIn } from './edit-grid.ts';
import { type CellsSaved, FiguresEdits } from './figures-edits.service.ts';
import { placeNamed } from './grid.ts';
import {
  type GridPage,
  pageOf,
  readShown,
  type Shown,
  sayPlace,
  textsOf,
  viewDescription,
  viewDisputes,
  viewGrid,
  viewSeries,
  viewSiblings,
  viewSigns,
  writeShown,
  writeTexts,
} from './grid-page.ts';
import { findPartner } from './paste-table.ts';
import type { Series } from './series.ts';
import { GridPageQuery, requireSeries, SeriesPath } from './series-path.ts';
import { seriesPath, stepsTo } from './series-steps.ts';
import { sayCounted } from './series-words.ts';

interface GridSeen extends GridPage {
  opened: OutlineOpened;
  /** Countries that the address adds, and what of it names none. */
  added: CountryCode[];
  unknown: string[];
  /** Address of this very page, for its form. */
  action: string;
}

/** One table of figures, filled cell by cell or pasted from a spreadsheet. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country/figures/:series')
export class GridController {
  readonly #outline: OutlinePages;
  readonly #edits: FiguresEdits;

  constructor(outline: OutlinePages, edits: FiguresEdits) {
    this.#outline = outline;
    this.#edits = edits;
  }

  @Get()
  @TakesQuery()
  async show(
    @Param() key: SeriesPath,
    @Query() query: GridPageQuery,
    @Res() response: Response,
  ): Promise<void> {
    const series = requireSeries(key.series);
    const seen = await this.#see(key, series, query, response);
    const { words, document, margin, isOpen } = seen.opened;
    const { added, unknown, page, pages, action } = seen;
    const path = seriesPath(key, series);
    await this.#outline.render(
      response,
      'figures/grid',
      seen.opened,
      {
        title: sayCounted(words, series),
        path,
        action,
        ...viewSeries(series, words),
        ...viewGrid(seen, words),
        added: added.length === 0 ? [] : [added.join(',')],
        unknown: unknown.join(', '),
        unknownError:
          unknown.length === 0
            ? undefined
            : words.say({ key: 'figures.unknownCountries', values: { names: unknown.join(', ') } }),
        disputes: viewDisputes(margin, series, seen.grid, words),
        description: viewDescription(document, key.country, series, words),
        signs: viewSigns(words),
        siblings: viewSiblings(document, key.country, series, words),
        saved: savedOf(seen.opened),
        autosaveWords: autosaveWords(words),
        previous: page > 1 ? addressOf(path, added, page - 1) : undefined,
        next: page < pages ? addressOf(path, added, page + 1) : undefined,
        form: {
          values: { ...textsOf(seen, words), basis: writeShown(seen, randomUUID(), words) },
          errors: isOpen ? oddCells(seen, words) : {},
        },
      },
      { steps: stepsTo(seen.opened, series), status: HttpStatus.OK },
    );
  }

  @Post()
  @TakesQuery()
  @AcceptsForm()
  async save(
    @Param() key: SeriesPath,
    @Query() query: GridPageQuery,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    const series = requireSeries(key.series);
    const { pages } = this.#outline;
    const shown = readShown(form.exact('basis'));
    if (shown === undefined) throw new Problem('malformed-request', 'Load the page again, then save.');
    const changes = changesIn(form, shown.texts, pages.wordsFor(response.req));
    const saved = await this.#edits.saveCells(key, series, { changes, showing: shown.showing });
    const seen = await this.#see(key, series, query, response);
    if (wantsJson(response.req)) {
      response.status(HttpStatus.OK).json(answerTo(saved, { form, shown, seen, key, series }));
      return;
    }
    const hasConflicts = saved.result.conflicts.length > 0;
    pages.redirect(response, seen.action, hasConflicts ? 'figures.conflictTitle' : 'figures.saved');
  }

  @Post('settle')
  @AcceptsForm(10_000)
  async settle(@Param() key: SeriesPath, @Form() form: FormFields, @Res() response: Response): Promise<void> {
    const series = requireSeries(key.series);
    const choice = form.text('choice');
    if (choice !== 'stored' && choice !== 'sent') {
      throw new Problem('malformed-request', 'Choose one of the two figures.');
    }
    await this.#edits.settle(key, series, form.text('text'), choice);
    this.#outline.pages.redirect(response, seriesPath(key, series), 'figures.settled');
  }

  async #see(key: SeriesPath, series: Series, query: GridPageQuery, response: Response): Promise<GridSeen> {
    const opened = await this.#outline.open(key, response);
    const { added, unknown } = addedBy(query, opened.words);
    const page = pageOf(opened, key.country, series, opened.words, { page: Number(query.page ?? 1), added });
    return { ...page, opened, added, unknown, action: addressOf(seriesPath(key, series), added, page.page) };
  }
}

/**
 * What became of the cells, for the script of the page that sent them. Its cells still show what was typed: what it
 * shows of the others is as before, so that what somebody else made of them is still noticed.
 */
function answerTo(
  { savedAt, result }: Edited<CellsSaved>,
  {
    form,
    shown,
    seen,
    key,
    series,
  }: { form: FormFields; shown: Shown; seen: GridSeen; key: SeriesPath; series: Series },
): object {
  const { words } = seen.opened;
  const conflicting = new Map(
    disputedIn({ ...seen.opened.margin, disputed: result.conflicts }, series).map(({ place, text }) => [
      place,
      text,
    ]),
  );
  const nothing = words.say('figures.nothing');
  const texts = new Map(
    [...shown.texts].map(([field, text]) => [
      field,
      conflicting.has(field) || !form.has(field) ? text : form.text(field),
    ]),
  );
  return {
    savedAt: savedAt.toISOString(),
    basis: writeTexts(texts, shown.showing),
    readers: '',
    faults: [],
    bothTexts: seriesPath(key, series),
    conflicts: [...conflicting].flatMap(([field, text]) => {
      const place = placeNamed(field);
      if (place === undefined) return [];
      const stored = seen.grid.get(place.partner)?.get(place.year);
      return [
        {
          field,
          label: sayPlace(words, place.partner, place.year),
          mine: showCell(cellDisputed(text), words.language) || nothing,
          theirs: showCell(stored, words.language) || nothing,
          by: text.against ?? '',
        },
      ];
    }),
  };
}

/** What the form changes: a cell that it does not send stays as it is. */
function changesIn(form: FormFields, texts: ReadonlyMap<string, string>, { language }: Words): CellChange[] {
  return [...texts].flatMap(([field, text]) => {
    const place = placeNamed(field);
    if (place === undefined || !form.has(field)) return [];
    return [{ ...place, shown: readCell(text, language), sent: readCell(form.text(field), language) }];
  });
}

/** What stands in the page's cells and cannot be read, by the cell's field. */
function oddCells({ grid, partners, years }: GridPage, words: Words): Record<string, Wording> {
  return Object.fromEntries(
    partners.flatMap((partner) =>
      years.flatMap((year): [string, Wording][] => {
        const state = grid.get(partner)?.get(year);
        if (state === undefined || !('raw' in state)) return [];
        const values = { place: sayPlace(words, partner, year), text: state.raw };
        return [[`${partner}.${year}`, { key: 'figures.faultCell', values }]];
      }),
    ),
  );
}

function addedBy(query: GridPageQuery, { language }: Words): { added: CountryCode[]; unknown: string[] } {
  const before = (query.with ?? '').split(',').filter((code) => code !== '');
  const names = (query.add ?? '').split(/[,;،、\n\t]/).filter((name) => name.trim() !== '');
  const found = names.map((name) => findPartner(name, language));
  const known = [...before, ...found].filter(
    (code): code is CountryCode => code !== undefined && countryName(code, 'en') !== code,
  );
  return {
    added: [...new Set(known)].slice(0, 300),
    unknown: names.filter((_, index) => found[index] === undefined).map((name) => name.trim()),
  };
}

function addressOf(path: string, added: readonly CountryCode[], page: number): string {
  const query = new URLSearchParams();
  if (added.length > 0) query.set('with', added.join(','));
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? path : `${path}?${query}`;
}

function savedOf({ words, margin, updatedAt, updatedBy }: OutlineOpened): string {
  const edit = margin.edits[FIGURES_ITEM];
  if (edit !== undefined) return savedLine(words, edit.at, edit.by);
  return updatedAt === undefined ? words.say('filing.notSavedYet') : savedLine(words, updatedAt, updatedBy);
}
