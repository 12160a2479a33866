import { may } from '@concord/disclosure';
import { countryName } from '@concord/domain';
import type { EditionRecord, ListedFile } from '@concord/persistence';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { requestContext } from '../../access/request-context.ts';
import { navigationFor } from '../../accounts/navigation.ts';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import { LONGEST_REASON } from '../../submitting/requests.ts';
import { editionAddress } from '../edition.view.ts';
import { EditionPath } from '../edition-path.ts';
import { Editions } from '../editions.service.ts';
import { publishedAddress } from '../published-api.controller.ts';
import {
  AUDIENCE_WORDS,
  countryList,
  editionName,
  languageName,
  sayCell,
  sayHindrance,
  sayProblem,
  sayState,
  sayStep,
  sizeOf,
} from './edition-words.ts';

const REASONS = {
  small: 'editions.reasonSmall',
  complementary: 'editions.reasonComplementary',
  earlier: 'editions.reasonEarlier',
} as const;

/** One edition: how far it is, its files, what it leaves out, and publishing it. */
@ApiExcludeController()
@Controller('cycles/:cycle/editions/:id')
export class EditionPageController {
  readonly #pages: PageRenderer;
  readonly #editions: Editions;
  readonly #cycles: Cycles;

  constructor(pages: PageRenderer, editions: Editions, cycles: Cycles) {
    this.#pages = pages;
    this.#editions = editions;
    this.#cycles = cycles;
  }

  @Get()
  async show(@Param() path: EditionPath, @Res() response: Response): Promise<void> {
    await this.#render(path, response);
  }

  async #render({ cycle, id }: EditionPath, response: Response, form?: FormView): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const edition = await this.#editions.read(cycle, id);
    const { configuration } = await this.#cycles.require(cycle);
    const { files, pages } = await this.#editions.content(cycle, id);
    await this.#pages.render(
      response,
      'editions/edition',
      {
        ...viewEdition(words, edition, files),
        readsOnline: pages.length > 0,
        ...(mayDo('publish-edition', cycle) ? await this.#publication(words, edition) : {}),
        disclosure:
          mayDo('read-disclosure', cycle) && (edition.state === 'done' || edition.state === 'failed'),
        ...(form === undefined ? {} : { form }),
      },
      { cycle: configuration.title, navigation: navigationFor(words, '') },
    );
  }

  @Post('publication')
  @AcceptsForm(10_000)
  async publish(@Param() { cycle, id }: EditionPath, @Res() response: Response): Promise<void> {
    completeSession();
    const hindrances = await this.#editions.publish(cycle, id);
    // What hinders, the page itself says.
    const message = hindrances.length === 0 ? 'editions.publishedNow' : undefined;
    this.#pages.redirect(response, `/cycles/${cycle}/editions/${id}`, message);
  }

  @Post('withdrawal')
  @AcceptsForm(20_000)
  async withdraw(
    @Param() path: EditionPath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const { cycle, id } = path;
    const reason = form.text('reason');
    const error =
      reason === ''
        ? 'submitting.reasonMissing'
        : [...reason].length > LONGEST_REASON
          ? 'submitting.tooLong'
          : undefined;
    if (error !== undefined) {
      return this.#render(path, response, { values: form.values(), errors: { reason: error } });
    }
    await this.#editions.withdraw(cycle, id, reason);
    this.#pages.redirect(response, `/cycles/${cycle}/editions/${id}`, 'editions.withdrawnNow');
  }

  @Get('disclosure')
  async showDisclosure(@Param() { cycle, id }: EditionPath, @Res() response: Response): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const { configuration } = await this.#cycles.require(cycle);
    const report = await this.#editions.disclosure(cycle, id);
    const { language } = words;
    const kept = Object.entries(report.kept).map(([country, count]) => ({
      cells: [
        { header: true, text: countryName(country, language) },
        { numeric: true, text: words.number(count) },
      ],
    }));
    await this.#pages.render(
      response,
      'editions/disclosure',
      {
        back: `/cycles/${cycle}/editions/${id}`,
        json: `${editionAddress(cycle, id)}/disclosure`,
        problems: report.problems.map((problem) => sayProblem(words, problem)),
        left: report.left.length === 0 ? undefined : countryList(words, report.left),
        withheld: report.withheld.map(({ country, cell, reason }) => ({
          cells: [
            { header: true, text: sayCell(words, cell) },
            { text: countryName(country, language) },
            { text: words.say({ key: REASONS[reason], values: { threshold: report.threshold ?? 0 } }) },
          ],
        })),
        kept,
        questionsLeft: report.questionsLeft,
        casesLeft: report.casesLeft,
      },
      { cycle: configuration.title, navigation: navigationFor(words, '') },
    );
  }

  async #publication(words: Words, edition: EditionRecord) {
    const { cycle, id, state, audience, publishedAt, withdrawnAt } = edition;
    if (publishedAt !== null && withdrawnAt === null) {
      return { withdrawal: { action: `/cycles/${cycle}/editions/${id}/withdrawal`, most: LONGEST_REASON } };
    }
    if (state !== 'done' || audience !== 'public' || publishedAt !== null) return {};
    const hindrances = await this.#editions.hindrances(edition);
    return {
      publication: { action: `/cycles/${cycle}/editions/${id}/publication` },
      hindrances: hindrances.map((hindrance) => sayHindrance(words, hindrance)),
    };
  }
}

