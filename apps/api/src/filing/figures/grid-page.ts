import { BASES, type CountryCode, countryName, NOTATION_KEYS, SEXES, term } from '@concord/domain';
import type { DraftMargin } from '@concord/persistence';
import type { Words } from '../../pages/words.ts';
import type { DraftShown } from '../draft-edits.service.ts';
import { isObject } from '../fields/members.ts';
import { showNumber } from '../fields/read-number.ts';
import { type CellState, NOTATION_SIGNS, showCell } from './cell.ts';
import { type Description, descriptionsIn } from './description.ts';
import { cellDisputed, disputedIn, unsettledIn } from './edit-grid.ts';
import { type Grid, gridOf, placeNamed, summarize } from './grid.ts';
import { nameOf, type Series } from './series.ts';
import { sayCounted, sayKind } from './series-words.ts';

/** Rows of a page: with twelve years, so many cells as a form can hold twice over. */
export const PAGE_ROWS = 30;
/** Years after the cycle's period that are offered for what is planned. */
const AHEAD = 3;

export interface GridPage {
  years: number[];
  /** Countries whose rows this page shows. */
  partners: CountryCode[];
  grid: Grid;
  page: number;
  pages: number;
}

export interface GridQuery {
  /** From 1. */
  page: number;
  /** Countries that are shown first, even if the draft says nothing of them yet. */
  added: readonly CountryCode[];
}

/** What of a series one page shows; countries are in the order of their names. */
export function pageOf(
  { document, margin, cycle }: Pick<DraftShown, 'document' | 'margin' | 'cycle'>,
  reporter: CountryCode,
  series: Series,
  { language }: Words,
  { page, added }: GridQuery,
): GridPage {
  const figures = figuresOf(document);
  const grid = gridOf(figures, reporter, series, unsettledIn(margin, series));
  const order = new Intl.Collator(language);
  const known = [...new Set([...grid.keys()])].sort((a, b) =>
    order.compare(countryName(a, language), countryName(b, language)),
  );
  // Those that are asked for come first, whatever their names, so that they are on the page that is shown.
  const partners = [...added, ...known.filter((code) => !added.includes(code))];
  const pages = Math.max(1, Math.ceil(partners.length / PAGE_ROWS));
  const at = Math.min(Math.max(page, 1), pages);
  return {
    years: yearsOf(grid, series, cycle.configuration.period),
    partners: partners.slice((at - 1) * PAGE_ROWS, at * PAGE_ROWS),
    grid,
    page: at,
    pages,
  };
}

/** The cycle's years, those of what is planned beyond them, and any other that the draft has figures of. */
function yearsOf(grid: Grid, { basis }: Series, { from, to }: { from: number; to: number }): number[] {
  const isAhead = basis === 'planned' || basis === 'approved' || basis === 'cap';
  const last = to + (isAhead ? AHEAD : 0);
  const years = new Set(Array.from({ length: last - from + 1 }, (_, index) => from + index));
  for (const row of grid.values()) for (const year of row.keys()) years.add(year);
  return [...years].sort((a, b) => a - b);
}

export function figuresOf(document: Readonly<Record<string, unknown>>): unknown[] {
  return Array.isArray(document.figures) ? document.figures : [];
}

/** Name of a cell's field, and the id of its input. */
export function fieldOf(partner: CountryCode, year: number): string {
  return `${partner}.${year}`;
}

/** The texts of a page's cells, by field. */
export function textsOf({ partners, years, grid }: GridPage, { language }: Words): Record<string, string> {
  return Object.fromEntries(
    partners.flatMap((partner) =>
      years.map((year) => [fieldOf(partner, year), showCell(grid.get(partner)?.get(year), language)]),
    ),
  );
}

/** What a page showed of its cells, by field, and what tells that showing from another. */
export interface Shown {
  showing: string;
  texts: ReadonlyMap<string, string>;
}

/** What a page shows, for its form to send back. */
export function writeShown(page: GridPage, showing: string, words: Words): string {
  return writeTexts(new Map(Object.entries(textsOf(page, words))), showing);
}

/** As {@link writeShown}: by country, so that what repeats is said once. */
export function writeTexts(texts: ReadonlyMap<string, string>, showing: string): string {
  const rows: Record<string, Record<string, string>> = {};
  for (const [field, text] of texts) {
    const [partner = '', year = ''] = field.split('.');
    rows[partner] = { ...rows[partner], [year]: text };
  }
  return JSON.stringify([showing, rows]);
}

/** As it was written; undefined for what is none. */
export function readShown(text: string): Shown | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(value)) return undefined;
  const [showing, rows] = value as [unknown, unknown];
  if (typeof showing !== 'string' || !isObject(rows)) return undefined;
  const texts = Object.entries(rows).flatMap(([partner, row]) =>
    isObject(row)
      ? Object.entries(row).map(([year, each]) => [`${partner}.${year}`, String(each)] as const)
      : [],
  );
  return { showing: showing.slice(0, 60), texts: new Map(texts) };
}

