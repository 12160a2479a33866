import { may } from '@concord/disclosure';
import { type CountryCode, countryName } from '@concord/domain';
import {
  type CountryProgress,
  countOpenQuestions,
  countriesFiling,
  listProgress,
} from '@concord/persistence';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import { countriesInSight } from '../../access/countries-in-sight.ts';
import { currentVisitor } from '../../access/request-context.ts';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { Database } from '../../database/database.ts';
import { CyclePath } from '../../http/path-parameters.ts';
import { TakesQuery } from '../../http/query.guard.ts';
import { PageRenderer } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import { countryAddress } from '../country/country-address.ts';
import { reviewNavigation } from '../review-navigation.ts';
import { levelOf, type Mark, QUESTION_MARKS, STAGE_MARKS } from './marks.ts';
import { worldTiles } from './tile-grid.ts';

const SHOWN = ['stage', 'questions'] as const;
type Shown = (typeof SHOWN)[number];

class MapQuery {
  @IsOptional()
  @IsIn(SHOWN, { message: `one of ${SHOWN.join(', ')}` })
  show?: Shown;
}

/** What the map says of a country. */
interface Said {
  country: CountryCode;
  mark: Mark;
  /** A number in place of the mark's sign. */
  count?: number;
  hasFiled: boolean;
}

/** The countries of a cycle as tiles of one size, without boundaries, each with a sign beside its colour; and as a table. */
@ApiExcludeController()
@Controller('cycles/:cycle/map')
export class MapController {
  readonly #pages: PageRenderer;
  readonly #cycles: Cycles;
  readonly #database: Database;

  constructor(pages: PageRenderer, cycles: Cycles, database: Database) {
    this.#pages = pages;
    this.#cycles = cycles;
    this.#database = database;
  }

  @Get()
  @TakesQuery()
  async show(
    @Param() { cycle }: CyclePath,
    @Query() query: MapQuery,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const { configuration } = await this.#cycles.require(cycle);
    // Questions are for those who work on them: nobody else is to lay countries side by side by these.
    const seesQuestions = may(currentVisitor().roles, 'ask-in-cases', { cycle });
    const shown: Shown = seesQuestions ? (query.show ?? 'stage') : 'stage';
    const said = await this.#database.run((manager) =>
      shown === 'questions' ? questionsOf(manager, cycle) : stagesOf(manager, cycle),
    );
    const path = `/cycles/${cycle}/map`;
    const marks = shown === 'questions' ? QUESTION_MARKS : STAGE_MARKS;
    const { compare } = new Intl.Collator(words.language);
    const views = said.map((each) => viewSaid(words, cycle, each)).sort((a, b) => compare(a.name, b.name));
    const byCountry = new Map(views.map((view) => [view.country, view]));
    await this.#pages.render(
      response,
      'review/map',
      {
        path,
        choices: seesQuestions
          ? SHOWN.map((value) => ({
              text: words.say(value === 'stage' ? 'review.mapStage' : 'review.mapQuestions'),
              href: `${path}?show=${value}`,
              isShown: value === shown,
            }))
          : [],
        caption: words.say(shown === 'stage' ? 'review.mapStage' : 'review.mapQuestions'),
        tiles: worldTiles().map(({ country, column, row }) => ({
          code: country,
          column,
          row,
          ...byCountry.get(country),
        })),
        legend: marks.map((mark) => ({
          ...mark,
          text: words.say(mark.text),
          count: words.number(said.filter((each) => each.mark === mark).length),
        })),
        rows: views,
      },
      { cycle: configuration.title, navigation: reviewNavigation(words, cycle, '/map') },
    );
  }
}

function viewSaid(words: Words, cycle: string, { country, mark, count, hasFiled }: Said) {
  return {
    country,
    name: countryName(country, words.language),
    level: mark.level,
    sign: count === undefined ? mark.sign : words.number(count),
    text: count === undefined ? words.say(mark.text) : words.number(count),
    href: hasFiled ? countryAddress({ cycle, country }) : '',
  };
}

async function questionsOf(manager: EntityManager, cycle: string): Promise<Said[]> {
  const counts = await countOpenQuestions(manager, cycle, countriesInSight(cycle));
  const filed = await countriesFiling(manager, cycle);
  return filed.map((country) => {
    const count = counts.get(country) ?? 0;
    return { country, mark: levelOf(count), count, hasFiled: true };
  });
}

/** Organizers follow every step; others know who has submitted. */
async function stagesOf(manager: EntityManager, cycle: string): Promise<Said[]> {
  const [, , , submitted] = STAGE_MARKS;
  if (may(currentVisitor().roles, 'oversee-cycle', { cycle })) {
    return (await listProgress(manager, cycle)).map((progress) => ({
      country: progress.country,
      mark: stageOf(progress),
      hasFiled: progress.submittedAt !== null && !progress.isWithdrawn,
    }));
  }
  const filed = await countriesFiling(manager, cycle);
  return filed.map((country) => ({ country, mark: submitted, hasFiled: true }));
}

function stageOf({ joinedAt, savedAt, submittedAt, isWithdrawn, signedOffAt }: CountryProgress): Mark {
  const [invited, joined, saved, submitted, signed] = STAGE_MARKS;
  if (signedOffAt !== null) return signed;
  if (submittedAt !== null && !isWithdrawn) return submitted;
  if (savedAt !== null) return saved;
  return joinedAt === null ? invited : joined;
}
