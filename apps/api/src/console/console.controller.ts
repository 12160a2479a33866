import { coverageOf } from '@concord/consistency';
import { may } from '@concord/disclosure';
import { countCaseAges, listProgress, listUncovered } from '@concord/persistence';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { accessOf } from '../access/policy.ts';
import { currentVisitor } from '../access/request-context.ts';
import { navigationFor } from '../accounts/navigation.ts';
import { completeSession } from '../accounts/session-of-visitor.ts';
import { CurrentCycles } from '../assessment/current-cycles.ts';
import { Cycles } from '../cycles/cycles.service.ts';
import { Database } from '../database/database.ts';
import { CyclePath } from '../http/path-parameters.ts';
import type { MessageKey } from '../pages/catalogue/index.ts';
import { PageRenderer } from '../pages/page-renderer.ts';
import type { Words } from '../pages/words.ts';
import { Work } from '../work/work.service.ts';
import { viewWork } from '../work/work.view.ts';
import { countSteps, viewCalendar, viewCases, viewProgress, viewUncovered } from './console.view.ts';

const SHOWN_UNCOVERED = 10;

/** Pages that the console leads to, where they are and are open to the visitor. */
const LINKS: readonly (readonly [string, MessageKey])[] = [
  ['/prepare', 'console.linkPrepare'],
  ['/rules', 'rules.title'],
  ['/stage', 'console.linkStage'],
  ['/timetable', 'console.linkTimetable'],
  ['/invitations/many', 'console.linkInviteMany'],
  ['/invitations', 'console.linkInvitations'],
  ['/reviewers', 'console.linkReviewers'],
  ['/access', 'console.linkAccess'],
  ['/cases', 'console.linkCases'],
  ['/case-rules', 'cases.rulesTitle'],
  ['/map', 'review.navMap'],
  ['/search', 'review.navSearch'],
  ['/corridors', 'console.linkCorridors'],
  ['/ledger', 'console.linkLedger'],
  ['/together', 'console.linkTogether'],
  ['/editions', 'console.linkEditions'],
  ['/record', 'console.linkRecord'],
];

/** A cycle as its organizers follow it. */
@ApiExcludeController()
@Controller('cycles/:cycle')
export class ConsoleController {
  readonly #pages: PageRenderer;
  readonly #cycles: Cycles;
  readonly #database: Database;
  readonly #current: CurrentCycles;
  readonly #work: Work;

  constructor(pages: PageRenderer, cycles: Cycles, database: Database, current: CurrentCycles, work: Work) {
    this.#pages = pages;
    this.#cycles = cycles;
    this.#database = database;
    this.#current = current;
    this.#work = work;
  }

  @Get()
  async show(@Param() { cycle }: CyclePath, @Res() response: Response): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const path = `/cycles/${cycle}`;
    const record = await this.#cycles.require(cycle);
    const { progress, ages, uncovered } = await this.#database.run(async (manager) => ({
      progress: await listProgress(manager, cycle),
      ages: await countCaseAges(manager, cycle),
      uncovered: await listUncovered(manager, cycle, SHOWN_UNCOVERED),
    }));
    const work = viewWork(words, cycle, await this.#work.list(cycle));
    const coverage = coverageOf(await this.#current.read(cycle));
    await this.#pages.render(
      response,
      'console/console',
      {
        title: record.configuration.title,
        path,
        links: linksOf(words, cycle),
        events: `${path}/work/events`,
        work,
        ...viewCalendar(words, record, new Date()),
        steps: countSteps(words, progress),
        countries: viewProgress(words, path, progress),
        coverage: viewCoverage(words, coverage),
        uncovered: viewUncovered(words, uncovered),
        cases: viewCases(words, ages),
      },
      { cycle: record.configuration.title, navigation: navigationFor(words, path) },
    );
  }
}

function linksOf(words: Words, cycle: string): { href: string; text: string }[] {
  const { roles } = currentVisitor();
  return LINKS.flatMap(([path, key]) => {
    const access = accessOf('GET', `/cycles/:cycle${path}`);
    if (access === undefined || access === 'public' || access === 'visitor' || access === 'account')
      return [];
    return may(roles, access, { cycle }) ? [{ href: `/cycles/${cycle}${path}`, text: words.say(key) }] : [];
  });
}

function viewCoverage(
  words: Words,
  { figures, comparedPairs, measures, stockShare }: ReturnType<typeof coverageOf>,
): string[] {
  const byOne = measures.reduce((sum, each) => sum + each.byOne, 0);
  return [
    words.say({ key: 'console.figures', values: { count: figures } }),
    words.say({ key: 'console.compared', values: { count: comparedPairs } }),
    words.say({ key: 'console.byOne', values: { count: byOne } }),
    ...(stockShare === undefined
      ? []
      : [words.say({ key: 'console.stockShare', values: { share: words.percent(stockShare) } })]),
  ];
}
