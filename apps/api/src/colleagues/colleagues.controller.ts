import { countryName, SECTIONS, type Section } from '@concord/domain';
import type { Colleague, InvitationRecord } from '@concord/persistence';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { Response } from 'express';
import { languageItems } from '../accounts/language-items.ts';
import { looksLikeEmail } from '../accounts/looks-like-email.ts';
import { completeSession, confirmedSession } from '../accounts/session-of-visitor.ts';
import { OFFER_FAULTS } from '../accounts/wording/fault-words.ts';
import { ROLE_WORDS } from '../accounts/wording/role-words.ts';
import { Cycles } from '../cycles/cycles.service.ts';
import { outlineNavigation, outlinePath } from '../filing/outline-navigation.ts';
import { SECTION_NAMES } from '../filing/sections/sections.ts';
import { OutlinePath } from '../http/path-parameters.ts';
import type { OutlineKey } from '../outlines/accept-outline.ts';
import { AcceptsForm, Form } from '../pages/form.interceptor.ts';
import { FormFields } from '../pages/form-fields.ts';
import { isLanguage } from '../pages/negotiate-language.ts';
import { type FormView, PageRenderer } from '../pages/page-renderer.ts';
import type { Words } from '../pages/words.ts';
import { Problem } from '../problem/problem.ts';
import { type Asking, Colleagues } from './colleagues.service.ts';

const LONGEST_NAME = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

class ColleaguePath extends OutlinePath {
  @Matches(UUID, { message: 'the id of an account' })
  account: string;
}

/** Who fills a country's outline, and asking colleagues to fill sections of it. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country/colleagues')
export class ColleaguesController {
  readonly #pages: PageRenderer;
  readonly #colleagues: Colleagues;
  readonly #cycles: Cycles;

  constructor(pages: PageRenderer, colleagues: Colleagues, cycles: Cycles) {
    this.#pages = pages;
    this.#colleagues = colleagues;
    this.#cycles = cycles;
  }

  @Get()
  async show(@Param() { cycle, country }: OutlinePath, @Res() response: Response): Promise<void> {
    completeSession();
    const key = { cycle, country };
    const words = this.#pages.wordsFor(response.req);
    const people = await this.#colleagues.list(key);
    const waiting = await this.#colleagues.waiting(key);
    await this.#render(response, 'colleagues/colleagues', key, [], {
      action: pathOf(key),
      askPath: pathOf(key, 'new'),
      people: people.map((person) => viewPerson(person, key, words)),
      waiting: waiting.map((invitation) => viewWaiting(invitation, words)),
    });
  }

  /** Sends an invitation again, or takes it back. */
  @Post()
  @AcceptsForm(10_000)
  async act(
    @Param() { cycle, country }: OutlinePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const key = { cycle, country };
    const id = form.text('invitation');
    const isAgain = form.text('deed') === 'again';
    const done =
      UUID.test(id) &&
      (isAgain ? await this.#colleagues.sendAgain(key, id) : await this.#colleagues.revoke(key, id));
    const message = isAgain ? 'access.sentAgain' : 'access.takenBack';
    this.#pages.redirect(response, pathOf(key), done ? message : 'access.notWaiting');
  }

  @Get('new')
  async showNew(@Param() { cycle, country }: OutlinePath, @Res() response: Response): Promise<void> {
    const { language } = this.#pages.wordsFor(response.req);
    await this.#renderForm({ cycle, country }, response, { values: { language }, errors: {} });
  }

  @Post('new')
  @AcceptsForm(10_000)
  async ask(
    @Param() { cycle, country }: OutlinePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const key = { cycle, country };
    const [name, email, language] = [form.text('name'), form.text('email'), form.text('language')];
    const sections = sectionsIn(form);
    const errors = faultsIn(form);
    const again = (found: FormView['errors']) =>
      this.#renderForm(key, response, { values: form.values(), errors: found });
    if (Object.keys(errors).length > 0 || !isLanguage(language)) return await again(errors);
    const asking = await this.#colleagues.ask(key, { name, email, language, sections });
    if (asking !== 'asked') return await again(errorOf(asking));
    this.#pages.redirect(response, pathOf(key), { key: 'colleagues.sent', values: { email } });
  }

  @Get(':account/remove')
  async askToRemove(
    @Param() { cycle, country, account }: ColleaguePath,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const key = { cycle, country };
    const words = this.#pages.wordsFor(response.req);
    const colleague = await this.#colleagues.find(key, account);
    if (colleague === null) throw new Problem('not-found', 'Nobody here fills sections of this outline.');
    const { name } = colleague;
    await this.#render(response, 'colleagues/remove', key, [{ text: name }], {
      title: words.say({ key: 'colleagues.removeTitle', values: { name } }),
      action: pathOf(key, account, 'remove'),
      backPath: pathOf(key),
      notText: words.say({ key: 'colleagues.removeNot', values: { name } }),
      sections: sayParts(colleague, words),
    });
  }

  @Post(':account/remove')
  @AcceptsForm(10_000)
  async remove(
    @Param() { cycle, country, account }: ColleaguePath,
    @Form() _form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    confirmedSession();
    const key = { cycle, country };
    const colleague = await this.#colleagues.remove(key, account);
    this.#pages.redirect(
      response,
      pathOf(key),
      colleague === null
        ? 'colleagues.gone'
        : { key: 'colleagues.removed', values: { name: colleague.name } },
    );
  }

  async #renderForm(key: OutlineKey, response: Response, form: FormView): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    await this.#render(response, 'colleagues/ask', key, [{ text: words.say('colleagues.askTitle') }], {
      form,
      action: pathOf(key, 'new'),
      languages: languageItems(),
      sections: SECTIONS.map((value) => ({ value, text: words.say(SECTION_NAMES[value]) })),
    });
  }

  async #render(
    response: Response,
    name: string,
    key: OutlineKey,
    steps: readonly { text: string }[],
    view: object,
  ): Promise<void> {
    const words = this.#pages.wordsFor(response.req);
    const country = countryName(key.country, words.language);
    const { configuration } = await this.#cycles.require(key.cycle);
    const title = words.say('colleagues.title');
    const breadcrumbs = [
      { href: '/', text: words.say('access.navHome') },
      { href: outlinePath(key), text: words.say({ key: 'filing.outlineOf', values: { country } }) },
      ...(steps.length === 0 ? [{ text: title }] : [{ href: pathOf(key), text: title }, ...steps]),
    ];
    await this.#pages.render(
      response,
      name,
      { country, breadcrumbs, ...view },
      { cycle: configuration.title, navigation: outlineNavigation(words, key, '') },
    );
  }
}

