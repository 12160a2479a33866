import { findExtension } from '@concord/persistence';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { Database } from '../../database/database.ts';
import { outlineFrame } from '../../filing/outline-frame.ts';
import { outlinePath } from '../../filing/outline-navigation.ts';
import { OutlinePath } from '../../http/path-parameters.ts';
import type { OutlineKey } from '../../outlines/accept-outline.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import { Problem } from '../../problem/problem.ts';
import { OutlineEvents } from '../outline-events.service.ts';
import { LONGEST_REASON } from '../requests.ts';
import { STAGE_NAMES } from '../stages/stage-words.ts';

/** More time for one country, or its outline opened again. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country/extension')
export class ExtensionController {
  readonly #pages: PageRenderer;
  readonly #cycles: Cycles;
  readonly #events: OutlineEvents;
  readonly #database: Database;

  constructor(pages: PageRenderer, cycles: Cycles, events: OutlineEvents, database: Database) {
    this.#pages = pages;
    this.#cycles = cycles;
    this.#events = events;
    this.#database = database;
  }

  @Get()
  async show(@Param() { cycle, country }: OutlinePath, @Res() response: Response): Promise<void> {
    await this.#render({ cycle, country }, response);
  }

  @Post()
  @AcceptsForm(20_000)
  async extend(
    @Param() { cycle, country }: OutlinePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const key = { cycle, country };
    const [until, reason] = [form.text('until'), form.text('reason')];
    const errors: FormView['errors'] = {
      ...(until === '' ? { until: 'submitting.untilWrong' as const } : {}),
      ...(reason === '' ? { reason: 'submitting.reasonMissing' as const } : {}),
      ...([...reason].length > LONGEST_REASON ? { reason: 'submitting.tooLong' as const } : {}),
    };
    if (Object.keys(errors).length > 0) {
      return this.#render(key, response, { values: form.values(), errors });
    }
    try {
      await this.#events.extend(key, { until, reason });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.kind !== 'invalid-fields' && error.kind !== 'cycle-not-open') throw error;
      const wrong: FormView['errors'] =
        error.kind === 'invalid-fields'
          ? { until: 'submitting.untilWrong' }
          : { '': 'submitting.extendNotNow' };
      return this.#render(key, response, { values: form.values(), errors: wrong });
    }
    this.#pages.redirect(response, `${outlinePath(key)}/extension`, 'submitting.extended');
  }

  async #render(
    key: OutlineKey,
    response: Response,
    form: FormView = { values: {}, errors: {} },
  ): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const { configuration, stage } = await this.#cycles.require(key.cycle);
    const extension = await this.#database.run((manager) => findExtension(manager, key.cycle, key.country));
    const due = configuration.calendar?.outlinesDue;
    const frame = outlineFrame(words, key, configuration, 'submitting.extendTitle', '/extension');
    const row = (
      name: 'submitting.stage' | 'submitting.due' | 'submitting.extendedUntil',
      value: string,
    ) => ({
      key: words.say(name),
      value,
    });
    await this.#pages.render(
      response,
      'submitting/extension',
      {
        ...frame.view,
        form,
        lead: words.say({
          key: stage === 'open' ? 'submitting.extendLead' : 'submitting.reopenLead',
          values: { country: frame.view.country as string },
        }),
        facts: [
          row('submitting.stage', words.say(STAGE_NAMES[stage])),
          ...(due === undefined ? [] : [row('submitting.due', words.date(due))]),
          ...(extension === null
            ? []
            : [row('submitting.extendedUntil', `${words.date(extension.until)} – ${extension.reason}`)]),
        ],
        most: LONGEST_REASON,
      },
      frame.options,
    );
  }
}
