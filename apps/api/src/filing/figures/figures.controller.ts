import { BASES, type CountryCode, MEASURES, SEXES, term } from '@concord/domain';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { OutlinePath } from '../../http/path-parameters.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import type { FormView } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import { outlinePath } from '../outline-navigation.ts';
import { type OutlineOpened, OutlinePages } from '../pages/outline-pages.service.ts';
import { type SeriesSummary, summarize } from './grid.ts';
import { capital, figuresOf } from './grid-page.ts';
import { nameOf, SIDES, seriesNamed } from './series.ts';
import { sayCounted, sayKind } from './series-words.ts';

/** The tables of figures that a draft has, and a way to start another. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country/figures')
export class FiguresController {
  readonly #outline: OutlinePages;

  constructor(outline: OutlinePages) {
    this.#outline = outline;
  }

  @Get()
  async show(@Param() key: OutlinePath, @Res() response: Response): Promise<void> {
    await this.#render(key, response, {
      values: { what: '', sex: 'total', basis: 'observed' },
      errors: {},
    });
  }

  @Post()
  @AcceptsForm(10_000)
  async start(@Param() key: OutlinePath, @Form() form: FormFields, @Res() response: Response): Promise<void> {
    const name = `${form.text('what')}.${form.text('sex')}.${form.text('basis')}`;
    const series = seriesNamed(name);
    if (series === undefined) {
      await this.#render(key, response, { values: form.values(), errors: { what: 'figures.chooseWhat' } });
      return;
    }
    this.#outline.pages.redirect(response, outlinePath(key, 'figures', nameOf(series)));
  }

  async #render(key: OutlinePath, response: Response, form: FormView): Promise<void> {
    const opened = await this.#outline.open(key, response);
    const { words } = opened;
    const title = words.say('figures.title');
    await this.#outline.render(
      response,
      'figures/index',
      opened,
      {
        title,
        action: outlinePath(key, 'figures'),
        ...viewTables(opened, key.country),
        ...viewChoices(words),
        form,
      },
      { steps: [{ text: title }] },
    );
  }
}

function viewTables({ document, words }: OutlineOpened, country: CountryCode) {
  const summaries = summarize(figuresOf(document), country);
  return {
    columns: [
      { text: words.say('figures.table') },
      { text: words.say('figures.count'), numeric: true },
      { text: words.say('figures.without'), numeric: true },
      { text: words.say('figures.countries'), numeric: true },
      { text: words.say('figures.years'), numeric: true },
    ],
    measures: MEASURES.flatMap((measure) => {
      const sides = SIDES.flatMap((side) => {
        const own = summaries.filter(({ series }) => series.measure === measure && series.side === side);
        if (own.length === 0) return [];
        const rows = own.map((summary) => ({ cells: cellsOf(summary, words) }));
        return [{ counted: sayCounted(words, { measure, side }), rows }];
      });
      return sides.length === 0
        ? []
        : [{ measure: capital(term(measure, words.language, 'measure'), words.language), sides }];
    }),
  };
}

function cellsOf({ series, figures, missing, partners, years }: SeriesSummary, words: Words) {
  return [
    {
      header: true,
      text: capital(sayKind(words, series), words.language),
      href: `figures/${nameOf(series)}`,
    },
    { numeric: true, text: words.number(figures) },
    { numeric: true, text: words.number(missing) },
    { numeric: true, text: words.number(partners) },
    { numeric: true, text: years.from === years.to ? String(years.from) : `${years.from}–${years.to}` },
  ];
}

function viewChoices(words: Words) {
  const { language } = words;
  return {
    whats: MEASURES.flatMap((measure) =>
      SIDES.map((side) => ({
        value: `${measure}.${side}`,
        text: `${capital(term(measure, language, 'measure'), language)}: ${sayCounted(words, { measure, side })}`,
      })),
    ),
    sexes: SEXES.map((value) => ({ value, text: term(value, language, 'sex') })),
    bases: BASES.map((value) => ({ value, text: term(value, language, 'basis') })),
  };
}
