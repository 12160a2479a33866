import {
  COUNTRIES,
  countryName,
  isCountry,
  isFormerCountry,
  ROLES,
  type Role,
  type RoleHeld,
} from '@concord/domain';
import type { InvitationRecord } from '@concord/persistence';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Cycles } from '../../cycles/cycles.service.ts';
import { CyclePath } from '../../http/path-parameters.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { isLanguage } from '../../pages/negotiate-language.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import { languageItems } from '../language-items.ts';
import { looksLikeEmail } from '../looks-like-email.ts';
import { navigationFor } from '../navigation.ts';
import { completeSession } from '../session-of-visitor.ts';
import { OFFER_FAULTS } from '../wording/fault-words.ts';
import { ROLE_WORDS, sayRoles } from '../wording/role-words.ts';
import { Invitations } from './invitations.service.ts';
import type { OfferFault } from './roles-offered.ts';

const LONGEST_NAME = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The cycle that is invited to; none for the installation, where administrators invite each other. */
interface Place {
  cycle?: string;
  title?: string;
  path: string;
}

/** Inviting people, and the invitations that wait. */
@ApiExcludeController()
@Controller()
export class InvitationsController {
  readonly #pages: PageRenderer;
  readonly #invitations: Invitations;
  readonly #cycles: Cycles;

  constructor(pages: PageRenderer, invitations: Invitations, cycles: Cycles) {
    this.#pages = pages;
    this.#invitations = invitations;
    this.#cycles = cycles;
  }

  @Get('invitations')
  async showAll(@Res() response: Response): Promise<void> {
    await this.#renderList(INSTALLATION, response);
  }

  @Post('invitations')
  @AcceptsForm(10_000)
  async actOnAny(@Form() form: FormFields, @Res() response: Response): Promise<void> {
    await this.#act(INSTALLATION, form, response);
  }

  @Get('invitations/new')
  async showNewAdministrator(@Res() response: Response): Promise<void> {
    await this.#renderForm(INSTALLATION, response);
  }

  @Post('invitations/new')
  @AcceptsForm(10_000)
  async inviteAdministrator(@Form() form: FormFields, @Res() response: Response): Promise<void> {
    await this.#invite(INSTALLATION, form, response);
  }

  @Get('cycles/:cycle/invitations')
  async show(@Param() { cycle }: CyclePath, @Res() response: Response): Promise<void> {
    await this.#renderList(await this.#placeOf(cycle), response);
  }

  @Post('cycles/:cycle/invitations')
  @AcceptsForm(10_000)
  async act(
    @Param() { cycle }: CyclePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    await this.#act(await this.#placeOf(cycle), form, response);
  }

  @Get('cycles/:cycle/invitations/new')
  async showNew(@Param() { cycle }: CyclePath, @Res() response: Response): Promise<void> {
    await this.#renderForm(await this.#placeOf(cycle), response);
  }

  @Post('cycles/:cycle/invitations/new')
  @AcceptsForm(10_000)
  async invite(
    @Param() { cycle }: CyclePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    await this.#invite(await this.#placeOf(cycle), form, response);
  }

