import { may } from '@concord/disclosure';
import { countryName } from '@concord/domain';
import type { HandshakeRecord } from '@concord/persistence';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { currentVisitor } from '../../access/request-context.ts';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { sayCountries } from '../../cases/pages/case-words.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { outlineFrame } from '../../filing/outline-frame.ts';
import { OutlinePath } from '../../http/path-parameters.ts';
import { TakesQuery } from '../../http/query.guard.ts';
import type { OutlineKey } from '../../outlines/accept-outline.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import type { Wording, Words } from '../../pages/words.ts';
import { Problem } from '../../problem/problem.ts';
import { Handshakes, type OpenedHandshake } from '../handshakes.service.ts';
import { ANSWERS, HandshakePath, HandshakesQuery, LONGEST_NOTE } from '../requests.ts';
import { answerTag, CHOICES, comparedRows } from './handshake-words.ts';

const PAGE = 25;

/** What a country is asked about the partnerships of others, and what others say of its own. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country/handshakes')
export class HandshakesPagesController {
  readonly #pages: PageRenderer;
  readonly #cycles: Cycles;
  readonly #handshakes: Handshakes;

  constructor(pages: PageRenderer, cycles: Cycles, handshakes: Handshakes) {
    this.#pages = pages;
    this.#cycles = cycles;
    this.#handshakes = handshakes;
  }

  @Get()
  @TakesQuery()
  async list(
    @Param() { cycle, country }: OutlinePath,
    @Query() { after, side = 'asked' }: HandshakesQuery,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const { configuration } = await this.#cycles.require(cycle);
    const key = { cycle, country };
    const page = await this.#handshakes.list({
      cycle,
      ...(side === 'asking' ? { asker: country } : { answerer: country }),
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    const listed = await this.#titled(words, key, page.handshakes);
    const frame = outlineFrame(words, key, configuration, 'handshakes.listName', '/handshakes');
    const isAsked = side === 'asked';
    await this.#pages.render(
      response,
      'handshakes/list',
      {
        ...frame.view,
        title: isAsked
          ? words.say({ key: 'handshakes.listTitle', values: { country: frame.view.country as string } })
          : words.say('handshakes.oursTitle'),
        lead: words.say(isAsked ? 'handshakes.listLead' : 'handshakes.oursLead'),
        isAsked,
        waiting: listed.filter(({ state }) => state === 'waiting'),
        answered: listed.filter(({ state }) => state !== 'waiting'),
        next: page.next === undefined ? '' : `${frame.view.base}/handshakes?side=${side}&after=${page.next}`,
      },
      frame.options,
    );
  }

  @Get(':handshake')
  async show(@Param() { handshake, ...key }: HandshakePath, @Res() response: Response): Promise<void> {
    await this.#show(key, handshake, response);
  }

  @Post(':handshake')
  @AcceptsForm(30_000)
  async answer(
    @Param() { handshake, ...key }: HandshakePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const errors: Record<string, Wording> = {};
    const answer = ANSWERS.find((each) => each === form.text('answer'));
    const [linked, note] = [form.text('ours'), form.text('note')];
    if (answer === undefined) errors.answer = 'handshakes.answerMissing';
    if (answer === 'own' && linked === '') errors.ours = 'handshakes.oursMissing';
    if (answer === 'amended' && note === '') errors.note = 'handshakes.noteMissing';
    if ([...note].length > LONGEST_NOTE) errors.note = 'handshakes.noteLong';
    const copies = answer === 'confirmed' && form.text('copy') === 'yes';
    if (answer !== undefined && Object.keys(errors).length === 0) {
      const version = Number(form.text('version')) || 0;
      const named = answer === 'own' ? { linked } : {};
      try {
        await this.#handshakes.answer(key, handshake, { version, answer, note, copies, ...named });
        const message = copies ? 'handshakes.sentAndCopied' : 'handshakes.sent';
        return this.#pages.redirect(response, addressOf(key), message);
      } catch (error) {
        errors[''] = faultOf(error);
      }
    }
    await this.#show(key, handshake, response, { values: form.values(), errors });
  }

  async #show(key: OutlineKey, id: string, response: Response, form?: FormView): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const { configuration } = await this.#cycles.require(key.cycle);
    const opened = await this.#handshakes.open(key, id);
    const frame = outlineFrame(words, key, configuration, 'handshakes.listName', '/handshakes');
    await this.#pages.render(
      response,
      'handshakes/handshake',
      {
        ...frame.view,
        ...viewOpened(words, key, opened),
        form: { values: { ...defaultsOf(opened), ...form?.values }, errors: form?.errors ?? {} },
      },
      frame.options,
    );
  }

  /** Handshakes with the title that the partnership has in its outline. */
  async #titled(words: Words, key: OutlineKey, handshakes: readonly HandshakeRecord[]) {
    const askers = [...new Set(handshakes.map(({ asker }) => asker))];
    const outlines = await this.#handshakes.outlines(key.cycle, askers);
    return handshakes.map((each) => {
      const outline = outlines.get(each.asker);
      const found = outline?.partnerships?.find(({ id }) => id === each.partnership);
      const isOwn = each.asker === key.country;
      return {
        href: isOwn ? '' : `${addressOf(key)}/${each.id}`,
        title: found?.title ?? each.partnership,
        lang: outline?.language ?? '',
        country: countryName(isOwn ? each.answerer : each.asker, words.language),
        state: each.state,
        tag: answerTag(words, each.state),
        note: isOwn ? (each.note ?? '') : '',
        noteLang: each.language ?? '',
        remembered: each.rememberedFrom !== null && each.state !== 'waiting',
        again: each.state === 'waiting' && each.answeredAt !== null,
      };
    });
  }
}

