import { may } from '@concord/disclosure';
import type { EditionRecord } from '@concord/persistence';
import { listEditions } from '@concord/persistence';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { requestContext } from '../../access/request-context.ts';
import { isSignedIn, type Visitor } from '../../access/visitor.ts';
import type { ListedCycle } from '../../cycles/cycle.view.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { Database } from '../../database/database.ts';
import { editionAddress } from '../../editions/edition.view.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import { PageRenderer } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import { navigationFor } from '../navigation.ts';
import { sayRoles } from '../wording/role-words.ts';

const AUDIENCE_WORDS: Readonly<Record<EditionRecord['audience'], MessageKey>> = {
  public: 'access.forPublic',
  participants: 'access.forParticipants',
  reviewers: 'access.forReviewers',
};
const SHOWN_EDITIONS = 6;

/** The first page: what Concord is, for who is not signed in; else what there is for them. */
@ApiExcludeController()
@Controller()
export class HomeController {
  readonly #pages: PageRenderer;
  readonly #cycles: Cycles;
  readonly #database: Database;

  constructor(pages: PageRenderer, cycles: Cycles, database: Database) {
    this.#pages = pages;
    this.#cycles = cycles;
    this.#database = database;
  }

  @Get()
  async show(@Res() response: Response): Promise<void> {
    const { visitor } = requestContext();
    if (!isSignedIn(visitor)) {
      await this.#pages.render(response, 'accounts/welcome');
      return;
    }
    const words = this.#pages.wordsFor(response.req);
    const cycles = await this.#cycles.list();
    const views = [];
    for (const cycle of cycles) views.push(await this.#viewCycle(words, cycle, visitor));
    await this.#pages.render(
      response,
      'accounts/home',
      { cycles: views },
      { navigation: navigationFor(words, '/') },
    );
  }

  async #viewCycle(words: Words, { code, title, counts }: ListedCycle, { roles }: Visitor) {
    const target = { cycle: code };
    const held = roles.filter(({ cycle }) => cycle === code);
    const editions = may(roles, 'read-editions', target)
      ? await this.#database.run((manager) => listEditions(manager, code))
      : undefined;
    const links: [boolean, string, MessageKey][] = [
      [may(roles, 'invite', target), `/cycles/${code}/invitations`, 'access.navInvitations'],
      [may(roles, 'see-who-may-see', target), `/cycles/${code}/access`, 'access.accessTitle'],
      [may(roles, 'read-cycle-record', target), `/cycles/${code}/record`, 'audit.cycleTitle'],
    ];
    return {
      title,
      roles: sayRoles(words, held),
      outlines: words.say({ key: 'access.outlines', values: { count: counts.outlines } }),
      findings: may(roles, 'read-findings', target)
        ? words.say({ key: 'access.findings', values: { count: counts.openFindings } })
        : undefined,
      readsEditions: editions !== undefined,
      editions: (editions ?? [])
        .filter(({ state }) => state === 'done')
        .slice(0, SHOWN_EDITIONS)
        .map((edition) => viewEdition(words, edition)),
      links: links.filter(([isOpen]) => isOpen).map(([, href, key]) => ({ href, text: words.say(key) })),
    };
  }
}

function viewEdition(words: Words, { cycle, id, language, audience, requestedAt }: EditionRecord) {
  const parts = [
    new Intl.DisplayNames(words.language, { type: 'language' }).of(language) ?? language,
    words.say(AUDIENCE_WORDS[audience]),
    words.date(requestedAt),
  ];
  return { href: `${editionAddress(cycle, id)}/report.pdf`, text: parts.join(' – ') };
}
