import type { DisputedText } from '@concord/persistence';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { OutlinePath } from '../../http/path-parameters.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { DraftEdits } from '../draft-edits.service.ts';
import { FIGURES_ITEM } from '../draft-faults.ts';
import { type Field, type FieldState, isTable } from '../fields/field.ts';
import { fieldsOf } from '../fields/forms.ts';
import { digestOf, stateSent } from '../fields/states.ts';
import { seriesNamed } from '../figures/series.ts';
import { sayCounted, sayKind } from '../figures/series-words.ts';
import { type DraftContent, statesOf, withStates } from '../item-edit.ts';
import { outlinePath } from '../outline-navigation.ts';
import { keyOf, type Place, placeOf } from '../place.ts';
import { labelOf, textOf } from './autosave.view.ts';
import { nameOfItem } from './outline.controller.ts';
import { type OutlineOpened, OutlinePages } from './outline-pages.service.ts';
import { pathOfPlace } from './place-pages.ts';

interface Disputed {
  dispute: DisputedText;
  place: Place;
  field: Field;
  /** What the draft holds by now. */
  theirs: FieldState;
}

/** Where two people wrote different texts in one field: both, side by side, until one is chosen or they are joined. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country/both-texts')
export class BothTextsController {
  readonly #outline: OutlinePages;
  readonly #drafts: DraftEdits;

  constructor(outline: OutlinePages, drafts: DraftEdits) {
    this.#outline = outline;
    this.#drafts = drafts;
  }

  @Get()
  async show(@Param() key: OutlinePath, @Res() response: Response): Promise<void> {
    const opened = await this.#outline.open(key, response, { withFigures: false });
    const { words } = opened;
    const title = words.say('filing.bothTitle');
    await this.#outline.render(
      response,
      'filing/both-texts',
      opened,
      {
        title,
        action: outlinePath(key, 'both-texts'),
        texts: disputedIn(opened, opened).map((each) => viewDisputed(each, opened)),
        figures: viewFigures(opened),
      },
      { steps: [{ text: title }] },
    );
  }

  /** Settles one of them, unless the draft's text has changed since it was shown. */
  @Post()
  @AcceptsForm()
  async settle(
    @Param() key: OutlinePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    const { pages } = this.#outline;
    const { language } = pages.wordsFor(response.req);
    const { result } = await this.#drafts.edit(
      key,
      { withFigures: false },
      (draft, editor, { configuration }) => {
        const disputed = disputedIn(draft, { configuration, words: { language } });
        const found = disputed.find(({ dispute }) => dispute.id === form.text('dispute'));
        if (found === undefined) return { result: 'settled' };
        if (digestOf(found.theirs) !== form.text('shown')) return { result: 'changed' };
        const state = chosenState(found, form, language);
        const written =
          state === undefined
            ? draft
            : withStates(draft, found.place, [found.field], { [found.field.name]: state });
        const margin = {
          ...written.margin,
          disputed: written.margin.disputed.filter(({ id }) => id !== found.dispute.id),
          edits: { ...written.margin.edits, [keyOf(found.place)]: editor },
        };
        return { content: { document: written.document, margin }, result: 'settled' };
      },
    );
    pages.redirect(
      response,
      outlinePath(key, 'both-texts'),
      result === 'changed' ? 'filing.bothChanged' : 'filing.bothSettled',
    );
  }
}

/** The disputed texts whose fields there still are. */
function disputedIn(
  content: DraftContent,
  {
    configuration,
    words,
  }: Pick<OutlineOpened, 'configuration'> & { words: Pick<OutlineOpened['words'], 'language'> },
): Disputed[] {
  return content.margin.disputed.flatMap((dispute) => {
    const place = placeOf(dispute.item);
    if (place === undefined) return [];
    const field = fieldsOf(place, configuration, words.language).find(({ name }) => name === dispute.field);
    if (field === undefined) return [];
    return [{ dispute, place, field, theirs: statesOf([field], content, place)[field.name] ?? {} }];
  });
}

/** What the field is to hold; undefined where it stays as it is. */
function chosenState(
  { dispute, field }: Disputed,
  form: FormFields,
  language: OutlineOpened['words']['language'],
): FieldState | undefined {
  const choice = form.text('choice');
  if (choice === 'theirs') return undefined;
  if (choice === 'joined' && !isTable(field)) {
    return stateSent(field, new FormFields([[field.name, form.exact('joined')]]), language);
  }
  const { value, raw } = dispute;
  return { ...(value === undefined ? {} : { value }), ...(raw === undefined ? {} : { raw }) };
}

/** The tables of figures with cells that two people filled differently: they are settled where their neighbours stand. */
function viewFigures({ margin, key, words }: OutlineOpened) {
  const names = margin.disputed
    .filter(({ item }) => item === FIGURES_ITEM)
    .map(({ field }) => field.split('.').slice(0, 4).join('.'));
  return [...new Set(names)].flatMap((name) => {
    const series = seriesNamed(name);
    if (series === undefined) return [];
    const text = `${sayCounted(words, series)} – ${sayKind(words, series)}`;
    return [{ text, href: outlinePath(key, 'figures', name) }];
  });
}

function viewDisputed(
  { dispute, place, field, theirs }: Disputed,
  { words, document, key, configuration }: OutlineOpened,
) {
  const mine = { value: dispute.value, ...(dispute.raw === undefined ? {} : { raw: dispute.raw }) };
  const group = configuration.questions.find(({ code }) => field.name.startsWith(code))?.group;
  const mayJoin = !isTable(field) && (field.kind.control === 'textarea' || field.kind.control === 'input');
  const texts = { theirs: textOf(field, theirs, words), mine: textOf(field, mine, words) };
  return {
    id: dispute.id,
    shown: digestOf(theirs),
    label: labelOf(field, words),
    item: nameOfItem(document, dispute.item, words) ?? '',
    href: pathOfPlace(key, place, place.part === 'answers' ? group : undefined),
    ...texts,
    joined: mayJoin ? `${texts.theirs}\n\n${texts.mine}` : '',
    joinedId: `joined-${dispute.id}`,
    writtenBy: words.say({
      key: 'filing.writtenBy',
      values: { name: dispute.by, time: words.dateTime(dispute.at) },
    }),
    inDraft:
      dispute.against === undefined
        ? words.say('filing.inDraft')
        : words.say({ key: 'filing.inDraftBy', values: { name: dispute.against } }),
    keepMine: words.say({ key: 'filing.keepMine', values: { name: dispute.by } }),
  };
}
