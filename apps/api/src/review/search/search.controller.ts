import { countryName } from '@concord/domain';
import {
  countriesFiling,
  excerptOf,
  searchTexts,
  type TextHit,
  type TextPage,
  type TextPart,
} from '@concord/persistence';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsOptional, Length, Matches } from 'class-validator';
import type { Response } from 'express';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { caseQuery, newCaseAddress } from '../../cases/pages/new-case-address.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { Database } from '../../database/database.ts';
import { CyclePath } from '../../http/path-parameters.ts';
import { TakesQuery } from '../../http/query.guard.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import { PageRenderer } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import { Problem } from '../../problem/problem.ts';
import { countryAddress } from '../country/country-address.ts';
import { namedCountries } from '../named-countries.ts';
import { reviewNavigation } from '../review-navigation.ts';

const PAGE = 20;
const LONGEST = 200;

const PART_WORDS: Readonly<Record<TextPart, MessageKey>> = {
  framework: 'filing.framework',
  initiatives: 'filing.initiatives',
  partnerships: 'filing.partnerships',
  answers: 'filing.answers',
};

class SearchQuery {
  @IsOptional()
  @Length(0, LONGEST, { message: `${LONGEST} characters at most` })
  q?: string;

  @IsOptional()
  @Matches(/^([A-Z]{3})?$/, { message: 'three capital letters (ISO 3166-1 alpha-3)' })
  country?: string;

  @IsOptional()
  @Matches(/^[A-Za-z0-9_-]{1,200}$/, { message: 'the cursor of the page before' })
  after?: string;
}

/** The texts of all outlines of a cycle, as far as their reader may see them: nothing else is found, counted or shown. */
@ApiExcludeController()
@Controller('cycles/:cycle/search')
export class SearchController {
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
  async search(
    @Param() { cycle }: CyclePath,
    @Query() query: SearchQuery,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const { configuration } = await this.#cycles.require(cycle);
    const sought = (query.q ?? '').trim();
    const { page, filing } = await this.#find(cycle, sought, query);
    const path = `/cycles/${cycle}/search`;
    const next = new URLSearchParams({ q: sought, country: query.country ?? '', after: page.next ?? '' });
    await this.#pages.render(
      response,
      'review/search',
      {
        path,
        sought,
        country: query.country ?? '',
        countries: namedCountries(words, filing),
        found: sought === '' ? '' : words.say({ key: 'review.found', values: { count: page.count } }),
        hits: page.hits.map((hit) => viewHit(words, cycle, hit, query)),
        none: sought !== '' && page.count === 0,
        next: page.next === undefined ? '' : `${path}?${next}`,
      },
      { cycle: configuration.title, navigation: reviewNavigation(words, cycle, '/search') },
    );
  }

  async #find(
    cycle: string,
    sought: string,
    { country, after }: SearchQuery,
  ): Promise<{ page: TextPage; filing: string[] }> {
    try {
      return await this.#database.run(async (manager) => ({
        page: await searchTexts(manager, {
          cycle,
          sought,
          limit: PAGE,
          ...(country ? { country } : {}),
          ...(after === undefined ? {} : { after }),
        }),
        filing: await countriesFiling(manager, cycle),
      }));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new Problem('malformed-request', 'The list has no such place.', {
        errors: [{ parameter: 'after', detail: 'Not a cursor', expected: 'the cursor of the page before' }],
      });
    }
  }
}

function viewHit(
  words: Words,
  cycle: string,
  hit: TextHit,
  { q: sought = '', country: of, after }: SearchQuery,
) {
  const { country, part, position, title, body, language } = hit;
  const anchor = part === 'framework' ? part : `${part}-${position}`;
  const pointer = part === 'framework' ? `/${part}` : `/${part}/${position}`;
  return {
    newCase: newCaseAddress(cycle, [country], {
      pointer,
      back: `search?${caseQuery({ q: sought, country: of, after })}`,
    }),
    href: `${countryAddress({ cycle, country })}#${anchor}`,
    title: excerptOf(title, sought, title.length),
    plainTitle: title,
    country: countryName(country, words.language),
    part: words.say(PART_WORDS[part]),
    lang: language,
    excerpt: excerptOf(body, sought),
  };
}
