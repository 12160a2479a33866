import {
  type ActRecord,
  type AuditChain,
  auditHead,
  chainOfCycle,
  INSTALLATION_CHAIN,
  listActs,
  namesById,
  recordAct,
} from '@concord/persistence';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import type { Response } from 'express';
import { Cycles } from '../../cycles/cycles.service.ts';
import { Database } from '../../database/database.ts';
import { CyclePath } from '../../http/path-parameters.ts';
import { TakesQuery } from '../../http/query.guard.ts';
import { PageRenderer } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import { navigationFor } from '../navigation.ts';
import { completeSession } from '../session-of-visitor.ts';
import { idsIn, type NamesById, sayAbout } from '../wording/about-words.ts';
import { ACT_WORDS } from '../wording/act-words.ts';

class RecordQuery {
  @IsOptional()
  @Matches(/^[1-9]\d{0,14}$/, { message: 'the number of a row' })
  before?: string;
}

/** The record of what was done: of a cycle for its organizers, of the installation for those who run it. */
@ApiExcludeController()
@Controller()
export class RecordController {
  readonly #pages: PageRenderer;
  readonly #database: Database;
  readonly #cycles: Cycles;

  constructor(pages: PageRenderer, database: Database, cycles: Cycles) {
    this.#pages = pages;
    this.#database = database;
    this.#cycles = cycles;
  }

  @Get('record')
  @TakesQuery()
  async showInstallation(@Query() { before }: RecordQuery, @Res() response: Response): Promise<void> {
    await this.#render(response, { chain: INSTALLATION_CHAIN, path: '/record', before });
  }

  @Get('cycles/:cycle/record')
  @TakesQuery()
  async showCycle(
    @Param() { cycle }: CyclePath,
    @Query() { before }: RecordQuery,
    @Res() response: Response,
  ): Promise<void> {
    const { configuration } = await this.#cycles.require(cycle);
    const path = `/cycles/${cycle}/record`;
    await this.#render(response, { chain: chainOfCycle(cycle), path, before, title: configuration.title });
  }

  async #render(
    response: Response,
    place: { chain: AuditChain; path: string; before: string | undefined; title?: string },
  ): Promise<void> {
    completeSession();
    const { chain, path, before, title } = place;
    const words = this.#pages.wordsFor(response.req);
    const { acts, next, head, names } = await this.#database.run(async (manager) => {
      const query = before === undefined ? {} : { before: Number(before) };
      const page = await listActs(manager, chain, query);
      const end = await auditHead(manager, chain);
      // Reading it is an act too; its further pages belong to the same reading.
      if (before === undefined) await recordAct(manager, { chain, action: 'record-read', subject: {} });
      const known = await namesById(manager, idsIn(page.acts.map(({ subject }) => subject)));
      return { acts: page.acts, next: page.next, head: end, names: known };
    });
    await this.#pages.render(
      response,
      'accounts/record',
      {
        title: words.say(title === undefined ? 'audit.installationTitle' : 'audit.cycleTitle'),
        acts: acts.map((act) => viewAct(words, act, names)),
        older: next === undefined ? undefined : `${path}?before=${next}`,
        newest: before === undefined ? undefined : path,
        verify: words.say({ key: 'audit.verifyText', values: { number: words.number(head.number) } }),
        hash: head.hash,
        command: `concord verify-audit --chain ${chain} --head ${head.hash}`,
      },
      { navigation: navigationFor(words, path), ...(title === undefined ? {} : { cycle: title }) },
    );
  }
}

function viewAct(
  words: Words,
  { number, at, actor, actorName, action, subject }: ActRecord,
  names: NamesById,
) {
  return {
    position: words.number(number),
    at: words.dateTime(at),
    who: actor === null ? words.say('audit.system') : (actorName ?? actor),
    what: words.say(ACT_WORDS[action]),
    about: sayAbout(words, subject, names),
  };
}
