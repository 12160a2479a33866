import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { outlineFrame } from '../../filing/outline-frame.ts';
import { outlinePath } from '../../filing/outline-navigation.ts';
import { OutlinePath } from '../../http/path-parameters.ts';
import type { OutlineKey } from '../../outlines/accept-outline.ts';
import { Submissions } from '../../outlines/submissions.service.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import { Problem } from '../../problem/problem.ts';
import { OutlineEvents } from '../outline-events.service.ts';
import { LONGEST_REASON } from '../requests.ts';

/** Taking an outline back, which is asked twice. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country/withdraw')
export class WithdrawController {
  readonly #pages: PageRenderer;
  readonly #cycles: Cycles;
  readonly #events: OutlineEvents;
  readonly #submissions: Submissions;

  constructor(pages: PageRenderer, cycles: Cycles, events: OutlineEvents, submissions: Submissions) {
    this.#pages = pages;
    this.#cycles = cycles;
    this.#events = events;
    this.#submissions = submissions;
  }

  @Get()
  async show(@Param() { cycle, country }: OutlinePath, @Res() response: Response): Promise<void> {
    await this.#render({ cycle, country }, response);
  }

  @Post()
  @AcceptsForm(20_000)
  async withdraw(
    @Param() { cycle, country }: OutlinePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const key = { cycle, country };
    const reason = form.text('reason');
    const errors: FormView['errors'] = {
      ...([...reason].length > LONGEST_REASON ? { reason: 'submitting.tooLong' as const } : {}),
      ...(form.text('sure') === 'yes' ? {} : { sure: 'submitting.notSure' as const }),
    };
    if (Object.keys(errors).length > 0) {
      return this.#render(key, response, { values: form.values(), errors });
    }
    try {
      await this.#events.withdraw(key, reason === '' ? undefined : reason);
    } catch (error) {
      // A second click: it is withdrawn already.
      if (!(error instanceof Problem) || error.kind !== 'not-found') throw error;
    }
    this.#pages.redirect(response, `${outlinePath(key)}/versions`, 'submitting.withdrawn');
  }

  async #render(
    key: OutlineKey,
    response: Response,
    form: FormView = { values: {}, errors: {} },
  ): Promise<void> {
    completeSession();
    const { configuration } = await this.#cycles.require(key.cycle);
    if (!(await this.#submissions.list(key)).some(({ isWithdrawn }) => !isWithdrawn)) {
      throw new Problem('not-found', 'There is no outline to withdraw.');
    }
    const words = this.#pages.wordsFor(response.req);
    const frame = outlineFrame(words, key, configuration, 'submitting.withdrawTitle', '/withdraw');
    await this.#pages.render(
      response,
      'submitting/withdraw',
      {
        ...frame.view,
        form,
        most: LONGEST_REASON,
        sure: [{ value: 'yes', text: words.say('submitting.withdrawYes') }],
      },
      frame.options,
    );
  }
}
