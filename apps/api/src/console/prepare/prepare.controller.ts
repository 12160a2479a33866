import { may } from '@concord/disclosure';
import type { CycleConfiguration } from '@concord/domain';
import type { CycleRecord } from '@concord/persistence';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { Response } from 'express';
import { currentVisitor } from '../../access/request-context.ts';
import { navigationFor } from '../../accounts/navigation.ts';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { Calculator } from '../../assessment/calculation/calculator.ts';
import { CurrentCycles, currentData } from '../../assessment/current-cycles.ts';
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
import { goals } from './goals.ts';
import { nameFields, viewGroup } from './group.view.ts';
import { questions, themes } from './lists.ts';
import { rates } from './rates.ts';
import type { Section } from './section.ts';
import { viewTrial } from './trial.view.ts';

const SECTIONS: Readonly<Record<string, Section>> = {
  general,
  calendar,
  themes,
  questions,
  goals,
  rates,
  checks,
};
/** What is prepared on pages of its own. */
const PAGES = [
  {
    name: 'scenarios',
    title: 'collective.scenarios',
    lead: 'prepare.scenariosLead',
    countOf: ({ scenarios = [] }: CycleConfiguration) => scenarios.length,
    isOpen: () => true,
  },
  {
    name: 'rules',
    title: 'rules.title',
    lead: 'rules.lead',
    countOf: ({ rules = [] }: CycleConfiguration) => rules.length,
    isOpen: (cycle: string) => may(currentVisitor().roles, 'try-rules', { cycle }),
  },
] as const;
/** Those whose rows are added to. */
const LISTS: ReadonlySet<string> = new Set(['themes', 'questions', 'goals']);
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
  readonly #current: CurrentCycles;
  readonly #calculator: Calculator;

  constructor(pages: PageRenderer, cycles: Cycles, current: CurrentCycles, calculator: Calculator) {
    this.#pages = pages;
    this.#cycles = cycles;
    this.#current = current;
    this.#calculator = calculator;
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
      goals: words.number(configuration.goals.length),
      rates: words.number(Object.keys(configuration.exchangeRates).length),
    };
    await this.#pages.render(
      response,
      'console/prepare',
      {
        cyclePath: `/cycles/${cycle}`,
        parts: [
          ...Object.entries(SECTIONS).map(([name, { title, lead }]) => ({
            href: `${path}/${name}`,
            title: words.say(title),
            lead: words.say(lead),
            count: counts[name],
          })),
          ...PAGES.filter(({ isOpen }) => isOpen(cycle)).map(({ name, title, lead, countOf }) => ({
            href: `/cycles/${cycle}/${name}`,
            title: words.say(title),
            lead: words.say(lead),
            count: words.number(countOf(configuration)),
          })),
        ],
      },
      { cycle: configuration.title, navigation: navigationFor(words, path) },
    );
  }

  @Get(':part')
  async show(@Param() { cycle, part }: SectionPath, @Res() response: Response): Promise<void> {
    const record = await this.#cycles.require(cycle);
    const values = { ...sectionOf(part).values(record.configuration), version: String(record.version) };
    await this.#render(part, record, response, { form: { values, errors: {} } });
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
    const words = this.#pages.wordsFor(response.req);
    const reading = sectionOf(part).read(form, record.configuration, words);
    const values = form.values();
    if ('errors' in reading) {
      const { errors, faults = [] } = reading;
      return this.#render(part, record, response, { form: { values, errors }, faults });
    }
    if (form.text('deed') === 'try' && canTry(part, cycle)) {
      const outcome = await this.#try(cycle, reading.configuration, words);
      return this.#render(part, record, response, { form: { values, errors: {} }, outcome });
    }
    const error = await this.#saveOrSay(cycle, Number(form.text('version')), reading.configuration);
    if (error !== undefined) {
      // What was typed stays; it is saved over what the other saved only if it is sent once more.
      const current = { ...values, version: String((await this.#cycles.require(cycle)).version) };
      return this.#render(part, record, response, { form: { values: current, errors: { '': error } } });
    }
    const isMore = form.text('deed') === 'more';
    this.#pages.redirect(
      response,
      isMore ? `/cycles/${cycle}/prepare/${part}` : `/cycles/${cycle}/prepare`,
      'prepare.saved',
    );
  }

  /** What the checks would ask of what was filed, beside what they ask now; nothing is kept. */
  async #try(cycle: string, proposed: CycleConfiguration, words: Words) {
    const snapshot = await this.#current.read(cycle);
    const { configuration } = await this.#cycles.require(cycle);
    const input = { ...currentData(snapshot), cycle: configuration, proposed };
    const trial = await this.#calculator.run('try-configuration', input);
    return viewTrial(words, trial, proposed);
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

  async #render(
    part: string,
    record: CycleRecord,
    response: Response,
    {
      form,
      faults = [],
      outcome,
    }: { form: FormView; faults?: string[]; outcome?: ReturnType<typeof viewTrial> },
  ): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const section = sectionOf(part);
    const { code, configuration } = record;
    const others = (await this.#cycles.list()).filter((each) => each.code !== code);
    const path = `/cycles/${code}/prepare`;
    const groups = section.groups(words, configuration, { values: form.values, others });
    const named = { ...form, errors: nameFields(words, groups, form.errors) };
    await this.#pages.render(
      response,
      'console/prepare-part',
      {
        form: named,
        faults,
        outcome,
        listPath: path,
        action: `${path}/${part}`,
        title: words.say(section.title),
        lead: words.say(section.lead),
        isList: LISTS.has(part),
        canTry: canTry(part, code),
        version: String(form.values.version ?? record.version),
        groups: groups.map((group) => viewGroup(words, group, named)),
      },
      { cycle: configuration.title, navigation: navigationFor(words, path) },
    );
  }
}

/** What was filed is asked of for those alone who may see it: an administrator configures, and reads no outline. */
function canTry(part: string, cycle: string): boolean {
  return sectionOf(part).canBeTried === true && may(currentVisitor().roles, 'try-rules', { cycle });
}

function sectionOf(part: string): Section {
  const section = SECTIONS[part];
  if (section === undefined) throw new Problem('not-found', 'There is no such part.');
  return section;
}
