import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { completeSession } from '../accounts/session-of-visitor.ts';
import { outlineFrame } from '../filing/outline-frame.ts';
import { OutlinePath } from '../http/path-parameters.ts';
import { PageRenderer } from '../pages/page-renderer.ts';
import { namePlace } from '../submitting/places.ts';
import { PreChecks } from './pre-check.service.ts';
import { groupQuestions } from './questions.view.ts';

/** Unfinished places that the page names; the rest are counted. */
const MOST_LEFT_OUT = 20;

/** What will be asked, before submitting, for the country alone. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country/questions')
export class QuestionsPageController {
  readonly #pages: PageRenderer;
  readonly #checks: PreChecks;

  constructor(pages: PageRenderer, checks: PreChecks) {
    this.#pages = pages;
    this.#checks = checks;
  }

  @Get()
  async show(@Param() { cycle, country }: OutlinePath, @Res() response: Response): Promise<void> {
    completeSession();
    const key = { cycle, country };
    const words = this.#pages.wordsFor(response.req);
    const basis = await this.#checks.basis(key);
    const check = await this.#checks.read(key, basis);
    const { document, configuration, leftOut } = check;
    const frame = outlineFrame(words, key, configuration, 'submitting.questionsTitle', '/questions');
    const unfinished = leftOut
      .slice(0, MOST_LEFT_OUT)
      .map((pointer) => namePlace(pointer, { document, configuration, words, key }));
    await this.#pages.render(
      response,
      'submitting/questions',
      {
        ...frame.view,
        groups: groupQuestions(check, key, words),
        unfinished,
        moreUnfinished:
          leftOut.length > MOST_LEFT_OUT
            ? words.say({
                key: 'submitting.moreUnfinished',
                values: { count: leftOut.length - MOST_LEFT_OUT },
              })
            : '',
        follows: `/api/v1/cycles/${cycle}/outlines/${country}/draft/questions?lang=${words.language}`,
        tag: `"${basis.digest}.${words.language}"`,
      },
      frame.options,
    );
  }
}
