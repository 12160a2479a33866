import type { Subject } from '@concord/consistency';
import type { Sight } from '@concord/disclosure';
import {
  type CountryCode,
  type CycleConfiguration,
  countryName,
  type Figure,
  locatePoint,
  type Outline,
  type TermList,
  term,
} from '@concord/domain';
import type { CaseRecord } from '@concord/persistence';
import { nameOf } from '../../filing/figures/series.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import { drawAccounts } from '../../pages/two-accounts.ts';
import type { Words } from '../../pages/words.ts';
import { type NamedPlace, namePlace } from '../../submitting/places.ts';
import { placesFor } from '../case.view.ts';
import { sayValue } from './case-words.ts';

/** What the views of both sides are made from: the outlines as far as the reader sees them. */
export interface Sides {
  record: CaseRecord;
  outlines: ReadonlyMap<CountryCode, Outline>;
  sight: Sight;
  /** Countries for which the reader files. */
  delegations: readonly CountryCode[];
  configuration: CycleConfiguration;
  words: Words;
}

export interface SidesTable {
  caption: string;
  columns: string[];
  rows: { name: string; cells: { text: string; lang?: string }[] }[];
}

/** Years before and after the one in question. */
const AROUND = 3;

/** The two figures in question side by side, with what describes them; undefined where no figure is in question. */
export function figureTable(sides: Sides): SidesTable | undefined {
  const { record, words } = sides;
  const found = record.countries.map((country) => ({ country, figure: figureIn(sides, country) }));
  if (found.every(({ figure }) => figure === undefined)) return undefined;
  const row = (key: MessageKey, say: (figure: Figure) => string | undefined) => ({
    name: words.say(key),
    cells: found.map(({ country, figure }) => ({
      text:
        figure === undefined ? words.say('cases.notThere') : (say(figure) ?? words.say('figures.notSaid')),
      ...languageOf(sides, country),
    })),
  });
  const code = (value: string | undefined, list: TermList) =>
    value === undefined ? undefined : term(value, words.language, list);
  return {
    caption: words.say('cases.sides'),
    columns: found.map(({ country }) => countryName(country, words.language)),
    rows: [
      row('cases.valueOf', (figure) => sayFigure(words, figure)),
      row('figures.minimumStay', ({ definition }) => code(definition?.minimumStay, 'minimumStay')),
      row('figures.concept', ({ definition }) => code(definition?.concept, 'concept')),
      row('figures.referenceDate', ({ definition }) => code(definition?.referenceDate, 'referenceDate')),
      row('figures.quality', ({ quality }) => code(quality, 'quality')),
      row('figures.rounding', ({ rounding }) =>
        rounding === undefined ? undefined : sayValue(words, rounding),
      ),
      row('figures.source', ({ source }) => source),
    ],
  };
}

/** The same figures in the years around it, as a table and a small chart; undefined where neither outline has any. */
export function yearsTable(sides: Sides): (SidesTable & { chart: YearsChart | undefined }) | undefined {
  const { record, words, outlines } = sides;
  const subject =
    record.check?.subject ?? (record.flag?.points.find(({ figure }) => figure)?.figure as Subject);
  if (subject?.measure === undefined || subject.year === undefined) return undefined;
  const { year } = subject;
  const series = record.countries.map(
    (country) =>
      new Map(
        (outlines.get(country)?.figures ?? [])
          .filter((figure) => isOfSubject(figure, subject) && Math.abs(figure.year - year) <= AROUND)
          .map((figure) => [figure.year, figure]),
      ),
  );
  const years = [...new Set(series.flatMap((each) => [...each.keys()]))].sort((a, b) => a - b);
  if (years.length < 2) return undefined;
  return {
    chart: chartOf(sides, series),
    caption: words.say('cases.years'),
    columns: record.countries.map((country) => countryName(country, words.language)),
    rows: years.map((each) => ({
      name: String(each),
      cells: series.map((figures) => {
        const figure = figures.get(each);
        return { text: figure === undefined ? '–' : sayFigure(words, figure) };
      }),
    })),
  };
}

export interface YearsChart {
  drawing: ReturnType<typeof drawAccounts>;
  own: string;
  /** '' in a case about one country. */
  other: string;
}

