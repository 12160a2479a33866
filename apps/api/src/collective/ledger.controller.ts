import { buildLedger, type Ledger, totalOf } from '@concord/consistency';
import { type CountryCode, type CycleConfiguration, countryName, type Party } from '@concord/domain';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { navigationFor } from '../accounts/navigation.ts';
import { completeSession } from '../accounts/session-of-visitor.ts';
import { CurrentCycles, outlinesOf } from '../assessment/current-cycles.ts';
import { linksOf } from '../assessment/partnership-links.ts';
import { Cycles } from '../cycles/cycles.service.ts';
import { CyclePath } from '../http/path-parameters.ts';
import { PageRenderer } from '../pages/page-renderer.ts';
import type { Words } from '../pages/words.ts';

const SHOWN = 50;

/** What is needed beside what is provided, each reader as far as they may see. */
@ApiExcludeController()
@Controller('cycles/:cycle/ledger')
export class LedgerController {
  readonly #pages: PageRenderer;
  readonly #cycles: Cycles;
  readonly #current: CurrentCycles;

  constructor(pages: PageRenderer, cycles: Cycles, current: CurrentCycles) {
    this.#pages = pages;
    this.#cycles = cycles;
    this.#current = current;
  }

  @Get()
  async show(@Param() { cycle }: CyclePath, @Res() response: Response): Promise<void> {
    completeSession();
    const { configuration } = await this.#cycles.require(cycle);
    const snapshot = await this.#current.read(cycle);
    const words = this.#pages.wordsFor(response.req);
    const ledger = buildLedger(outlinesOf(snapshot), snapshot.cycle, linksOf(snapshot).linked);
    await this.#pages.render(
      response,
      'collective/ledger',
      { cyclePath: `/cycles/${cycle}`, ...viewLedger(words, configuration, ledger) },
      { cycle: configuration.title, navigation: navigationFor(words, '') },
    );
  }
}

function viewLedger(words: Words, configuration: CycleConfiguration, ledger: Ledger) {
  const { total, byTheme, byCountry, byCounterpart, unmet, seeking, missingRates } = ledger;
  const dollars = (value: number) => sayDollars(words, value);
  const nameOf = (country: CountryCode) => countryName(country, words.language);
  const themes = new Map(
    configuration.themes.map(({ code, title }) => [code, title[words.language] ?? title.en]),
  );
  return {
    totals: [
      { key: words.say('collective.needs'), value: dollars(total.needs) },
      { key: words.say('collective.unmet'), value: dollars(total.unmet) },
      { key: words.say('collective.provided'), value: dollars(totalOf(total.provided)) },
      { key: words.say('collective.disbursed'), value: dollars(total.provided.disbursed) },
      { key: words.say('collective.required'), value: dollars(seeking.required) },
      { key: words.say('collective.found'), value: dollars(totalOf(seeking.found)) },
    ],
    unmet: unmet
      .filter((need) => need.unmet > 0)
      .slice(0, SHOWN)
      .map((need) => ({
        country: nameOf(need.country),
        title: need.title,
        themes: need.themes.map((code) => themes.get(code) ?? code),
        needs: dollars(need.needs),
        unmet: dollars(need.unmet),
      })),
    byTheme: byTheme.map(({ theme, needs, unmet: open, provided }) => ({
      name: theme === null ? words.say('collective.noTheme') : (themes.get(theme) ?? theme),
      needs: dollars(needs),
      unmet: dollars(open),
      provided: dollars(totalOf(provided)),
    })),
    byCountry: byCountry
      .map(({ country, needs, unmet: open, domestic, provides, receives }) => ({
        name: nameOf(country),
        needs: dollars(needs),
        unmet: dollars(open),
        domestic: dollars(totalOf(domestic)),
        provides: dollars(totalOf(provides)),
        receives: dollars(totalOf(receives)),
      }))
      .sort((a, b) => new Intl.Collator(words.language).compare(a.name, b.name)),
    byCounterpart: byCounterpart.slice(0, SHOWN).map(({ counterpart, provides, receives }) => ({
      name: sayParty(words, counterpart),
      provides: dollars(totalOf(provides)),
      receives: dollars(totalOf(receives)),
    })),
    missing:
      missingRates.length === 0
        ? undefined
        : words.say({ key: 'collective.missingRates', values: { count: missingRates.length } }),
  };
}

function sayParty(words: Words, party: Party | undefined): string {
  if (party?.country !== undefined) return countryName(party.country, words.language);
  return party?.organisation?.name ?? words.say('collective.noCounterpart');
}

/** Whole dollars, or millions of them. */
export function sayDollars(words: Words, value: number): string {
  if (value === 0) return '–';
  return value < 1_000_000
    ? words.say({ key: 'collective.dollars', values: { amount: words.number(value) } })
    : words.say({ key: 'collective.millions', values: { amount: words.number(value / 1_000_000, 1) } });
}
