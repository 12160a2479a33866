import {
  type Ledger,
  type LedgerCountry,
  type LedgerTotal,
  type Money,
  totalOf,
  type UnmetNeed,
} from '@concord/consistency';
import type { Party } from '@concord/domain';
import type { Word } from '../language/en.ts';
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

/** A column of amounts; it is left out where all are nothing. */
interface Amounts<Of> {
  label: Word;
  of(each: Of): number;
}

const BY_THEME: readonly Amounts<LedgerTotal>[] = [
  { label: 'ledgerSought', of: ({ needs }) => needs },
  { label: 'ledgerUnmet', of: ({ unmet }) => unmet },
  { label: 'ledgerProvided', of: ({ provided }) => totalOf(provided) },
  { label: 'ledgerDisbursed', of: ({ provided }) => provided.disbursed },
];

export function themesTable(context: Context, { byTheme, total }: Ledger): TableBlock {
  const { words, table } = context;
  const columns = BY_THEME.filter(({ of }) => of(total) > 0);
  const cells = (each: LedgerTotal): Cell[] => columns.map(({ of }) => dollars(context, of(each)));
  return table('themes-money-table', {
    title: words.say('ledgerThemesTable'),
    columns: [
      column(words.say('theme')),
      ...columns.map(({ label }) => column(words.say(label), { numeric: true })),
    ],
    rows: [
      ...byTheme.map((each) => row(header(themeTitle(context, each.theme)), ...cells(each))),
      totalRow(header(words.say('total')), ...cells(total)),
    ],
  });
}

const BY_COUNTRY: readonly Amounts<LedgerCountry>[] = [
  { label: 'ledgerSought', of: ({ needs }) => needs },
  { label: 'ledgerUnmet', of: ({ unmet }) => unmet },
  { label: 'ledgerDomestic', of: ({ domestic }) => totalOf(domestic) },
  { label: 'ledgerGives', of: ({ provides }) => totalOf(provides) },
  { label: 'ledgerGets', of: ({ receives }) => totalOf(receives) },
];

export function countriesMoneyTable(context: Context, { byCountry }: Ledger): TableBlock[] {
  const { words, table, sourceIn } = context;
  const columns = BY_COUNTRY.filter(({ of }) => byCountry.some((each) => of(each) > 0));
  const rows = byCountry
    .filter((each) => columns.some(({ of }) => of(each) > 0))
    .sort((a, b) => words.compare(words.country(a.country), words.country(b.country)));
  if (rows.length === 0) return [];
  return [
    table('countries-money-table', {
      title: words.say('ledgerCountriesTable'),
      dense: true,
      columns: [
        column(words.say('country'), { width: 25 }),
        ...columns.map(({ label }) => column(words.say(label), { numeric: true, width: 15 })),
      ],
      rows: rows.map((each) =>
        rowOf(
          sourceIn(each.country),
          header(words.country(each.country), { target: chapterId(each.country) }),
          ...columns.map(({ of }) => dollars(context, of(each))),
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
