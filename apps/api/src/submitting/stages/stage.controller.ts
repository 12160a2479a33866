import type { CycleConfiguration } from '@concord/domain';
import { CYCLE_STAGES, type CycleStage } from '@concord/persistence';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { navigationFor } from '../../accounts/navigation.ts';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { CyclePath } from '../../http/path-parameters.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import { Problem } from '../../problem/problem.ts';
import { LONGEST_REASON } from '../requests.ts';
import { STAGE_BEGINS, STAGE_NAMES, STAGE_TEXTS } from './stage-words.ts';
import { neighbours, Stages } from './stages.service.ts';

/** The life of a cycle, and where it is in it. */
@ApiExcludeController()
@Controller('cycles/:cycle/stage')
export class StageController {
  readonly #pages: PageRenderer;
  readonly #cycles: Cycles;
  readonly #stages: Stages;

  constructor(pages: PageRenderer, cycles: Cycles, stages: Stages) {
    this.#pages = pages;
    this.#cycles = cycles;
    this.#stages = stages;
  }

  @Get()
  async show(@Param() { cycle }: CyclePath, @Res() response: Response): Promise<void> {
    await this.#render(cycle, response);
  }

  @Post()
  @AcceptsForm(20_000)
  async move(
    @Param() { cycle }: CyclePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const [from, to, reason] = [form.text('from'), form.text('to'), form.text('reason')];
    if (!isStage(from) || !isStage(to)) {
      throw new Problem('malformed-request', 'A cycle is in none of these stages.');
    }
    const errors: FormView['errors'] = {
      ...(to === neighbours(from).back && reason === ''
        ? { reason: 'submitting.reasonMissing' as const }
        : {}),
      ...([...reason].length > LONGEST_REASON ? { reason: 'submitting.tooLong' as const } : {}),
    };
    if (Object.keys(errors).length > 0) {
      return this.#render(cycle, response, { values: form.values(), errors });
    }
    try {
      await this.#stages.move(cycle, { from, to, ...(reason === '' ? {} : { reason }) });
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'other-stage') throw error;
      // A second click, or a colleague's: where the cycle is now is what the page shows.
    }
    this.#pages.redirect(response, `/cycles/${cycle}/stage`, {
      key: 'submitting.stageMoved',
      values: { stage: this.#pages.wordsFor(response.req).say(STAGE_NAMES[to]) },
    });
  }

  async #render(
    cycle: string,
    response: Response,
    form: FormView = { values: {}, errors: {} },
  ): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const { configuration, stage } = await this.#cycles.require(cycle);
    const { back, forward } = neighbours(stage);
    const title = (to: CycleStage, key: 'submitting.moveTo' | 'submitting.moveBack') =>
      words.say({ key, values: { stage: words.say(STAGE_NAMES[to]) } });
    await this.#pages.render(
      response,
      'submitting/stage',
      {
        title: words.say('submitting.stageTitle'),
        form,
        address: `/cycles/${cycle}/stage`,
        stage,
        stages: CYCLE_STAGES.map((each) => viewStage(words, each, each === stage, configuration)),
        forward:
          forward === undefined
            ? undefined
            : {
                stage: forward,
                title: title(forward, 'submitting.moveTo'),
                text: words.say(STAGE_TEXTS[forward]),
              },
        backward: back === undefined ? undefined : { stage: back, title: title(back, 'submitting.moveBack') },
        most: LONGEST_REASON,
      },
      { cycle: configuration.title, navigation: navigationFor(words, '') },
    );
  }
}

function viewStage(
  words: Words,
  stage: CycleStage,
  current: boolean,
  { calendar }: Pick<CycleConfiguration, 'calendar'>,
) {
  const begins = Object.hasOwn(STAGE_BEGINS, stage)
    ? STAGE_BEGINS[stage as keyof typeof STAGE_BEGINS]
    : undefined;
  return {
    name: words.say(STAGE_NAMES[stage]),
    text: words.say(STAGE_TEXTS[stage]),
    begins:
      begins === undefined || calendar === undefined
        ? ''
        : words.say({ key: 'submitting.stageFrom', values: { date: words.date(calendar[begins]) } }),
    current,
    currentTag: { text: words.say('submitting.stageNow'), colour: 'green' },
  };
}

function isStage(text: string): text is CycleStage {
  return (CYCLE_STAGES as readonly string[]).includes(text);
}
