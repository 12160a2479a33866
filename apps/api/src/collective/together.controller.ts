import { assessJointFeasibility, plansByYear, type Snapshot, scenariosOf } from '@concord/consistency';
import { may } from '@concord/disclosure';
import { countryName } from '@concord/domain';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsOptional, Length } from 'class-validator';
import type { Response } from 'express';
import { currentVisitor } from '../access/request-context.ts';
import { navigationFor } from '../accounts/navigation.ts';
import { completeSession } from '../accounts/session-of-visitor.ts';
import { Calculator } from '../assessment/calculation/calculator.ts';
import { CurrentCycles, currentData } from '../assessment/current-cycles.ts';
import { Cycles } from '../cycles/cycles.service.ts';
import { CyclePath } from '../http/path-parameters.ts';
import { TakesQuery } from '../http/query.guard.ts';
import { PageRenderer } from '../pages/page-renderer.ts';
import type { Words } from '../pages/words.ts';
import { viewComparison } from './comparison.view.ts';
import { viewGoals } from './goals.view.ts';
import { sayScenario } from './scenario-words.ts';

class TogetherQuery {
  @IsOptional()
  @Length(1, 60, { message: 'the name of a scenario' })
  scenario?: string;
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
    @Query() { scenario: name }: TogetherQuery,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const { configuration } = await this.#cycles.require(cycle);
    const snapshot = await this.#current.read(cycle);
    const words = this.#pages.wordsFor(response.req);
    const path = `/cycles/${cycle}/together`;
    const compares = may(currentVisitor().roles, 'compare-scenarios', { cycle });
    const [, ...scenarios] = scenariosOf(configuration);
    const scenario = scenarios.find((each) => each.name === name);
    const comparison =
      scenario === undefined || !compares
        ? undefined
        : await this.#calculator.run('compare-scenario', { ...currentData(snapshot), scenario });
    await this.#pages.render(
      response,
      'collective/together',
      {
        cyclePath: `/cycles/${cycle}`,
        years: viewFeasibility(words, snapshot),
        goals: viewGoals(words, snapshot),
        compares,
        scenarios: scenarios.map((each) => ({
          href: `${path}?scenario=${encodeURIComponent(each.name)}`,
          ...sayScenario(words, each),
          isShown: each === scenario,
        })),
        comparison:
          scenario &&
          comparison &&
          viewComparison(words, sayScenario(words, scenario).name, comparison, configuration),
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
