import { type Ledger, type Money, totalOf, type UnmetNeed } from '@concord/consistency';
import type { Party } from '@concord/domain';
import { type Cell, cell, column, header, number, row, rowOf, type TableBlock, totalRow } from './block.ts';
import type { Context } from './context.ts';
import { chapterId } from './coverage-part.ts';
import { themeTitle } from './theme.ts';

const UNMET = 40;
const COUNTERPARTS = 20;

/** Activities that lack money, as their countries word them. */
export function unmetTable(context: Context, unmet: readonly UnmetNeed[]): TableBlock {
  const { words, material, table, sourceIn } = context;
  return table('unmet-table', {
    title: words.say('ledgerUnmetTable'),
    note: words.say('ledgerUnmetNote', { more: Math.max(0, unmet.length - UNMET) }),
    dense: true,
    columns: [
      column(words.say('country'), { width: 18 }),
      column(words.say('ledgerActivity')),
      column(words.say('theme'), { width: 24 }),
      column(words.say('ledgerSought'), { numeric: true, width: 10 }),
      column(words.say('ledgerUnmet'), { numeric: true, width: 11 }),
    ],
    rows: unmet
      .slice(0, UNMET)
      .map(({ country, title, pointer, themes, needs, unmet: open }) =>
        rowOf(
          sourceIn(country, pointer),
          header(words.country(country), { target: chapterId(country) }),
          cell(title, { language: material.filings.get(country)?.outline.language ?? '' }),
          cell(words.list(themes.map((theme) => themeTitle(context, theme)))),
          number(words.millions(needs)),
          number(words.millions(open)),
        ),
      ),
  });
}

export function themesTable(context: Context, { byTheme, total }: Ledger): TableBlock {
  const { words, table } = context;
  const cells = (each: Omit<Ledger['byTheme'][number], 'theme'>): Cell[] => [
    dollars(context, each.needs),
    dollars(context, each.unmet),
    money(context, each.provided),
    dollars(context, each.provided.disbursed),
  ];
  return table('themes-money-table', {
    title: words.say('ledgerThemesTable'),
    columns: [
      column(words.say('theme')),
      column(words.say('ledgerSought'), { numeric: true }),
      column(words.say('ledgerUnmet'), { numeric: true }),
      column(words.say('ledgerProvided'), { numeric: true }),
      column(words.heading('disbursed'), { numeric: true }),
    ],
    rows: [
      ...byTheme.map((each) => row(header(themeTitle(context, each.theme)), ...cells(each))),
      totalRow(header(words.say('total')), ...cells(total)),
    ],
  });
}

export function countriesMoneyTable(context: Context, { byCountry }: Ledger): TableBlock[] {
  const { words, table, sourceIn } = context;
  const rows = byCountry
    .filter(
      ({ needs, domestic, provides, receives }) =>
        needs + totalOf(domestic) + totalOf(provides) + totalOf(receives) > 0,
    )
    .sort((a, b) => words.compare(words.country(a.country), words.country(b.country)));
  if (rows.length === 0) return [];
  return [
    table('countries-money-table', {
      title: words.say('ledgerCountriesTable'),
      dense: true,
      columns: [
        column(words.say('country'), { width: 25 }),
        ...(['ledgerSought', 'ledgerUnmet', 'ledgerDomestic', 'ledgerGives', 'ledgerGets'] as const).map(
          (name) => column(words.say(name), { numeric: true, width: 15 }),
        ),
      ],
      rows: rows.map(({ country, needs, unmet, domestic, provides, receives }) =>
        rowOf(
          sourceIn(country),
          header(words.country(country), { target: chapterId(country) }),
          dollars(context, needs),
          dollars(context, unmet),
          money(context, domestic),
          money(context, provides),
          money(context, receives),
        ),
      ),
    }),
  ];
}

/** The other side of the money, the largest first. */
export function counterpartsTable(context: Context, { byCounterpart }: Ledger): TableBlock[] {
  const { words, table } = context;
  const size = ({ provides, receives }: Ledger['byCounterpart'][number]): number =>
    totalOf(provides) + totalOf(receives);
  const rows = byCounterpart.filter((each) => size(each) > 0).sort((a, b) => size(b) - size(a));
  if (rows.length === 0) return [];
  return [
    table('counterparts-table', {
      title: words.say('ledgerCounterpartsTable'),
      note: words.say('ledgerCounterpartsNote', { more: Math.max(0, rows.length - COUNTERPARTS) }),
      dense: true,
      columns: [
        column(words.say('ledgerWho')),
        column(words.say('ledgerGives'), { numeric: true, width: 20 }),
        column(words.say('ledgerGets'), { numeric: true, width: 20 }),
      ],
      rows: rows
        .slice(0, COUNTERPARTS)
        .map(({ counterpart, provides, receives }) =>
          row(header(partyName(context, counterpart)), money(context, provides), money(context, receives)),
        ),
    }),
  ];
}

function partyName({ words }: Context, party: Party | undefined): string {
  if (party?.country !== undefined) return words.country(party.country);
  return party?.organisation?.name ?? words.say('ledgerNobody');
}

/** Millions; a dash where there is none. */
function dollars({ words }: Context, amount: number): Cell {
  return number(amount === 0 ? words.say('none') : words.millions(amount));
}

function money(context: Context, amounts: Money): Cell {
  return dollars(context, totalOf(amounts));
}
