import { countryName, delegationsOf } from '@concord/domain';
import {
  type DraftedForm,
  findCase,
  listCaseDrafts,
  newestOutlines,
  newestRecords,
} from '@concord/persistence';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { navigationFor } from '../../accounts/navigation.ts';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { Database } from '../../database/database.ts';
import { outlineNavigation } from '../../filing/outline-navigation.ts';
import { TakesQuery } from '../../http/query.guard.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import type { Wording } from '../../pages/words.ts';
import { CaseDrafts } from '../case-drafts.service.ts';
import { CaseGroups } from '../case-groups.service.ts';
import { type CaseKey, CaseMoves } from '../case-moves.service.ts';
import { CaseRefused } from '../case-refused.ts';
import { Cases } from '../cases.service.ts';
import { CasePath } from '../cases-query.ts';
import { proposedReplyDay } from '../reply-day.ts';
import {
  countriesIn,
  dayIn,
  defaultsOf,
  type Faults,
  faultOf,
  idsIn,
  outcomeIn,
  textIn,
} from './case-forms.ts';
import { caseAddress, viewCasePage } from './case-page.view.ts';
import { CasePageQuery } from './case-page-query.ts';
import { DRAFTED } from './drafts.view.ts';
import { mergeableWith } from './mergeable.ts';

const LIMIT = 60_000;

/** One case: both sides, what was compared, what has been said, and what its reader can do. */
@ApiExcludeController()
@Controller('cycles/:cycle/cases/:case')
export class CasePageController {
  readonly #pages: PageRenderer;
  readonly #database: Database;
  readonly #cycles: Cycles;
  readonly #cases: Cases;
  readonly #moves: CaseMoves;
  readonly #groups: CaseGroups;
  readonly #drafts: CaseDrafts;

  constructor(
    pages: PageRenderer,
    database: Database,
    cycles: Cycles,
    cases: Cases,
    moves: CaseMoves,
    groups: CaseGroups,
    drafts: CaseDrafts,
  ) {
    this.#drafts = drafts;
    this.#pages = pages;
    this.#database = database;
    this.#cycles = cycles;
    this.#cases = cases;
    this.#moves = moves;
    this.#groups = groups;
  }

  @Get()
  @TakesQuery()
  async show(
    @Param() path: CasePath,
    @Query() query: CasePageQuery,
    @Res() response: Response,
  ): Promise<void> {
    await this.#render(path, response, undefined, query);
  }

