import { readScenario, scenarioFaults, scenariosOf } from '@concord/consistency';
import { may } from '@concord/disclosure';
import { readJson, SCENARIOS_LIMIT, type Scenario } from '@concord/domain';
import type { CycleRecord } from '@concord/persistence';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsOptional, Length } from 'class-validator';
import type { Response } from 'express';
import { currentVisitor } from '../../access/request-context.ts';
import { navigationFor } from '../../accounts/navigation.ts';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { Calculator } from '../../assessment/calculation/calculator.ts';
import { CurrentCycles, currentData } from '../../assessment/current-cycles.ts';
import { viewComparison } from '../../collective/comparison.view.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { CyclePath } from '../../http/path-parameters.ts';
import { TakesQuery } from '../../http/query.guard.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import { AcceptsUpload, FILE_FIELD, Files, type UploadedFile } from '../../pages/upload.ts';
import type { Words } from '../../pages/words.ts';
import { Problem } from '../../problem/problem.ts';
import { nameFields, viewGroup } from '../prepare/group.view.ts';
import { MOST_SHOCKS, readScenarioForm, scenarioValues } from './scenario-form.ts';
import { shockGroups, viewScenarios } from './scenarios.view.ts';

const FORM_LIMIT = 60_000;
const LARGEST_FILE = 500_000;

class ScenariosQuery {
  @IsOptional()
  @Length(1, 60, { message: 'the name of a scenario' })
  scenario?: string;
}

/** What a page shows beside the list. */
interface Shown {
  form: FormView;
  /** What is to be put right in a file, in its own words. */
  faults?: readonly string[];
  outcome?: ReturnType<typeof viewComparison>;
}

/** The organizers' own scenarios: written or read from a file, looked at on what was filed, and kept. */
@ApiExcludeController()
@Controller('cycles/:cycle/scenarios')
export class ScenariosController {
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
  @TakesQuery()
  async show(
    @Param() { cycle }: CyclePath,
    @Query() { scenario: name }: ScenariosQuery,
    @Res() response: Response,
  ): Promise<void> {
    const record = await this.#cycles.require(cycle);
    const [, ...scenarios] = scenariosOf(record.configuration);
    const values = scenarioValues(scenarios.find((each) => each.name === name));
    await this.#render(record, response, { form: { values, errors: {} } });
  }

  @Post()
  @AcceptsForm(FORM_LIMIT)
  async act(
    @Param() { cycle }: CyclePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const record = await this.#cycles.require(cycle);
    const { scenarios = [] } = record.configuration;
    if (form.has('remove')) {
      const left = scenarios.filter(({ name }) => name !== form.text('remove'));
      return this.#save(record, left, response, 'prepare.scenarioRemoved');
    }
    const reading = readScenarioForm(form);
    const values = form.values();
    if ('errors' in reading) {
      return this.#render(record, response, { form: { values, errors: reading.errors } });
    }
    const { scenario } = reading;
    if (form.text('deed') !== 'keep') {
      if (!canTry(cycle)) throw new Problem('not-found', 'There is nothing to look at.');
      const outcome = await this.#try(record, scenario, this.#pages.wordsFor(response.req));
      return this.#render(record, response, { form: { values, errors: {} }, outcome });
    }
    const isKnown = scenarios.some(({ name }) => name === scenario.name);
    if (!isKnown && scenarios.length >= SCENARIOS_LIMIT) {
      const error = { key: 'prepare.scenariosMost', values: { most: SCENARIOS_LIMIT } } as const;
      return this.#render(record, response, { form: { values, errors: { name: error } } });
    }
    const kept = isKnown
      ? scenarios.map((each) => (each.name === scenario.name ? scenario : each))
      : [...scenarios, scenario];
    return this.#save(record, kept, response, 'prepare.scenarioKept');
  }

  /** Fills the form from a file `concord.scenario/1`; nothing is kept. */
  @Post('file')
  @AcceptsUpload({ files: 1, bytes: LARGEST_FILE })
  async read(
    @Param() { cycle }: CyclePath,
    @Files() [file]: UploadedFile[],
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const record = await this.#cycles.require(cycle);
    const words = this.#pages.wordsFor(response.req);
    const reading =
      file === undefined ? { faults: [words.say('prepare.fileMissing')] } : readFile(file, words);
    if ('faults' in reading) {
      return this.#render(record, response, {
        form: { values: scenarioValues(undefined), errors: { [FILE_FIELD]: 'prepare.fileWrong' } },
        faults: reading.faults,
      });
    }
    await this.#render(record, response, { form: { values: scenarioValues(reading.scenario), errors: {} } });
  }

  async #try(record: CycleRecord, scenario: Scenario, words: Words) {
    const snapshot = await this.#current.read(record.code);
    const input = { ...currentData(snapshot), scenario };
    const comparison = await this.#calculator.run('compare-scenario', input);
    return viewComparison(words, scenario.name, comparison, record.configuration);
  }

  async #save(
    { code, version, configuration }: CycleRecord,
    scenarios: Scenario[],
    response: Response,
    message: MessageKey,
  ): Promise<void> {
    const path = `/cycles/${code}/scenarios`;
    try {
      await this.#cycles.save(code, version, { ...configuration, scenarios });
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'stale-cycle') throw error;
      return this.#pages.redirect(response, path, 'prepare.stale');
    }
    this.#pages.redirect(response, path, message);
  }

  async #render(
    record: CycleRecord,
    response: Response,
    { form, faults = [], outcome }: Shown,
  ): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const { code, configuration } = record;
    const path = `/cycles/${code}/scenarios`;
    const groups = shockGroups(words, form.values);
    const named = { ...form, errors: nameFields(words, groups, form.errors) };
    await this.#pages.render(
      response,
      'console/scenarios',
      {
        form: named,
        faults,
        outcome,
        preparePath: `/cycles/${code}/prepare`,
        action: path,
        fileField: FILE_FIELD,
        scenarios: viewScenarios(words, path, configuration),
        groups: groups.map((group) => viewGroup(words, group, named)),
        canTry: canTry(code),
      },
      { cycle: configuration.title, navigation: navigationFor(words, path) },
    );
  }
}

/** An administrator prepares, and reads nothing of what was filed. */
function canTry(cycle: string): boolean {
  return may(currentVisitor().roles, 'compare-scenarios', { cycle });
}

function readFile(
  { bytes }: UploadedFile,
  words: Words,
): { scenario: Scenario } | { faults: readonly string[] } {
  const json = readJson(bytes);
  const reading = 'faults' in json ? json : readScenario(json.document);
  const faults = 'faults' in reading ? reading.faults : scenarioFaults({ scenarios: [reading.scenario] });
  if (faults.length > 0) {
    return {
      faults: faults.map(({ pointer, message, expected }) => `${pointer || '/'}: ${message} (${expected})`),
    };
  }
  if ('scenario' in reading && reading.scenario.shocks.length <= MOST_SHOCKS) return reading;
  return { faults: [words.say({ key: 'prepare.shocksMost', values: { most: MOST_SHOCKS } })] };
}
