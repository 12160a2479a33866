import {
  CONCEPTS,
  CONFIDENTIALITIES,
  type Confidentiality,
  countryName,
  type FigureDefinition,
  MINIMUM_STAYS,
  QUALITIES,
  REFERENCE_DATES,
  type TermList,
  term,
} from '@concord/domain';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import type { FormView } from '../../pages/page-renderer.ts';
import type { Wording, Words } from '../../pages/words.ts';
import { readNumber, showNumber } from '../fields/read-number.ts';
import { type OutlineOpened, OutlinePages } from '../pages/outline-pages.service.ts';
import { type Description, descriptionsIn } from './description.ts';
import { FiguresEdits } from './figures-edits.service.ts';
import { figuresOf, viewDescription, viewSeries } from './grid-page.ts';
import type { Series } from './series.ts';
import { requireSeries, SeriesPath } from './series-path.ts';
import { seriesPath, stepsTo } from './series-steps.ts';

const READERS: Readonly<Record<Confidentiality, MessageKey>> = {
  public: 'figures.forPublic',
  participants: 'figures.forParticipants',
  reviewers: 'figures.forReviewers',
};
const LONGEST_SOURCE = 300;

/** What the figures of a table mean, where they come from and who can read them. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country/figures/:series/description')
export class DescriptionController {
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
    const [usual] = descriptionsIn(figuresOf(opened.document), key.country, series);
    await this.#render(response, opened, series, {
      values: { scope: '', ...valuesOf(usual?.description ?? {}, opened.words) },
      errors: {},
    });
  }

  @Post()
  @AcceptsForm(20_000)
  async save(@Param() key: SeriesPath, @Form() form: FormFields, @Res() response: Response): Promise<void> {
    const series = requireSeries(key.series);
    const opened = await this.#outline.open(key, response);
    const { description, errors } = readDescription(form, opened.words);
    if (Object.keys(errors).length > 0) {
      await this.#render(response, opened, series, { values: form.values(), errors });
      return;
    }
    const scope = form.text('scope');
    await this.#edits.describe(key, series, { partner: scope === '' ? undefined : scope, description });
    this.#outline.pages.redirect(response, seriesPath(key, series), 'figures.descriptionSaved');
  }

  async #render(response: Response, opened: OutlineOpened, series: Series, form: FormView): Promise<void> {
    const { words, document, key } = opened;
    const description = viewDescription(document, key.country, series, words);
    const title = words.say('figures.described');
    const partners = new Set(
      descriptionsIn(figuresOf(document), key.country, series).flatMap(({ partners: own }) => own),
    );
    await this.#outline.render(
      response,
      'figures/description',
      opened,
      {
        title,
        action: `${seriesPath(key, series)}/description`,
        ...viewSeries(series, words),
        description,
        ...viewGroups(description.groups, words),
        scopes: [...partners]
          .map((value) => ({ value, text: countryName(value, words.language) }))
          .sort((a, b) => a.text.localeCompare(b.text, words.language)),
        ...viewChoices(words),
        form,
      },
      { steps: stepsTo(opened, series, title) },
    );
  }
}

function viewGroups(groups: ReturnType<typeof viewDescription>['groups'], words: Words) {
  return {
    columns: [
      { text: words.say('figures.description') },
      { text: words.say('figures.confidentiality') },
      { text: words.say('figures.count'), numeric: true },
      { text: words.say('figures.countries'), numeric: true },
    ],
    rows: groups.map(({ text, readers, count, countries }) => ({
      cells: [
        { text },
        { text: words.say(readers === undefined ? 'figures.asOutline' : READERS[readers]) },
        { numeric: true, text: count },
        { numeric: true, text: countries },
      ],
    })),
  };
}

function viewChoices(words: Words) {
  const choices = (codes: readonly string[], list: TermList) =>
    codes.map((value) => ({ value, text: term(value, words.language, list) }));
  return {
    concepts: choices(CONCEPTS, 'concept'),
    minimumStays: choices(MINIMUM_STAYS, 'minimumStay'),
    referenceDates: choices(REFERENCE_DATES, 'referenceDate'),
    qualities: choices(QUALITIES, 'quality'),
    readers: CONFIDENTIALITIES.map((value) => ({ value, text: words.say(READERS[value]) })),
  };
}

function valuesOf(
  { definition, quality, rounding, source, confidentiality }: Description,
  { language }: Words,
): Record<string, string> {
  return {
    concept: definition?.concept ?? '',
    minimumStay: definition?.minimumStay ?? '',
    referenceDate: definition?.referenceDate ?? '',
    quality: quality ?? '',
    rounding: rounding === undefined ? '' : showNumber(rounding, language),
    source: source ?? '',
    confidentiality: confidentiality ?? '',
  };
}

function readDescription(
  form: FormFields,
  { language }: Words,
): { description: Description; errors: Record<string, Wording> } {
  const chosen = <Code extends string>(name: string, codes: readonly Code[]) =>
    codes.find((code) => code === form.text(name));
  const errors: Record<string, Wording> = {};
  const roundingText = form.text('rounding');
  const rounding = roundingText === '' ? undefined : readNumber(roundingText, language);
  if (roundingText !== '' && (rounding === undefined || rounding <= 0))
    errors.rounding = 'figures.faultRounding';
  const source = form.text('source');
  if ([...source].length > LONGEST_SOURCE) errors.source = 'figures.faultSource';
  const minimumStay = chosen('minimumStay', MINIMUM_STAYS);
  const concept = chosen('concept', CONCEPTS);
  const referenceDate = chosen('referenceDate', REFERENCE_DATES);
  const definition: FigureDefinition = {
    ...(minimumStay === undefined ? {} : { minimumStay }),
    ...(concept === undefined ? {} : { concept }),
    ...(referenceDate === undefined ? {} : { referenceDate }),
  };
  const quality = chosen('quality', QUALITIES);
  const confidentiality = chosen('confidentiality', CONFIDENTIALITIES);
  return {
    description: {
      ...(rounding === undefined ? {} : { rounding }),
      ...(Object.keys(definition).length === 0 ? {} : { definition }),
      ...(quality === undefined ? {} : { quality }),
      ...(source === '' ? {} : { source }),
      ...(confidentiality === undefined ? {} : { confidentiality }),
    },
    errors,
  };
}
