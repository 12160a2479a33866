import { may } from '@concord/disclosure';
import { type CycleConfiguration, countryName } from '@concord/domain';
import {
  type CaseRecord,
  listCases,
  newestOutlines,
  newestRecords,
  parsedOutlines,
} from '@concord/persistence';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { currentVisitor } from '../../access/request-context.ts';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { captionOf, caseAddress } from '../../cases/pages/case-page.view.ts';
import { stateTag } from '../../cases/pages/case-words.ts';
import { newCaseAddress } from '../../cases/pages/new-case-address.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { Database } from '../../database/database.ts';
import { OutlinePath } from '../../http/path-parameters.ts';
import { PageRenderer } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import { Problem } from '../../problem/problem.ts';
import { isOpenIn, reviewNavigation } from '../review-navigation.ts';
import { partnersOf, viewCorridors, viewFigures, viewMoney, viewTexts } from './country.view.ts';
import { mainSeries, viewCharts } from './series-charts.ts';

const CASES = 8;

/** What one country filed, as far as its reader may see it, and what is asked about it. */
@ApiExcludeController()
@Controller('cycles/:cycle/countries/:country')
export class CountryPageController {
  readonly #pages: PageRenderer;
  readonly #cycles: Cycles;
  readonly #database: Database;

  constructor(pages: PageRenderer, cycles: Cycles, database: Database) {
    this.#pages = pages;
    this.#cycles = cycles;
    this.#database = database;
  }

  @Get()
  async show(@Param() { cycle, country }: OutlinePath, @Res() response: Response): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const { configuration } = await this.#cycles.require(cycle);
    const name = countryName(country, words.language);
    const seesCases = may(currentVisitor().roles, 'read-cases', { cycle });
    const { newest, outline, series, partners, cases } = await this.#database.run(async (manager) => {
      const [record] = await newestRecords(manager, cycle, [country]);
      const filed = record && (await parsedOutlines(manager, [record])).get(country);
      if (record === undefined || filed === undefined) {
        throw new Problem('not-found', 'This country has no outline in this cycle that you can read.');
      }
      const main = mainSeries(filed);
      return {
        newest: record,
        outline: filed,
        series: main,
        partners: await newestOutlines(manager, cycle, partnersOf(main)),
        cases: seesCases
          ? await listCases(manager, {
              cycle,
              filter: { countries: [country], states: ['open', 'asked', 'answered'] },
              order: 'due',
              limit: CASES,
            })
          : undefined,
      };
    });
    const corridors = viewCorridors(words, cycle, outline);
    const back = `countries/${country}`;
    await this.#pages.render(
      response,
      'review/country',
      {
        name,
        filed: words.say({
          key: 'review.filed',
          values: { version: newest.version, date: words.date(newest.submittedAt) },
        }),
        isWhole: newest.isWhole,
        mapPath: `/cycles/${cycle}/corridors`,
        seesCases,
        newCase: newCaseAddress(cycle, [country], { back }),
        cases: (cases?.cases ?? []).map((each) => viewCase(words, each, configuration)),
        moreCases:
          cases?.next !== undefined && isOpenIn(cycle, '/cases')
            ? `/cycles/${cycle}/cases?state=pending&country=${country}`
            : '',
        charts: viewCharts(words, series, partners, { cycle, outline }),
        figures: viewFigures(words, outline),
        corridors: corridors.shown,
        moreCorridors:
          corridors.left === 0
            ? ''
            : words.say({ key: 'review.moreCorridors', values: { count: corridors.left } }),
        money: viewMoney(words, outline),
        parts: viewTexts(words, outline, configuration).map((part) => ({
          ...part,
          entries: part.entries.map((entry, index) => ({
            ...entry,
            newCase: ASKED_ABOUT.has(part.part)
              ? newCaseAddress(cycle, [country], {
                  pointer: part.isWhole ? `/${part.part}` : `/${part.part}/${index}`,
                  back,
                })
              : '',
          })),
        })),
      },
      {
        cycle: configuration.title,
        navigation: reviewNavigation(words, cycle, `/countries/${country}`),
      },
    );
  }
}

/** Parts of which each entry is one place in the outline, in its order. */
const ASKED_ABOUT: ReadonlySet<string> = new Set(['framework', 'initiatives', 'partnerships', 'answers']);

function viewCase(words: Words, record: CaseRecord, configuration: CycleConfiguration) {
  return {
    href: caseAddress(record),
    caption: captionOf(record, words, configuration),
    state: stateTag(words, record),
    due: record.dueOn === undefined ? '' : words.date(record.dueOn),
  };
}