  @Post('reply')
  @AcceptsForm(LIMIT)
  async reply(@Param() path: CasePath, @Form() form: FormFields, @Res() response: Response): Promise<void> {
    await this.#take(path, form, response, async (key, faults) => {
      const text = textIn(form, 'reply-text', faults);
      const proposal = outcomeIn(form, 'reply', faults);
      const [country = ''] = countriesIn(form, 'reply-for', faults);
      const audience = form.text('reply-audience') === 'country' ? 'country' : 'shared';
      return async () => {
        await this.#moves.reply(key, { country, text, audience, ...proposal });
        return 'cases.sent';
      };
    });
  }

  @Post('ask')
  @AcceptsForm(LIMIT)
  async ask(@Param() path: CasePath, @Form() form: FormFields, @Res() response: Response): Promise<void> {
    await this.#take(path, form, response, async (key, faults) => {
      const text = textIn(form, 'ask-text', faults);
      const dueOn = dayIn(form, 'ask-by', faults);
      const of = countriesIn(form, 'ask-whom', faults);
      return async () => {
        await this.#moves.ask(key, { of, text, dueOn });
        return 'cases.sent';
      };
    });
  }

  @Post('conclude')
  @AcceptsForm(LIMIT)
  async conclude(
    @Param() path: CasePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    await this.#take(path, form, response, async (key, faults) => {
      const { outcome, explanation } = outcomeIn(form, 'conclude', faults);
      if (outcome === undefined) faults['conclude-outcome'] = 'cases.outcomeMissing';
      const text = form.text('conclude-text');
      if (text !== '') textIn(form, 'conclude-text', faults);
      return async () => {
        if (outcome === undefined) throw new CaseRefused('needs-answer');
        const { state } = await this.#moves.conclude(key, { outcome, explanation, text });
        return state === 'concluded' ? 'cases.isConcluded' : 'cases.isProposed';
      };
    });
  }

  @Post('note')
  @AcceptsForm(LIMIT)
  async note(@Param() path: CasePath, @Form() form: FormFields, @Res() response: Response): Promise<void> {
    await this.#take(path, form, response, async ({ cycle, id }, faults) => {
      const text = textIn(form, 'note-text', faults);
      return async () => {
        await this.#moves.note({ cycle, id }, { text });
        return 'cases.kept';
      };
    });
  }

  @Post('partner')
  @AcceptsForm(LIMIT)
  async partner(@Param() path: CasePath, @Form() form: FormFields, @Res() response: Response): Promise<void> {
    await this.#take(path, form, response, async (key, faults) => {
      const country = form.text('partner-country');
      if (!/^[A-Z]{3}$/.test(country)) faults['partner-country'] = 'cases.countryMissing';
      const text = textIn(form, 'partner-text', faults);
      return async () => {
        await this.#moves.askPartner(key, { country, text });
        return 'cases.sent';
      };
    });
  }

  @Post('second')
  @AcceptsForm(LIMIT)
  async second(@Param() path: CasePath, @Form() form: FormFields, @Res() response: Response): Promise<void> {
    await this.#take(path, form, response, async (key) => async () => {
      await this.#moves.secondReviewer(key, form.text('needed') === 'yes');
      return 'cases.done';
    });
  }

  @Post('merge')
  @AcceptsForm(LIMIT)
  async merge(@Param() path: CasePath, @Form() form: FormFields, @Res() response: Response): Promise<void> {
    await this.#take(path, form, response, async (key, faults) => {
      const chosen = form.all('merge-case').filter((id) => /^[0-9a-f]{32}$/.test(id));
      const isTyped = form.text('merge-ids') !== '' || chosen.length === 0;
      const ids = [...new Set([...chosen, ...(isTyped ? idsIn(form, 'merge-ids', faults) : [])])];
      for (const id of ids) {
        const found = await this.#database.run((manager) => findCase(manager, key.cycle, id));
        if (found === null) faults['merge-ids'] ??= { key: 'cases.idsWrong', values: { ids: id } };
      }
      return async () => {
        await this.#groups.merge(key, ids);
        return 'cases.done';
      };
    });
  }

  @Post('split')
  @AcceptsForm(LIMIT)
  async split(@Param() path: CasePath, @Form() form: FormFields, @Res() response: Response): Promise<void> {
    await this.#take(path, form, response, async (key) => async () => {
      await this.#groups.split(key);
      return 'cases.done';
    });
  }

  @Post('verify')
  @AcceptsForm(LIMIT)
  async verify(@Param() path: CasePath, @Form() form: FormFields, @Res() response: Response): Promise<void> {
    await this.#take(path, form, response, async (key, faults) => {
      const party = form.text('verify-party').slice(0, 200);
      if (party === '') faults['verify-party'] = 'cases.partyMissing';
      const text = textIn(form, 'verify-covered', faults);
      if (text === '') faults['verify-covered'] = 'cases.coveredMissing';
      return async () => {
        await this.#moves.verify(key, { party, text });
        return 'cases.done';
      };
    });
  }

  @Post('publish')
  @AcceptsForm(LIMIT)
  async publish(@Param() path: CasePath, @Form() form: FormFields, @Res() response: Response): Promise<void> {
    await this.#take(path, form, response, async (key) => async () => {
      await this.#moves.publish(key);
      return 'cases.done';
    });
  }

  /**
   * Does what a form asks for and leads back to the case; or shows the case as it is now, with what was typed and what
   * is to be put right.
   */
  async #take(
    path: CasePath,
    form: FormFields,
    response: Response,
    read: (key: CaseKey, faults: Faults) => Promise<() => Promise<Wording>>,
  ): Promise<void> {
    completeSession();
    const faults: Faults = {};
    const version = Number(form.text('version'));
    const seen = Number.isInteger(version) && version > 0 ? { version } : {};
    const act = await read({ cycle: path.cycle, id: path.case, ...seen }, faults);
    if (Object.keys(faults).length === 0) {
      try {
        const message = await this.#send({ cycle: path.cycle, id: path.case }, form, act);
        const address = caseAddress({ cycle: path.cycle, id: path.case });
        return this.#pages.redirect(response, `${address}#thread`, message);
      } catch (error) {
        faults[''] = faultOf(error);
      }
    }
    await this.#render(path, response, { values: form.values(), errors: faults });
  }

  /** What is sent is no draft any more, both or neither. */
  async #send(key: CaseKey, form: FormFields, act: () => Promise<Wording>): Promise<Wording> {
    const drafted = (Object.keys(DRAFTED) as DraftedForm[]).find((each) => each === form.text('draft'));
    return await this.#database.run(async () => {
      const message = await act();
      if (drafted !== undefined) await this.#drafts.remove(key, drafted, form.text('from'));
      return message;
    });
  }

  async #render(
    path: CasePath,
    response: Response,
    form: FormView = { values: {}, errors: {} },
    goesOn: CasePageQuery = {},
  ): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const { configuration } = await this.#cycles.require(path.cycle);
    let navigation = navigationFor(words, '');
    const view = await this.#database.run(async (manager) => {
      const opened = await this.#cases.open(path.cycle, path.case);
      const [country, ...others] = opened.standing.delegations;
      if (country !== undefined && others.length === 0) {
        navigation = outlineNavigation(words, { cycle: path.cycle, country }, '/cases');
      }
      const merged = [];
      for (const id of opened.merged) {
        const found = await findCase(manager, path.cycle, id);
        if (found !== null) merged.push(found);
      }
      const outlines = await newestOutlines(manager, path.cycle, opened.record.countries);
      const needsPartner = opened.record.countries.length === 1 && !opened.standing.delegations.length;
      const filing = needsPartner ? await newestRecords(manager, path.cycle) : [];
      const names = filing
        .map(({ country }) => country)
        .sort((a, b) =>
          countryName(a, words.language).localeCompare(countryName(b, words.language), words.language),
        );
      const replyBy = await proposedReplyDay(manager, path.cycle, delegationsOf(opened.record));
      const mergeable = await mergeableWith(manager, opened);
      const drafts = await listCaseDrafts(manager, { cycle: path.cycle, id: path.case });
      return viewCasePage(words, {
        opened,
        merged,
        mergeable,
        outlines,
        configuration,
        filing: names,
        replyBy,
        drafts,
        goesOn,
      });
    });
    const values = { ...defaultsOf(view), ...form.values };
    await this.#pages.render(
      response,
      'cases/case',
      { ...view, form: { ...form, values } },
      { cycle: configuration.title, navigation },
    );
  }
}
