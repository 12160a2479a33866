import { countryName } from '@concord/domain';
import type { ChapterState } from '@concord/persistence';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { navigationFor } from '../../accounts/navigation.ts';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { CyclePath } from '../../http/path-parameters.ts';
import { AcceptsForm } from '../../pages/form.interceptor.ts';
import { PageRenderer } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import { sayNotNow } from '../pages/closing-words.ts';
import { Chapters } from './chapters.service.ts';

/** Who has signed off, for the organizers. */
@ApiExcludeController()
@Controller('cycles/:cycle/chapters')
export class ChapterListController {
  readonly #pages: PageRenderer;
  readonly #chapters: Chapters;
  readonly #cycles: Cycles;

  constructor(pages: PageRenderer, chapters: Chapters, cycles: Cycles) {
    this.#pages = pages;
    this.#chapters = chapters;
    this.#cycles = cycles;
  }

  @Post('reminders')
  @AcceptsForm(10_000)
  async remind(@Param() { cycle }: CyclePath, @Res() response: Response): Promise<void> {
    completeSession();
    const count = await this.#chapters.remind(cycle);
    this.#pages.redirect(response, `/cycles/${cycle}/chapters`, {
      key: 'editions.reminded',
      values: { count },
    });
  }

  @Get()
  async show(@Param() { cycle }: CyclePath, @Res() response: Response): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const { configuration, stage } = await this.#cycles.require(cycle);
    const notNow = sayNotNow(words, 'sign-off', { stage, configuration });
    const chapters = await this.#chapters.list(cycle);
    const signed = chapters.filter(({ signedAt }) => signedAt !== null).length;
    await this.#pages.render(
      response,
      'editions/chapters',
      {
        back: `/cycles/${cycle}/editions`,
        action: `/cycles/${cycle}/chapters/reminders`,
        isWaiting: signed < chapters.length && notNow === undefined,
        notNow,
        lead: words.say({ key: 'editions.chaptersLead', values: { signed, all: chapters.length } }),
        columns: [
          { text: words.say('editions.country') },
          { text: words.say('editions.submission'), numeric: true },
          { text: words.say('editions.signOff') },
          { text: words.say('editions.comments'), numeric: true },
        ],
        rows: chapters
          .map((chapter) => viewRow(words, cycle, chapter))
          .sort((a, b) => a.name.localeCompare(b.name, words.language)),
      },
      { cycle: configuration.title, navigation: navigationFor(words, '') },
    );
  }
}

function viewRow(
  words: Words,
  cycle: string,
  { country, version, signedAt, wasSigned, comments }: ChapterState,
) {
  const name = countryName(country, words.language);
  const state =
    signedAt !== null
      ? 'editions.chapterSigned'
      : wasSigned
        ? 'editions.chapterAgain'
        : 'editions.chapterWaiting';
  return {
    name,
    cells: [
      { header: true, href: `/cycles/${cycle}/outlines/${country}/chapter`, text: name },
      { numeric: true, text: words.number(version) },
      { tag: { text: words.say(state), colour: signedAt === null ? 'grey' : 'green' } },
      { numeric: true, text: words.number(comments) },
    ],
  };
}
