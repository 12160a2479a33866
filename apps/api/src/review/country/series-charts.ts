import { type CountryCode, countryName, type Figure, type Outline, term } from '@concord/domain';
import { type CaseSeenAt, newCaseAddress } from '../../cases/pages/new-case-address.ts';
import { drawAccounts, yearsOfAccounts } from '../../pages/two-accounts.ts';
import type { Words } from '../../pages/words.ts';

const MOST = 6;
const CHARTED = [
  'migrant-stock',
  'migration-flow',
  'remittances',
  'worker-flow',
  'returns',
  'students',
] as const;

/** One measure of one corridor as a country gives it over the years. */
export interface Series {
  measure: Figure['measure'];
  origin: CountryCode;
  destination: CountryCode;
  partner: CountryCode;
  basis: NonNullable<Figure['basis']>;
  values: ReadonlyMap<number, number>;
}

/**
 * The largest corridors that a country gives over two years or more, by turns of each measure.
 * Only what was counted or estimated of both sexes; nothing is added up, since a year may lack corridors.
 */
export function mainSeries({ country, figures = [] }: Outline): Series[] {
  const byKey = new Map<string, Series & { values: Map<number, number> }>();
  for (const { measure, origin, destination, year, sex = 'total', basis = 'observed', value } of figures) {
    const partner = origin === country ? destination : origin;
    const isCharted = CHARTED.some((each) => each === measure) && countryName(partner, 'en') !== partner;
    if (!isCharted || value === undefined || sex !== 'total') continue;
    if ((basis !== 'observed' && basis !== 'estimated') || partner === 'WLD') continue;
    const key = [measure, origin, destination, basis].join(' ');
    const series = byKey.get(key) ?? { measure, origin, destination, partner, basis, values: new Map() };
    series.values.set(year, value);
    byKey.set(key, series);
  }
  const size = ({ values }: Series) => Math.max(...values.values());
  const ranked = CHARTED.map((measure) =>
    [...byKey.values()]
      .filter((series) => series.measure === measure && series.values.size > 1)
      .sort((a, b) => size(b) - size(a))
      .slice(0, MOST),
  );
  return Array.from({ length: MOST }, (_, turn) => ranked.flatMap((list) => list[turn] ?? []))
    .flat()
    .slice(0, MOST);
}

/** The series as small charts, each beside what the partner gives of the same, and all of them as tables. */
export function viewCharts(
  words: Words,
  series: readonly Series[],
  partners: ReadonlyMap<CountryCode, Outline>,
  { cycle, outline }: { cycle: string; outline: Outline },
) {
  const own = outline.country;
  return series.map((each) => {
    const { measure, origin, destination, partner, values } = each;
    const theirs = valuesOf(partners.get(partner), each);
    const accounts = { own: values, other: theirs };
    const name = words.say({
      key: 'review.seriesTitle',
      values: {
        measure: capital(term(measure, words.language, 'measure'), words),
        origin: countryName(origin, words.language),
        destination: countryName(destination, words.language),
      },
    });
    const say = (value: number | undefined) =>
      value === undefined ? '–' : words.number(value, Number.isInteger(value) ? 0 : 2);
    return {
      name,
      drawing: drawAccounts(words, name, accounts),
      ownName: countryName(own, words.language),
      partner: countryName(partner, words.language),
      newCase: newCaseAddress(cycle, [own, partners.has(partner) ? partner : undefined], {
        ...newestPlaces(each, outline, partners.get(partner)),
        back: `countries/${own}`,
      }),
      rows: yearsOfAccounts(accounts)
        .filter((year) => values.has(year) || theirs.has(year))
        .map((year) => ({ year, own: say(values.get(year)), other: say(theirs.get(year)) })),
    };
  });
}

function valuesOf(outline: Outline | undefined, of: Series): Map<number, number> {
  const values = new Map<number, number>();
  for (const figure of outline?.figures ?? []) {
    if (isOf(of, figure) && figure.value !== undefined) values.set(figure.year, figure.value);
  }
  return values;
}

function isOf(
  of: Series,
  { measure, origin, destination, sex = 'total', basis = 'observed' }: Figure,
): boolean {
  return (
    measure === of.measure &&
    origin === of.origin &&
    destination === of.destination &&
    sex === 'total' &&
    basis === of.basis
  );
}

/** Where the newest year of a series stands, in both outlines. */
function newestPlaces(
  series: Series,
  own: Outline,
  other: Outline | undefined,
): Pick<CaseSeenAt, 'pointer' | 'withPointer'> {
  const year = Math.max(...series.values.keys());
  const placeIn = (outline: Outline | undefined) => {
    const index = (outline?.figures ?? []).findIndex(
      (figure) => figure.year === year && isOf(series, figure),
    );
    return index < 0 ? undefined : `/figures/${index}`;
  };
  return { pointer: placeIn(own), withPointer: placeIn(other) };
}

export function capital(text: string, { language }: Words): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
