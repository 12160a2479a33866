import type { RuleTrial } from '@concord/consistency';
import { type Language, type OwnRule, term } from '@concord/domain';
import type { CycleRecord } from '@concord/persistence';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import type { Response } from 'express';
import { navigationFor } from '../../accounts/navigation.ts';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { Calculator } from '../../assessment/calculation/calculator.ts';
import { CurrentCycles, currentData } from '../../assessment/current-cycles.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { sentenceOf } from '../../findings/sentence.ts';
import { CyclePath } from '../../http/path-parameters.ts';
import { TakesQuery } from '../../http/query.guard.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import { Problem } from '../../problem/problem.ts';
import { CHOICES, readRule, ruleValues } from './rule-form.ts';

const SHOWN = 10;

class RulesQuery {
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{0,49}$/, { message: 'the id of a rule' })
  rule?: string;
}

const CHOICE_WORDS: Readonly<Record<string, MessageKey>> = {
  outline: 'rules.scopeOutline',
  corridor: 'rules.scopeCorridor',
  'skip-if-any': 'rules.skipIfAny',
  'skip-if-all': 'rules.skipIfAll',
  'never-skip': 'rules.neverSkip',
  info: 'rules.info',
  note: 'rules.note',
  warning: 'rules.warning',
  error: 'rules.error',
};

/** The organizers' own rules: written, tried on what was filed, and kept. */
@ApiExcludeController()
@Controller('cycles/:cycle/rules')
export class RulesController {
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
    @Query() { rule: id }: RulesQuery,
    @Res() response: Response,
  ): Promise<void> {
    const record = await this.#cycles.require(cycle);
    const rule = record.configuration.rules?.find((each) => each.id === id);
    await this.#render(record, response, {
      form: { values: ruleValues(rule, languagesOf(record)), errors: {} },
    });
  }

  @Post()
  @AcceptsForm(60_000)
  async act(
    @Param() { cycle }: CyclePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const record = await this.#cycles.require(cycle);
    const { rules = [] } = record.configuration;
    if (form.has('remove')) {
      const left = rules.filter(({ id }) => id !== form.text('remove'));
      return this.#save(record, left, response, 'rules.removed');
    }
    const reading = readRule(form, languagesOf(record));
    const values = form.values();
    if ('errors' in reading)
      return this.#render(record, response, { form: { values, errors: reading.errors } });
    const before = rules.find(({ id }) => id === reading.rule.id);
    const rule = withRest(reading.rule, before);
    if (form.text('deed') === 'keep') {
      const kept =
        before === undefined ? [...rules, rule] : rules.map((each) => (each === before ? rule : each));
      return this.#save(record, kept, response, 'rules.kept');
    }
    const snapshot = await this.#current.read(cycle);
    const trial = await this.#calculator.run('try-rule', { ...currentData(snapshot), rule });
    const words = this.#pages.wordsFor(response.req);
    const outcome = viewTrial(words, trial, { rules: [rule] });
    await this.#render(record, response, { form: { values, errors: {} }, outcome });
  }

  async #save(
    { code, version, configuration }: CycleRecord,
    rules: CycleRecord['configuration']['rules'],
    response: Response,
    message: MessageKey,
  ): Promise<void> {
    try {
      await this.#cycles.save(code, version, { ...configuration, rules });
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'stale-cycle') throw error;
      return this.#pages.redirect(response, `/cycles/${code}/rules`, 'prepare.stale');
    }
    this.#pages.redirect(response, `/cycles/${code}/rules`, message);
  }

  async #render(
    record: CycleRecord,
    response: Response,
    { form, outcome }: { form: FormView; outcome?: ReturnType<typeof viewTrial> },
  ): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const { code, configuration } = record;
    const path = `/cycles/${code}/rules`;
    const names = new Intl.DisplayNames(words.language, { type: 'language' });
    await this.#pages.render(
      response,
      'console/rules',
      {
        form,
        cyclePath: `/cycles/${code}`,
        action: path,
        rules: (configuration.rules ?? []).map(({ id, title, enabled }) => ({
          id,
          title: title[words.language] ?? title.en,
          href: `${path}?rule=${id}#rule`,
          state: words.say(enabled ? 'rules.isOn' : 'rules.isOff'),
        })),
        outcome,
        choices: choicesOf(words),
        texts: languagesOf(record).map((language) => ({
          title: { id: `title-${language}`, label: sayIn('rules.titleIn', language) },
          message: { id: `message-${language}`, label: sayIn('rules.messageIn', language) },
          titleValue: form.values[`title-${language}`] ?? '',
          titleError: sayError(words, form, `title-${language}`),
          messageValue: form.values[`message-${language}`] ?? '',
          messageError: sayError(words, form, `message-${language}`),
        })),
      },
      { cycle: configuration.title, navigation: navigationFor(words, path) },
    );

    function sayIn(key: MessageKey, language: Language): string {
      return words.say({ key, values: { language: names.of(language) ?? language } });
    }
  }
}

/** With what the rule of this id says beyond the form's fields, as one from a file may. */
function withRest(rule: OwnRule, before: OwnRule | undefined): OwnRule {
  if (before === undefined) return rule;
  const { basis, years, tolerance } = before;
  const isCorridor = rule.scope === 'corridor';
  return {
    ...(isCorridor && basis !== undefined ? { basis } : {}),
    ...(isCorridor && years !== undefined ? { years } : {}),
    ...(tolerance !== undefined && 'absolute' in tolerance ? { tolerance } : {}),
    ...rule,
  };
}

function languagesOf({ configuration }: CycleRecord): Language[] {
  return ['en', ...configuration.languages.filter((language) => language !== 'en')];
}

function sayError(words: Words, { errors }: FormView, field: string): string | undefined {
  const error = errors[field];
  return error && words.say(error);
}

function choicesOf(words: Words) {
  const say = (value: string) => {
    const key = CHOICE_WORDS[value];
    return { value, text: key === undefined ? value : words.say(key) };
  };
  return {
    scope: CHOICES.scope.map(say),
    operator: CHOICES.operator.map(say),
    missing: CHOICES.missing.map(say),
    severity: CHOICES.severity.map(say),
    measure: CHOICES.measure.map((value) => ({ value, text: term(value, words.language, 'measure') })),
  };
}

function viewTrial(
  words: Words,
  { count, compared, notApplicable, findings, faults }: RuleTrial,
  cycle: Parameters<typeof sentenceOf>[2],
) {
  return {
    counts: [
      words.say({ key: 'rules.asked', values: { count } }),
      words.say({ key: 'rules.compared', values: { count: compared } }),
      words.say({ key: 'rules.skipped', values: { count: notApplicable } }),
    ],
    sentences: findings.slice(0, SHOWN).map((finding) => sentenceOf(finding, words.language, cycle)),
    faults: faults.map(({ expected }) => expected),
  };
}
