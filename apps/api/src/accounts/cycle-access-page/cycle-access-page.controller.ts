import { countryName, ROLES } from '@concord/domain';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { CycleAccess } from '../../cycle-access/cycle-access.service.ts';
import type { ActionView, PersonView } from '../../cycle-access/cycle-access.view.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { CyclePath } from '../../http/path-parameters.ts';
import { PageRenderer } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import { navigationFor } from '../navigation.ts';
import { completeSession } from '../session-of-visitor.ts';
import { ACTION_WORDS, RELATION_WORDS } from '../wording/action-words.ts';
import { ROLE_WORDS, roleQuery, sayRoles } from '../wording/role-words.ts';

/** Who may see what of a cycle. */
@ApiExcludeController()
@Controller('cycles/:cycle/access')
export class CycleAccessPageController {
  readonly #pages: PageRenderer;
  readonly #access: CycleAccess;
  readonly #cycles: Cycles;

  constructor(pages: PageRenderer, access: CycleAccess, cycles: Cycles) {
    this.#pages = pages;
    this.#access = access;
    this.#cycles = cycles;
  }

  @Get()
  async show(@Param() { cycle }: CyclePath, @Res() response: Response): Promise<void> {
    const { account } = completeSession();
    const words = this.#pages.wordsFor(response.req);
    const { people, actions } = await this.#access.read(cycle);
    const { configuration } = await this.#cycles.require(cycle);
    await this.#pages.render(
      response,
      'accounts/access',
      {
        people: people.map((person) => viewPerson(words, person, { cycle, visitor: account })),
        ...viewActions(words, actions),
      },
      { cycle: configuration.title, navigation: navigationFor(words, `/cycles/${cycle}/access`) },
    );
  }
}

function viewPerson(
  words: Words,
  { id, name, email, isDisabled, roles, reads }: PersonView,
  { cycle, visitor }: { cycle: string; visitor: string },
) {
  const full =
    reads.kind === 'all'
      ? words.say('access.readsAll')
      : new Intl.ListFormat(words.language).format(
          reads.full.map((country) => countryName(country, words.language)),
        ) || words.say('access.readsNone');
  return {
    name,
    email,
    isDisabled,
    isOwn: id === visitor,
    roles: roles.map((held) => ({
      text: sayRoles(words, [held])[0],
      takeAway: `/cycles/${cycle}/access/${id}/role?${roleQuery(held)}`,
    })),
    full,
    rest: reads.rest === undefined ? undefined : words.say('access.readsRest'),
  };
}

function viewActions(words: Words, actions: readonly ActionView[]) {
  return {
    columns: [
      { text: words.say('access.action') },
      ...ROLES.map((role) => ({ text: words.say(ROLE_WORDS[role]) })),
    ],
    rows: actions.map(({ action, roles }) => ({
      cells: [
        { header: true, text: words.say(ACTION_WORDS[action]) },
        ...ROLES.map((role) => {
          const relation = roles[role];
          return { text: relation === undefined ? '–' : words.say(RELATION_WORDS[relation]) };
        }),
      ],
    })),
  };
}