function mayDo(action: 'publish-edition' | 'read-disclosure', cycle: string): boolean {
  return may(requestContext().visitor?.roles ?? [], action, { cycle });
}

function viewEdition(words: Words, edition: EditionRecord, files: readonly ListedFile[]) {
  const { cycle, id, language, audience, state, progress, step, failure, pages, sha256 } = edition;
  const { publishedAt, withdrawnAt, withdrawalReason } = edition;
  const base = editionAddress(cycle, id);
  const fact = (key: Parameters<Words['say']>[0], value: string | number | null) =>
    value === null
      ? []
      : [{ key: words.say(key), value: typeof value === 'number' ? words.number(value) : value }];
  return {
    path: `/cycles/${cycle}/editions/${id}`,
    back: `/cycles/${cycle}/editions`,
    title: editionName(words, language, audience),
    facts: [
      ...fact('editions.audience', words.say(AUDIENCE_WORDS[audience])),
      ...fact('editions.language', languageName(words, language)),
      ...fact('editions.state', words.say(sayState(edition))),
      ...fact('editions.asked', words.dateTime(edition.requestedAt)),
      ...fact('editions.publishedSince', publishedAt === null ? null : words.dateTime(publishedAt)),
      ...fact('editions.withdrawnSince', withdrawnAt === null ? null : words.dateTime(withdrawnAt)),
      ...fact('editions.outlines', edition.snapshot.length),
      ...fact('editions.pages', pages),
      ...fact('editions.catalogue', edition.catalogueVersion),
      ...fact('editions.digest', sha256),
    ],
    isUnderWay: state === 'queued' || state === 'compiling',
    events: `${base}/events`,
    share: progress / 100,
    step: sayStep(words, state === 'queued' ? null : step),
    steps: ['disclosing', 'composing', 'printing', 'finishing'].map((name) => ({
      name,
      text: sayStep(words, name),
    })),
    stopped:
      state !== 'failed'
        ? undefined
        : words.say(
            failure === 'Stopped by its gates' ? 'editions.stoppedByGates' : 'editions.stoppedOtherwise',
          ),
    isDone: state === 'done',
    withdrawn: withdrawnAt === null ? undefined : { reason: withdrawalReason },
    pdf: { href: `${base}/report.pdf` },
    files: files.map(({ name, bytes }) => ({
      href: `${base}/files/${name}`,
      name,
      size: sizeOf(words, bytes),
    })),
    public: publishedAt === null ? undefined : publishedAddress(cycle, id),
  };
}
