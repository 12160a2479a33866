import type { Measure } from '@concord/domain';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import type { Response } from 'express';
import { navigationFor } from '../accounts/navigation.ts';
import { completeSession } from '../accounts/session-of-visitor.ts';
import { CurrentCycles } from '../assessment/current-cycles.ts';
import { newCaseAddress } from '../cases/pages/new-case-address.ts';
import { Cycles } from '../cycles/cycles.service.ts';
import { CyclePath } from '../http/path-parameters.ts';
import { TakesQuery } from '../http/query.guard.ts';
import { PageRenderer } from '../pages/page-renderer.ts';
import { Problem } from '../problem/problem.ts';
import { namesOf, viewMeasure } from './corridor.view.ts';
import { corridorEstimates } from './corridor-estimates.ts';
import { LEVEL_SIGNS, LEVEL_WORDS, sayMeasure, viewMap } from './corridors.view.ts';
import { corridorFigures, fullestOf, LEVELS, MAPPED, matrixOf, yearsOf } from './heat-map.ts';

class MapQuery {
  @IsOptional()
  @IsIn(MAPPED, { message: `one of ${MAPPED.join(', ')}` })
  measure?: Measure;

  @IsOptional()
  @Matches(/^(19\d\d|20\d\d|2100)$/, { message: 'a year from 1900 to 2100' })
  year?: string;
}

class CorridorPath extends CyclePath {
  @Matches(/^[A-Z]{3}$/, { message: 'three capital letters (ISO 3166-1 alpha-3)' })
  origin: string;

  @Matches(/^[A-Z]{3}$/, { message: 'three capital letters (ISO 3166-1 alpha-3)' })
  destination: string;
}

/** Corridors as both sides report them, each reader as far as they may see. */
@ApiExcludeController()
@Controller('cycles/:cycle/corridors')
export class CorridorsController {
  readonly #pages: PageRenderer;
  readonly #cycles: Cycles;
  readonly #current: CurrentCycles;

  constructor(pages: PageRenderer, cycles: Cycles, current: CurrentCycles) {
    this.#pages = pages;
    this.#cycles = cycles;
    this.#current = current;
  }

  @Get()
  @TakesQuery()
  async map(
    @Param() { cycle }: CyclePath,
    @Query() query: MapQuery,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const { configuration } = await this.#cycles.require(cycle);
    const snapshot = await this.#current.read(cycle);
    const words = this.#pages.wordsFor(response.req);
    const years = yearsOf(snapshot);
    const fullest = fullestOf(snapshot);
    const measure = query.measure ?? fullest?.measure ?? 'migrant-stock';
    const known = years.get(measure) ?? [];
    const newest = measure === fullest?.measure ? fullest.year : (known[0] ?? configuration.period.to);
    const year = query.year === undefined ? newest : Number(query.year);
    const path = `/cycles/${cycle}/corridors`;
    await this.#pages.render(
      response,
      'collective/corridors',
      {
        cyclePath: `/cycles/${cycle}`,
        path,
        measures: MAPPED.map((value) => ({ value, text: sayMeasure(words, value) })),
        years: [...new Set([...known, year])].map((each) => ({ value: String(each), text: String(each) })),
        chosen: { measure, year: String(year) },
        title: words.say({
          key: 'collective.mapTitle',
          values: { measure: sayMeasure(words, measure), year: String(year) },
        }),
        legend: LEVELS.filter((level) => level !== 'none').map((level) => ({
          level,
          sign: LEVEL_SIGNS[level],
          text: words.say(LEVEL_WORDS[level]),
        })),
        ...viewMap(words, matrixOf(snapshot, measure, year)),
      },
      { cycle: configuration.title, navigation: navigationFor(words, path) },
    );
  }

  @Get(':origin/:destination')
  async corridor(
    @Param() { cycle, origin, destination }: CorridorPath,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const { configuration } = await this.#cycles.require(cycle);
    const snapshot = await this.#current.read(cycle);
    const figures = corridorFigures(snapshot, origin, destination);
    const isFiled = snapshot.tables.has(origin) || snapshot.tables.has(destination);
    if (!isFiled)
      throw new Problem('not-found', 'Neither side of this corridor has an outline that you can read.');
    const words = this.#pages.wordsFor(response.req);
    const filed = new Set([origin, destination].filter((each) => snapshot.tables.has(each)));
    const corridor = { cycle, origin, destination, filed };
    const estimates = await corridorEstimates(snapshot, [origin, destination], figures);
    const path = `/cycles/${cycle}/corridors`;
    const names = namesOf(words, corridor);
    await this.#pages.render(
      response,
      'collective/corridor',
      {
        mapPath: path,
        title: words.say({ key: 'collective.corridorTitle', values: names }),
        ...names,
        back: { href: `${path}/${destination}/${origin}`, ...names },
        newCase:
          filed.size === 2
            ? newCaseAddress(cycle, [origin, destination], { back: `corridors/${origin}/${destination}` })
            : '',
        hasEstimates: estimates.size > 0,
        measures: [...figures].map((measure) =>
          viewMeasure(words, corridor, measure, estimates.get(measure[0])),
        ),
      },
      { cycle: configuration.title, navigation: navigationFor(words, path) },
    );
  }
}