export function viewGrid(page: GridPage, { language }: Words) {
  return {
    years: page.years.map((year) => ({ year, id: `year-${year}` })),
    rows: page.partners.map((partner) => ({
      partner,
      name: countryName(partner, language),
      cells: page.years.map((year) => ({
        name: fieldOf(partner, year),
        label: `${partner} year-${year}`,
        isOdd: isOdd(page.grid.get(partner)?.get(year)),
      })),
    })),
  };
}

function isOdd(state: CellState): boolean {
  return state !== undefined && 'raw' in state;
}

/** Each sign with what it means. */
export function viewSigns({ language }: Words) {
  return NOTATION_KEYS.map((key) => ({
    sign: NOTATION_SIGNS[key],
    text: term(key, language, 'notationKey'),
  }));
}

/** Places that two people filled differently, with what each says. */
export function viewDisputes(margin: DraftMargin, series: Series, grid: Grid, words: Words) {
  const nothing = words.say('figures.nothing');
  return disputedIn(margin, series).flatMap(({ place, text }) => {
    const named = placeNamed(place);
    if (named === undefined) return [];
    const { partner, year } = named;
    const stored = showCell(grid.get(partner)?.get(year), words.language) || nothing;
    const sent = showCell(cellDisputed(text), words.language) || nothing;
    const values = {
      place: sayPlace(words, partner, year),
      stored,
      sent,
      by: text.by,
      at: words.dateTime(text.at),
    };
    return [
      {
        id: text.id,
        field: fieldOf(partner, year),
        text: words.say({ key: 'figures.conflictText', values }),
        keep: words.say({ key: 'figures.keepStored', values: { stored } }),
        use: words.say({ key: 'figures.useSent', values: { sent } }),
      },
    ];
  });
}

/** For instance "Kenya, 2015". */
export function sayPlace({ language }: Words, partner: CountryCode, year: number): string {
  return `${countryName(partner, language)}${language === 'ar' ? '، ' : ', '}${year}`;
}

/** The other series of the measure and side, by sex and basis: those that there are, and those that could be. */
export function viewSiblings(
  document: Readonly<Record<string, unknown>>,
  reporter: CountryCode,
  series: Series,
  words: Words,
) {
  const counts = new Map(
    summarize(figuresOf(document), reporter).map((each) => [nameOf(each.series), each.figures]),
  );
  return BASES.flatMap((basis) => SEXES.map((sex) => ({ ...series, sex, basis }))).map((each) => ({
    href: nameOf(each),
    text: sayKind(words, each),
    count: words.number(counts.get(nameOf(each)) ?? 0),
    isCurrent: nameOf(each) === nameOf(series),
    isFilled: counts.has(nameOf(each)),
  }));
}

/** A description in words, in the order in which a table's note would have it; '' where nothing is said. */
export function sayDescription(words: Words, { definition, quality, rounding, source }: Description): string {
  const { language } = words;
  const { minimumStay, concept, referenceDate } = definition ?? {};
  return [
    concept === undefined ? '' : term(concept, language, 'concept'),
    minimumStay === undefined ? '' : term(minimumStay, language, 'minimumStay'),
    referenceDate === undefined ? '' : term(referenceDate, language, 'referenceDate'),
    quality === undefined ? '' : term(quality, language, 'quality'),
    rounding === undefined ? '' : `${words.say('figures.rounding')} ${showNumber(rounding, language)}`,
    source ?? '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** How the figures of a series are described and who may read them, in a sentence each. */
export function viewDescription(
  document: Readonly<Record<string, unknown>>,
  reporter: CountryCode,
  series: Series,
  words: Words,
) {
  const groups = descriptionsIn(figuresOf(document), reporter, series);
  const readers = new Set(
    groups.map(
      ({ description }) => description.confidentiality ?? document.confidentiality ?? 'participants',
    ),
  );
  const [first] = groups;
  return {
    isAny: groups.length > 0,
    isMixed: groups.length > 1,
    text: first === undefined ? '' : sayDescription(words, first.description),
    readers: readers.size > 1 ? undefined : ([...readers][0] ?? document.confidentiality ?? 'participants'),
    groups: groups.map(({ description, figures, partners }) => ({
      text: sayDescription(words, description) || words.say('figures.notSaid'),
      readers: description.confidentiality,
      count: words.number(figures),
      countries: words.number(partners.length),
    })),
  };
}

/** Title and what it counts, as every page of a series has them. */
export function viewSeries(series: Series, words: Words) {
  return {
    measure: capital(term(series.measure, words.language, 'measure'), words.language),
    counted: sayCounted(words, series),
    kind: capital(sayKind(words, series), words.language),
    name: nameOf(series),
  };
}

export function capital(text: string, language: string): string {
  return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
}
