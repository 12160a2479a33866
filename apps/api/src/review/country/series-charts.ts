import { type CountryCode, countryName, type Figure, type Outline, term } from '@concord/domain';
import { markup } from '@concord/rendering';
import { drawPanels, panelCeiling } from '@concord/report';
import type { Words } from '../../pages/words.ts';

const MOST = 6;
const WIDTH = 220;
const HEIGHT = 92;
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
  own: CountryCode,
) {
  return series.map((each) => {
    const { measure, origin, destination, partner, values } = each;
    const theirs = valuesOf(partners.get(partner), each);
    const known = [...values.keys(), ...theirs.keys()];
    const from = Math.min(...known);
    const years = Array.from({ length: Math.max(...known) - from + 1 }, (_, index) => from + index);
    const panel = {
      title: '',
      own: years.map((year) => values.get(year) ?? null),
      other: years.map((year) => theirs.get(year) ?? null),
    };
    const name = words.say({
      key: 'review.seriesTitle',
      values: {
        measure: capital(term(measure, words.language, 'measure'), words),
        origin: countryName(origin, words.language),
        destination: countryName(destination, words.language),
      },
    });
    const drawing = drawPanels(
      {
        kind: 'panels',
        years,
        columns: 1,
        width: WIDTH,
        height: HEIGHT,
        panels: [panel],
        write: [words.number(panelCeiling(panel))],
      },
      name,
    );
    const say = (value: number | null | undefined) =>
      value === null || value === undefined ? '–' : words.number(value, Number.isInteger(value) ? 0 : 2);
    return {
      name,
      drawing: markup(drawing),
      ownName: countryName(own, words.language),
      partner: countryName(partner, words.language),
      rows: years
        .map((year, index) => ({ year, own: say(panel.own[index]), other: say(panel.other[index]) }))
        .filter(({ year }) => values.has(year) || theirs.has(year)),
    };
  });
}

function valuesOf(outline: Outline | undefined, of: Series): Map<number, number> {
  const values = new Map<number, number>();
  for (const figure of outline?.figures ?? []) {
    const isSame =
      figure.measure === of.measure &&
      figure.origin === of.origin &&
      figure.destination === of.destination &&
      (figure.sex ?? 'total') === 'total' &&
      (figure.basis ?? 'observed') === of.basis;
    if (isSame && figure.value !== undefined) values.set(figure.year, figure.value);
  }
  return values;
}

export function capital(text: string, { language }: Words): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