const addressOf = ({ cycle, country }: OutlineKey) => `/cycles/${cycle}/outlines/${country}/handshakes`;

function viewOpened(
  words: Words,
  key: OutlineKey,
  { record, partnership, language, linked, candidates, own }: OpenedHandshake,
) {
  const asker = countryName(record.asker, words.language);
  // The one that was named, or else the likeliest.
  const ours = linked ?? own.find(({ id }) => id === candidates[0]?.id);
  const sides = [
    ...(partnership === undefined ? [] : [{ country: record.asker, partnership, lang: language }]),
    ...(ours === undefined ? [] : [{ country: record.answerer, partnership: ours }]),
  ];
  const mayAnswer = may(currentVisitor().roles, 'answer-handshakes', key);
  return {
    title: words.say({ key: 'handshakes.title', values: { country: asker } }),
    address: `${addressOf(key)}/${record.id}`,
    version: record.version,
    tag: answerTag(words, record.state),
    again: record.state === 'waiting' && record.answeredAt !== null,
    remembered: record.rememberedFrom !== null && record.state !== 'waiting',
    answeredOn: record.answeredAt ?? '',
    table: {
      caption: words.say(ours === undefined ? 'handshakes.described' : 'handshakes.bothDescribed'),
      columns: sides.map(({ country }) => countryName(country, words.language)),
      rows: sides.length === 0 ? [] : comparedRows(words, sides),
    },
    candidates: candidates.map(({ title, probability }) => ({
      title,
      likely: words.say({ key: 'handshakes.candidateLikely', values: { share: words.percent(probability) } }),
    })),
    mayAnswer,
    choices: CHOICES.filter(({ value }) => value !== 'own' || own.length > 0).map(
      ({ value, text, hint }) => ({
        value,
        text: words.say(text),
        ...(hint === undefined ? {} : { hint: words.say(hint) }),
      }),
    ),
    ours: own.map(({ id, title }) => ({ value: id, text: title })),
    copies: [{ value: 'yes', text: words.say('handshakes.copyYes') }],
    most: LONGEST_NOTE,
    readers: words.say({
      key: 'handshakes.readers',
      values: { countries: sayCountries(words, [record.asker, record.answerer]) },
    }),
  };
}

/** What was answered before; else which of its own the engine holds for the likeliest. */
function defaultsOf({ record, candidates }: OpenedHandshake): FormView['values'] {
  return {
    answer: record.state === 'waiting' ? '' : record.state,
    ours: record.linked ?? candidates[0]?.id ?? '',
    note: record.note ?? '',
  };
}

/** Why an answer was not taken, in words. @throws whatever is no matter of the answer. */
function faultOf(error: unknown): Wording {
  if (!(error instanceof Problem)) throw error;
  if (error.kind === 'stale-draft') return 'handshakes.stale';
  if (error.kind === 'cycle-not-open') return 'handshakes.cannotCopy';
  if (error.kind === 'invalid-fields') return 'handshakes.oursMissing';
  throw error;
}