function chartOf(
  { record, words }: Sides,
  series: readonly ReadonlyMap<number, Figure>[],
): YearsChart | undefined {
  const [own = new Map(), other = new Map()] = series.map(
    (figures) =>
      new Map([...figures].flatMap(([year, { value }]) => (value === undefined ? [] : [[year, value]]))),
  );
  if (new Set([...own.keys(), ...other.keys()]).size < 2) return undefined;
  const names = record.countries.map((country) => countryName(country, words.language));
  return {
    drawing: drawAccounts(words, `${words.say('cases.years')}: ${names.join(', ')}`, { own, other }),
    own: names[0] ?? '',
    other: names[1] ?? '',
  };
}

/** A place that a case rests on, whose it is, and what it says. */
export interface SidePlace extends NamedPlace {
  country: string;
  value?: string;
  lang?: string;
  /** Where its country's own people correct it. */
  correct?: string;
}

/** Every place that a case rests on, by country. */
export function placesOf(sides: Sides): SidePlace[] {
  const { record, sight, outlines, words } = sides;
  const { check, flag } = record;
  const places =
    check === undefined
      ? (flag?.points ?? []).map((point) => {
          const outline = outlines.get(point.country);
          const pointer = outline && locatePoint(outline, point);
          return { country: point.country, pointer, value: point.quote };
        })
      : placesFor(check, sight);
  return places.map(({ country, pointer, value }) => ({
    ...(pointer === undefined ? { part: words.say('cases.notThere') } : namedPlace(sides, country, pointer)),
    country: countryName(country, words.language),
    ...(value === undefined ? {} : { value: sayValue(words, value), ...languageOf(sides, country) }),
  }));
}

function namedPlace(
  { outlines, configuration, words, record, delegations }: Sides,
  country: CountryCode,
  pointer: string,
): NamedPlace & { correct?: string } {
  const outline = outlines.get(country);
  const document = { ...outline };
  const key = { cycle: record.cycle, country };
  const { href, ...named } = namePlace(pointer, { document, configuration, words, key });
  if (!delegations.includes(country)) return named;
  const figure = outline?.figures?.[Number(/^\/figures\/(\d+)/.exec(pointer)?.[1])];
  const correct = figure === undefined ? href : seriesAddress(key, figure);
  return correct === undefined ? named : { ...named, correct };
}

/** The table in which a country fills in a figure. */
function seriesAddress({ cycle, country }: { cycle: string; country: CountryCode }, figure: Figure): string {
  const { measure, destination, sex = 'total', basis = 'observed' } = figure;
  const side = destination === country ? 'arriving' : 'leaving';
  return `/cycles/${cycle}/outlines/${country}/figures/${nameOf({ measure, side, sex, basis })}`;
}

/** The figure of an outline that a case asks about. */
function figureIn({ record, outlines }: Sides, country: CountryCode): Figure | undefined {
  const subject = record.check?.subject;
  const point = record.flag?.points.find((each) => each.country === country && each.figure !== undefined);
  const figures = outlines.get(country)?.figures;
  if (point?.figure !== undefined) {
    return figures?.find(
      (figure) => isOfSubject(figure, point.figure as Subject) && figure.year === point.figure?.year,
    );
  }
  if (subject?.measure === undefined || subject.year === undefined) return undefined;
  return figures?.find((figure) => isOfSubject(figure, subject) && figure.year === subject.year);
}

function isOfSubject(figure: Figure, subject: Subject): boolean {
  return (
    figure.measure === subject.measure &&
    figure.origin === subject.origin &&
    figure.destination === subject.destination &&
    (figure.sex ?? 'total') === (subject.sex ?? 'total') &&
    (figure.basis ?? 'observed') === (subject.basis ?? 'observed')
  );
}

function sayFigure(words: Words, { value, missing }: Figure): string {
  if (value !== undefined) return sayValue(words, value);
  const reason = term(missing ?? '', words.language, 'notationKey');
  return words.say({ key: 'cases.noValue', values: { reason } });
}

function languageOf({ outlines }: Sides, country: CountryCode): { lang?: string } {
  const lang = outlines.get(country)?.language;
  return lang === undefined ? {} : { lang };
}
