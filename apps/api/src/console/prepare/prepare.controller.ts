import type { CycleRecord } from '@concord/persistence';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
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
import { calendar } from './calendar.ts';
import { checks } from './checks.ts';
import { general } from './general.ts';
import { questions, themes } from './lists.ts';
import type { GroupView, Section } from './section.ts';

const SECTIONS: Readonly<Record<string, Section>> = { general, calendar, themes, questions, checks };
const NAMES = Object.keys(SECTIONS);
const FORM_LIMIT = 600_000;

class SectionPath extends CyclePath {
  @IsIn(NAMES, { message: `one of ${NAMES.join(', ')}` })
  part: string;
}

/** Preparing a cycle: a page for each part of its configuration. */
@ApiExcludeController()
@Controller('cycles/:cycle/prepare')
export class PrepareController {
  readonly #pages: PageRenderer;
  readonly #cycles: Cycles;

  constructor(pages: PageRenderer, cycles: Cycles) {
    this.#pages = pages;
    this.#cycles = cycles;
  }

  @Get()
  async list(@Param() { cycle }: CyclePath, @Res() response: Response): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const { configuration } = await this.#cycles.require(cycle);
    const path = `/cycles/${cycle}/prepare`;
    const counts: Readonly<Record<string, string>> = {
      themes: words.number(configuration.themes.length),
      questions: words.number(configuration.questions.length),
    };
    await this.#pages.render(
      response,
      'console/prepare',
      {
        cyclePath: `/cycles/${cycle}`,
        parts: Object.entries(SECTIONS).map(([name, { title, lead }]) => ({
          href: `${path}/${name}`,
          title: words.say(title),
          lead: words.say(lead),
          count: counts[name],
        })),
      },
      { cycle: configuration.title, navigation: navigationFor(words, path) },
    );
  }

  @Get(':part')
  async show(@Param() { cycle, part }: SectionPath, @Res() response: Response): Promise<void> {
    const record = await this.#cycles.require(cycle);
    const values = { ...sectionOf(part).values(record.configuration), version: String(record.version) };
    await this.#render(part, record, response, { values, errors: {} });
  }

  @Post(':part')
  @AcceptsForm(FORM_LIMIT)
  async save(
    @Param() { cycle, part }: SectionPath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const record = await this.#cycles.require(cycle);
    const reading = sectionOf(part).read(form, record.configuration);
    const values = form.values();
    if ('errors' in reading) {
      return this.#render(part, record, response, { values, errors: reading.errors });
    }
    const error = await this.#saveOrSay(cycle, Number(form.text('version')), reading.configuration);
    if (error !== undefined) {
      // What was typed stays; it is saved over what the other saved only if it is sent once more.
      const current = { ...values, version: String((await this.#cycles.require(cycle)).version) };
      return this.#render(part, record, response, { values: current, errors: { '': error } });
    }
    const isMore = form.text('deed') === 'more';
    this.#pages.redirect(
      response,
      isMore ? `/cycles/${cycle}/prepare/${part}` : `/cycles/${cycle}/prepare`,
      'prepare.saved',
    );
  }

  async #saveOrSay(
    cycle: string,
    version: number,
    document: unknown,
  ): Promise<FormView['errors'][string] | undefined> {
    try {
      await this.#cycles.save(cycle, version, document);
      return undefined;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.kind === 'stale-cycle') return 'prepare.stale';
      if (error.kind !== 'invalid-cycle') throw error;
      const places = (error.errors ?? []).map(({ pointer }) => pointer ?? '/').join(', ');
      return { key: 'prepare.invalid', values: { places } };
    }
  }

  async #render(part: string, record: CycleRecord, response: Response, form: FormView): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const section = sectionOf(part);
    const { code, configuration } = record;
    const others = (await this.#cycles.list()).filter((each) => each.code !== code);
    const path = `/cycles/${code}/prepare`;
    const groups = section.groups(words, configuration, { values: form.values, others });
    await this.#pages.render(
      response,
      'console/prepare-part',
      {
        form,
        listPath: path,
        action: `${path}/${part}`,
        title: words.say(section.title),
        lead: words.say(section.lead),
        isList: part === 'themes' || part === 'questions',
        version: String(form.values.version ?? record.version),
        groups: groups.map((group) => viewGroup(words, group, form)),
      },
      { cycle: configuration.title, navigation: navigationFor(words, path) },
    );
  }
}

function sectionOf(part: string): Section {
  const section = SECTIONS[part];
  if (section === undefined) throw new Problem('not-found', 'There is no such part.');
  return section;
}

/** Fields with what they hold and what is to be put right in them. */
function viewGroup(words: Words, { legend, fields }: GroupView, { values, errors }: FormView) {
  return {
    legend,
    fields: fields.map((field) => {
      const error = errors[field.name];
      return {
        ...field,
        id: field.name,
        type: field.kind === 'date' ? 'date' : 'text',
        isBox: field.kind === 'checkboxes',
        isSelect: field.kind === 'select',
        value: values[field.name] ?? '',
        error: error && words.say(error),
      };
    }),
  };
}
