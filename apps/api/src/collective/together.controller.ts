import { assessJointFeasibility, BUILT_IN_SCENARIOS, plansByYear, type Snapshot } from '@concord/consistency';
import { may } from '@concord/disclosure';
import { countryName, sdgIndicator, term } from '@concord/domain';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { Response } from 'express';
import { currentVisitor } from '../access/request-context.ts';
import { navigationFor } from '../accounts/navigation.ts';
import { completeSession } from '../accounts/session-of-visitor.ts';
import type { BoundedComparison } from '../assessment/calculation/calculate.ts';
import { Calculator } from '../assessment/calculation/calculator.ts';
import { CurrentCycles, outlinesOf } from '../assessment/current-cycles.ts';
import { Cycles } from '../cycles/cycles.service.ts';
import { CyclePath } from '../http/path-parameters.ts';
import { TakesQuery } from '../http/query.guard.ts';
import type { MessageKey } from '../pages/catalogue/index.ts';
import { PageRenderer } from '../pages/page-renderer.ts';
import type { Words } from '../pages/words.ts';
import { sayMeasure } from './corridors.view.ts';
import { sayDollars } from './ledger.controller.ts';

const SCENARIOS = ['downside', 'upside'] as const;
type ScenarioName = (typeof SCENARIOS)[number];
const SCENARIO_WORDS: Readonly<Record<ScenarioName, { name: MessageKey; text: MessageKey }>> = {
  downside: { name: 'collective.downside', text: 'collective.downsideText' },
  upside: { name: 'collective.upside', text: 'collective.upsideText' },
};
const SHOWN = 10;

class TogetherQuery {
  @IsOptional()
  @IsIn(SCENARIOS, { message: `one of ${SCENARIOS.join(', ')}` })
  scenario?: ScenarioName;
}

/** What all plans come to together, and what would change it; each reader as far as they may see. */
@ApiExcludeController()
@Controller('cycles/:cycle/together')
export class TogetherController {
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
    @Query() { scenario }: TogetherQuery,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const { configuration } = await this.#cycles.require(cycle);
    const snapshot = await this.#current.read(cycle);
    const words = this.#pages.wordsFor(response.req);
    const path = `/cycles/${cycle}/together`;
    const compares = may(currentVisitor().roles, 'compare-scenarios', { cycle });
    const comparison =
      scenario === undefined || !compares
        ? undefined
        : await this.#calculator.run('compare-scenario', {
            cycle: snapshot.cycle,
            outlines: outlinesOf(snapshot),
            scenario: BUILT_IN_SCENARIOS[scenario],
          });
    await this.#pages.render(
      response,
      'collective/together',
      {
        cyclePath: `/cycles/${cycle}`,
        years: viewFeasibility(words, snapshot),
        goals: viewGoals(words, snapshot),
        compares,
        scenarios: SCENARIOS.map((name) => ({
          href: `${path}?scenario=${name}`,
          name: words.say(SCENARIO_WORDS[name].name),
          text: words.say(SCENARIO_WORDS[name].text),
          isShown: name === scenario,
        })),
        comparison: comparison && scenario && viewComparison(words, scenario, comparison),
      },
      { cycle: configuration.title, navigation: navigationFor(words, path) },
    );
  }
}

/** By year, whether all plans can be carried out together, and what holds them back. */
function viewFeasibility(words: Words, snapshot: Snapshot) {
  const nameOf = (code: string) => countryName(code, words.language);
  const list = new Intl.ListFormat(words.language);
  return [...plansByYear(snapshot)].map(([year, plans]) => {
    const { feasible, planned, placed, shortfall, withoutDestination, bindings } =
      assessJointFeasibility(plans);
    return {
      year: String(year),
      planned: words.number(planned),
      placed: words.number(placed),
      shortfall: feasible ? '–' : words.number(shortfall),
      drivers: [
        ...bindings.map(({ destination, by, origins, planned: wanted, limit }) =>
          words.say({
            key: by === 'admission-cap' ? 'collective.byCap' : 'collective.byLimits',
            values: {
              destination: nameOf(destination),
              origins: list.format(origins.map(nameOf)),
              planned: words.number(wanted),
              limit: words.number(limit),
            },
          }),
        ),
        ...(withoutDestination > 0
          ? [words.say({ key: 'collective.withoutDestination', values: { count: withoutDestination } })]
          : []),
      ],
    };
  });
}

/** The goals that the group shares, as the cycle states them. */
function viewGoals(words: Words, { cycle }: Snapshot) {
  return cycle.goals.map(({ indicator, unit, value, by, corridorMaximum }) => {
    const sdg = sdgIndicator(indicator);
    return {
      indicator: sdg === undefined ? indicator : `SDG ${indicator}`,
      unit: term(unit, words.language),
      value: value === undefined ? '–' : words.number(value, Number.isInteger(value) ? 0 : 1),
      corridor: corridorMaximum === undefined ? '–' : words.number(corridorMaximum, 0),
      by: String(by),
    };
  });
}

/** The base beside a scenario, and what drives the difference. */
function viewComparison(words: Words, name: ScenarioName, comparison: BoundedComparison) {
  const { base, result, opened, closed, moved, changedFigures, savings } = comparison;
  const measures = Object.keys(base.totals) as (keyof typeof base.totals)[];
  const dollars = (value: number) => sayDollars(words, value);
  const cost = (value: number | null) => (value === null ? '–' : words.number(value, 2));
  return {
    name: words.say(SCENARIO_WORDS[name].name),
    rows: [
      ...measures
        .filter((measure) => base.totals[measure] !== result.totals[measure])
        .map((measure) => ({
          name: sayMeasure(words, measure),
          base: words.number(base.totals[measure] ?? 0),
          result: words.number(result.totals[measure] ?? 0),
        })),
      {
        name: words.say('collective.remittanceCost'),
        base: cost(base.remittanceCost),
        result: cost(result.remittanceCost),
      },
      {
        name: words.say('collective.financingGap'),
        base: dollars(base.financingGap),
        result: dollars(result.financingGap),
      },
    ],
    effects: [
      words.say({ key: 'collective.changed', values: { count: changedFigures.count } }),
      words.say({ key: 'collective.opened', values: { count: opened.count } }),
      words.say({ key: 'collective.closed', values: { count: closed.count } }),
      words.say({ key: 'collective.moved', values: { count: moved.count } }),
      ...(savings === null
        ? []
        : [words.say({ key: 'collective.savings', values: { amount: dollars(savings.total) } })]),
    ],
    corridors: (savings?.corridors.shown ?? []).slice(0, SHOWN).map(({ origin, destination, ...saving }) => ({
      name: words.say({
        key: 'collective.corridorTitle',
        values: {
          origin: countryName(origin, words.language),
          destination: countryName(destination, words.language),
        },
      }),
      saving: dollars(saving.saved),
    })),
  };
}