  async #placeOf(cycle: string): Promise<Place> {
    const { configuration } = await this.#cycles.require(cycle);
    return { cycle, title: configuration.title, path: `/cycles/${cycle}/invitations` };
  }

  async #invite(place: Place, form: FormFields, response: Response): Promise<void> {
    completeSession();
    const [name, email, language] = [form.text('name'), form.text('email'), form.text('language')];
    const { cycle } = place;
    const offered = { roles: rolesIn(form, cycle), ...(cycle === undefined ? {} : { cycle }) };
    const errors = { ...faultsIn(form), ...errorOf(this.#invitations.faultOf(offered)) };
    if (Object.keys(errors).length > 0 || !isLanguage(language)) {
      return this.#renderForm(place, response, { values: form.values(), errors });
    }
    const answer = await this.#invitations.invite({ name, email, language, ...offered });
    if ('fault' in answer) {
      return this.#renderForm(place, response, { values: form.values(), errors: errorOf(answer.fault) });
    }
    this.#pages.redirect(response, place.path, { key: 'access.inviteSent', values: { email } });
  }

  async #act({ cycle, path }: Place, form: FormFields, response: Response): Promise<void> {
    completeSession();
    const id = form.text('invitation');
    const isAgain = form.text('deed') === 'again';
    const done =
      UUID.test(id) &&
      (isAgain ? await this.#invitations.sendAgain(id, cycle) : await this.#invitations.revoke(id, cycle));
    const message = isAgain ? 'access.sentAgain' : 'access.takenBack';
    this.#pages.redirect(response, path, done ? message : 'access.notWaiting');
  }

  async #renderList(place: Place, response: Response): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const pending = await this.#invitations.pending(place.cycle);
    // On a cycle's own page its title stands above the list.
    const titles =
      place.cycle === undefined
        ? new Map((await this.#cycles.list()).map(({ code, title }) => [code, title]))
        : undefined;
    await this.#pages.render(
      response,
      'accounts/invitations',
      {
        action: place.path,
        inviteText: words.say(
          place.cycle === undefined ? 'access.inviteAdministrator' : 'access.inviteTitle',
        ),
        invitations: pending.map((invitation) => viewInvitation(words, invitation, titles)),
      },
      this.#options(words, place),
    );
  }

  async #renderForm(
    place: Place,
    response: Response,
    form: FormView = { values: { language: 'en' }, errors: {} },
  ): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    await this.#pages.render(
      response,
      'accounts/invite',
      {
        form,
        action: `${place.path}/new`,
        listPath: place.path,
        title: words.say(place.cycle === undefined ? 'access.inviteAdministrator' : 'access.inviteTitle'),
        languages: languageItems(),
        roles: place.cycle === undefined ? undefined : roleItems(words),
        countries: place.cycle === undefined ? undefined : countryItems(words),
      },
      this.#options(words, place),
    );
  }

  #options(words: Words, { title, path }: Place) {
    return { navigation: navigationFor(words, path), ...(title === undefined ? {} : { cycle: title }) };
  }
}

const INSTALLATION: Place = { path: '/invitations' };

function faultsIn(form: FormFields): FormView['errors'] {
  const [name, email] = [form.text('name'), form.text('email')];
  return {
    ...(name === '' || name.length > LONGEST_NAME ? { name: 'accounts.nameMissing' as const } : {}),
    ...(looksLikeEmail(email) ? {} : { email: 'accounts.emailWrong' as const }),
    ...(isLanguage(form.text('language')) ? {} : { language: 'access.languageMissing' as const }),
  };
}

/** At the field that it is about. */
function errorOf(fault: OfferFault | undefined): FormView['errors'] {
  if (fault === undefined) return {};
  const field = fault === 'no-role' || fault === 'not-yours' ? 'role' : 'country';
  return { [field]: OFFER_FAULTS[fault] };
}

function rolesIn(form: FormFields, cycle: string | undefined): RoleHeld[] {
  if (cycle === undefined) return [{ role: 'administrator' }];
  const role = form.text('role') as Role;
  if (!ROLES.includes(role)) return [];
  const country = form.text('country');
  const takesCountry = role === 'focal-point' || role === 'clearing-officer' || role === 'reviewer';
  return [{ role, cycle, ...(takesCountry && country !== '' ? { country } : {}) }];
}

function roleItems(words: Words): { value: Role; text: string }[] {
  return ROLES.filter((role) => role !== 'administrator' && role !== 'contributor').map((value) => ({
    value,
    text: words.say(ROLE_WORDS[value]),
  }));
}

function countryItems(words: Words): { value: string; text: string }[] {
  const collator = new Intl.Collator(words.language);
  return [...COUNTRIES.keys()]
    .filter((code) => isCountry(code) && !isFormerCountry(code))
    .map((value) => ({ value, text: countryName(value, words.language) }))
    .sort((a, b) => collator.compare(a.text, b.text));
}

function viewInvitation(words: Words, invitation: InvitationRecord, titles?: ReadonlyMap<string, string>) {
  const { id, name, email, roles, expiresAt, isOpen } = invitation;
  const until = words.date(expiresAt);
  return {
    id,
    name,
    email,
    roles: sayRoles(words, roles, titles),
    until,
    isOpen,
  };
}