function pathOf(key: OutlineKey, ...parts: string[]): string {
  return outlinePath(key, 'colleagues', ...parts);
}

/** The sections that are ticked, in their own order. */
function sectionsIn(form: FormFields): Section[] {
  const ticked = new Set(form.all('sections'));
  return SECTIONS.filter((section) => ticked.has(section));
}

function faultsIn(form: FormFields): FormView['errors'] {
  const [name, email] = [form.text('name'), form.text('email')];
  return {
    ...(name === '' || name.length > LONGEST_NAME ? { name: 'accounts.nameMissing' as const } : {}),
    ...(looksLikeEmail(email) ? {} : { email: 'accounts.emailWrong' as const }),
    ...(isLanguage(form.text('language')) ? {} : { language: 'access.languageMissing' as const }),
    ...(sectionsIn(form).length > 0 ? {} : { sections: 'colleagues.sectionsMissing' as const }),
  };
}

/** At the field that it is about. */
function errorOf(asking: Exclude<Asking, 'asked'>): FormView['errors'] {
  return asking === 'files-already'
    ? { email: 'colleagues.filesAlready' }
    : { sections: OFFER_FAULTS[asking] };
}

function viewPerson(person: Colleague, key: OutlineKey, words: Words) {
  return {
    name: person.name,
    email: person.email,
    role: words.say(ROLE_WORDS[person.role]),
    sections: person.sections === null ? [words.say('colleagues.whole')] : sayParts(person, words),
    removePath: person.role === 'contributor' ? pathOf(key, person.account, 'remove') : '',
  };
}

function viewWaiting({ id, name, email, roles, expiresAt, isOpen }: InvitationRecord, words: Words) {
  const sections = sayParts({ sections: roles.flatMap((held) => held.sections ?? []) }, words);
  return { id, name, email, sections, until: words.date(expiresAt), isOpen };
}

/** In the order of the outline, whatever order they were kept in. */
function sayParts({ sections }: { sections: readonly Section[] | null }, words: Words): string[] {
  return SECTIONS.filter((section) => sections?.includes(section)).map((section) =>
    words.say(SECTION_NAMES[section]),
  );
}
