import { Controller, Get, type MessageEvent, Param, Req, Res, Sse } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import type { Request, Response } from 'express';
import type { Observable } from 'rxjs';
import { navigationFor } from '../accounts/navigation.ts';
import { completeSession } from '../accounts/session-of-visitor.ts';
import { Cycles } from '../cycles/cycles.service.ts';
import { CyclePath } from '../http/path-parameters.ts';
import { PageRenderer } from '../pages/page-renderer.ts';
import { Problem } from '../problem/problem.ts';
import { outcomeOf } from './outcome-of.ts';
import { Work } from './work.service.ts';
import { viewOne, viewWork } from './work.view.ts';

class WorkPath extends CyclePath {
  @IsUUID(undefined, { message: 'the id of what is done' })
  id: string;
}

/** What is under way for a cycle and how far it is; for its organizers. */
@ApiExcludeController()
@Controller('cycles/:cycle/work')
export class WorkController {
  readonly #pages: PageRenderer;
  readonly #cycles: Cycles;
  readonly #work: Work;

  constructor(pages: PageRenderer, cycles: Cycles, work: Work) {
    this.#pages = pages;
    this.#cycles = cycles;
    this.#work = work;
  }

  @Get()
  async list(@Param() { cycle }: CyclePath, @Res() response: Response): Promise<void> {
    completeSession();
    const { configuration } = await this.#cycles.require(cycle);
    const words = this.#pages.wordsFor(response.req);
    const path = `/cycles/${cycle}`;
    const work = viewWork(words, cycle, await this.#work.list(cycle));
    await this.#pages.render(
      response,
      'work/list',
      { back: path, path: `${path}/work`, events: `${path}/work/events`, work, refresh: refreshOf(work) },
      { cycle: configuration.title, navigation: navigationFor(words, path) },
    );
  }

  /** Each event is named `work` and holds all that is listed, in the reader's words. */
  @Sse('events')
  events(@Param() { cycle }: CyclePath, @Req() request: Request): Observable<MessageEvent> {
    return this.#work.watch(cycle, this.#pages.wordsFor(request));
  }

  /** One of them, up to its end; from there it leads to what came out. */
  @Get(':id')
  async show(@Param() { cycle, id }: WorkPath, @Res() response: Response): Promise<void> {
    completeSession();
    const { configuration } = await this.#cycles.require(cycle);
    const record = await this.#work.find(cycle, id);
    if (record === null) throw new Problem('not-found', 'There is no such work.');
    const path = `/cycles/${cycle}`;
    const outcome = outcomeOf(cycle, record);
    if (outcome !== undefined) return this.#pages.redirect(response, outcome.path, outcome.message);
    const words = this.#pages.wordsFor(response.req);
    const { href: _, ...work } = viewOne(words, cycle, record);
    const { title } = work;
    await this.#pages.render(
      response,
      'work/one',
      {
        back: path,
        path: `${path}/work/${id}`,
        events: `${path}/work/events`,
        title,
        isUnderWay: work.isUnderWay,
        work: [work],
        refresh: refreshOf([work]),
      },
      { cycle: configuration.title, navigation: navigationFor(words, path) },
    );
  }
}

/** Seconds after which a page is loaded again without scripts, while something is under way. */
function refreshOf(work: readonly { isUnderWay: boolean }[]): string | undefined {
  return work.some(({ isUnderWay }) => isUnderWay) ? '5' : undefined;
}
