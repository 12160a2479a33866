import { may } from '@concord/disclosure';
import { countryName } from '@concord/domain';
import { type CycleSummary, type EditionRecord, listCycles, listEditions } from '@concord/persistence';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { cyclesSeen } from '../../access/countries-in-sight.ts';
import { accessOf } from '../../access/policy.ts';
import { requestContext } from '../../access/request-context.ts';
import { isSignedIn, type Visitor } from '../../access/visitor.ts';
import { Database } from '../../database/database.ts';
import { editionAddress } from '../../editions/edition.view.ts';
import { outlinePath } from '../../filing/outline-navigation.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import { PageRenderer } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import { navigationFor } from '../navigation.ts';
import { sayRoles } from '../wording/role-words.ts';
import type { WaitingItem } from './waiting-source.ts';
import { countriesWritten, waitingFor } from './waits-for.ts';

const AUDIENCE_WORDS: Readonly<Record<EditionRecord['audience'], MessageKey>> = {
  public: 'access.forPublic',
  participants: 'access.forParticipants',
  reviewers: 'access.forReviewers',
};
const SHOWN_EDITIONS = 6;
/** Pages about a cycle, each for whom the policy lets read it. */
const PAGES = [
  ['cases', 'filing.navCases'],
  ['map', 'review.navMap'],
  ['search', 'review.navSearch'],
  ['reviewers', 'assignment.title'],
  ['declaration', 'assignment.declareTitle'],
  ['editions', 'editions.title'],
  ['corridors', 'console.linkCorridors'],
  ['ledger', 'console.linkLedger'],
  ['together', 'console.linkTogether'],
  ['next', 'prepare.next'],
] as const satisfies [string, MessageKey][];

/** The first page: what Concord is, for who is not signed in; else what there is for them. */
@ApiExcludeController()
@Controller()
export class HomeController {
  readonly #pages: PageRenderer;
  readonly #database: Database;

  constructor(pages: PageRenderer, database: Database) {
    this.#pages = pages;
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
    const view = await this.#database.run(async (manager) => {
      const { roles } = visitor;
      const cycles = (await listCycles(manager, cyclesSeen())).filter(({ code }) =>
        may(roles, 'read-cycle', { cycle: code }),
      );
      const waiting = await waitingFor({ manager, words, roles, cycles });
      const views = [];
      for (const cycle of cycles) views.push(await this.#viewCycle(words, cycle, visitor));
      return { waiting: viewWaiting(waiting, words), cycles: views };
    });
    await this.#pages.render(response, 'accounts/home', view, { navigation: navigationFor(words, '/') });
  }

  async #viewCycle(
    words: Words,
    { code, configuration, outlines, openFindings }: CycleSummary,
    { roles }: Visitor,
  ) {
    const target = { cycle: code };
    const held = roles.filter(({ cycle }) => cycle === code);
    const editions = may(roles, 'read-editions', target)
      ? await this.#database.run((manager) => listEditions(manager, code))
      : undefined;
    const own = countriesWritten(roles, code).map((country) => ({
      href: outlinePath({ cycle: code, country }),
      text: words.say({
        key: 'filing.outlineOf',
        values: { country: countryName(country, words.language) },
      }),
    }));
    const isThere = (path: string) => {
      const access = accessOf('GET', `/cycles/:cycle/${path}`);
      return (
        access !== undefined &&
        access !== 'public' &&
        access !== 'visitor' &&
        access !== 'account' &&
        may(roles, access, target)
      );
    };
    const links: [boolean, string, MessageKey][] = [
      [may(roles, 'oversee-cycle', target), `/cycles/${code}`, 'console.follow'],
      ...PAGES.map(([path, key]): [boolean, string, MessageKey] => [
        isThere(path),
        `/cycles/${code}/${path}`,
        key,
      ]),
      [may(roles, 'invite', target), `/cycles/${code}/invitations`, 'access.navInvitations'],
      [may(roles, 'see-who-may-see', target), `/cycles/${code}/access`, 'access.accessTitle'],
      [may(roles, 'read-cycle-record', target), `/cycles/${code}/record`, 'audit.cycleTitle'],
    ];
    return {
      title: configuration.title,
      roles: sayRoles(words, held),
      outlines: words.say({ key: 'access.outlines', values: { count: outlines } }),
      findings: may(roles, 'read-findings', target)
        ? words.say({ key: 'access.findings', values: { count: openFindings } })
        : undefined,
      readsEditions: editions !== undefined,
      editions: (editions ?? [])
        .filter(({ state }) => state === 'done')
        .slice(0, SHOWN_EDITIONS)
        .map((edition) => viewEdition(words, edition)),
      links: [
        ...own,
        ...links.filter(([isOpen]) => isOpen).map(([, href, key]) => ({ href, text: words.say(key) })),
      ],
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

/** Each with its last day in words; a day that has passed is said as any other. */
function viewWaiting(items: readonly WaitingItem[], words: Words) {
  return items.map(({ due, ...item }) => ({
    ...item,
    due: due === undefined ? '' : words.say({ key: 'home.due', values: { date: words.date(due) } }),
  }));
}
