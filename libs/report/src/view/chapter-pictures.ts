import type { CountryCode, Figure, Measure } from '@concord/domain';
import { type Panel, panelCeiling } from '../chart/panels.ts';
import { type CorridorSeries, level, size } from '../compare/comparison.ts';
import type { Material } from '../material.ts';
import type { Block } from './block.ts';
import type { Context } from './context.ts';

const PARTNERS = 4;
const BARS = 8;

/** A country's flows with its main partners, both ways, as both sides give them. */
export function flowsPicture(context: Context, country: CountryCode): Block[] {
  const { words, series, picture } = context;
  const measure: Measure = 'migration-flow';
  const all = series.get(measure) ?? [];
  const inward = mainSeries(all.filter(({ destination }) => destination === country));
  const outward = mainSeries(all.filter(({ origin }) => origin === country));
  const shown = [...inward, ...outward];
  if (shown.length === 0) return [];
  const years = [...new Set(shown.flatMap((each) => each.years.map(({ year }) => year)))].sort(
    (a, b) => a - b,
  );
  if (years.length < 2) return [];
  const panels = [
    ...inward.map((each) =>
      panelOf(each, years, country, words.say('inflow', { country: words.country(each.origin) })),
    ),
    ...outward.map((each) =>
      panelOf(each, years, country, words.say('outflow', { country: words.country(each.destination) })),
    ),
  ];
  return [
    picture(`flows-${country}`, {
      title: words.say('flowsTitle', { country: words.country(country) }),
      note: words.say('flowsNote', { country: words.country(country) }),
      description: panels
        .map(({ title, own, other }) => `${title}: ${said(own)} / ${said(other)}.`)
        .join(' '),
      drawing: {
        kind: 'panels',
        years,
        columns: PARTNERS,
        panels,
        write: panels.map((panel) => words.number(panelCeiling(panel))),
      },
    }),
  ];
}

function mainSeries(series: readonly CorridorSeries[]): CorridorSeries[] {
  return series
    .filter(({ basis }) => basis === 'observed' || basis === 'estimated')
    .map((each) => ({ each, amount: each.years.reduce((sum, year) => sum + level(year), 0) }))
    .filter(({ each, amount }) => amount > 0 && each.years.some((year) => size(year) > 0))
    .sort((a, b) => b.amount - a.amount)
    .slice(0, PARTNERS)
    .map(({ each }) => each);
}

function panelOf(
  corridor: CorridorSeries,
  years: readonly number[],
  country: CountryCode,
  title: string,
): Panel {
  const ofYear = new Map(corridor.years.map((each) => [each.year, each]));
  const value = (figure: Figure | undefined): number | null => figure?.value ?? null;
  const origin = years.map((year) => value(ofYear.get(year)?.byOrigin));
  const destination = years.map((year) => value(ofYear.get(year)?.byDestination));
  return corridor.origin === country
    ? { title, own: origin, other: destination }
    : { title, own: destination, other: origin };
}

function said(values: readonly (number | null)[]): string {
  return values.map((value) => value ?? '..').join(', ');
}

/** Migrants living in a country and away from it, and the remittances that it receives: the largest corridors. */
export function stocksPicture(context: Context, country: CountryCode): Block[] {
  const { words, material, picture } = context;
  const name = words.country(country);
  const here = latest(figuresAt(material, 'migrant-stock', 'destination', country), 'origin');
  const abroad = latest(figuresAt(material, 'migrant-stock', 'origin', country), 'destination');
  const money = latest(figuresAt(material, 'remittances', 'origin', country), 'destination');
  if (here.length + abroad.length + money.length === 0) return [];
  const persons = (value: number): string => words.number(value);
  const columns = [
    { title: words.say('livingHere', { country: name }), figures: here, write: persons },
    { title: words.say('livingAbroad', { country: name }), figures: abroad, write: persons },
    { title: words.say('moneyFrom'), figures: money, write: (value: number) => words.millions(value) },
  ].map(({ title, figures, write }) => ({
    title,
    none: words.say('noneGiven'),
    rows: figures.map(({ partner, value }) => ({ label: words.country(partner), value, text: write(value) })),
  }));
  return [
    picture(`stocks-${country}`, {
      title: words.say('stocksTitle', { country: name }),
      note: words.say('stocksNote'),
      description: columns
        .map(
          ({ title, rows }) => `${title}: ${rows.map(({ label, text }) => `${label} ${text}`).join(', ')}.`,
        )
        .join(' '),
      drawing: { kind: 'bars', columns },
    }),
  ];
}

type End = 'origin' | 'destination';

/** Of each material, so that a chapter does not read the figures of all countries again. */
const placed = new WeakMap<Material, ReadonlyMap<string, readonly Figure[]>>();

/** Values observed or estimated, of both sexes together, that anybody gives of corridors with this country at this end. */
function figuresAt(
  material: Material,
  measure: Figure['measure'],
  end: End,
  country: CountryCode,
): readonly Figure[] {
  let index = placed.get(material);
  if (index === undefined) {
    index = indexFigures(material);
    placed.set(material, index);
  }
  return index.get(`${measure} ${end} ${country}`) ?? [];
}

function indexFigures(material: Material): Map<string, Figure[]> {
  const index = new Map<string, Figure[]>();
  const put = (key: string, figure: Figure): void => {
    const found = index.get(key);
    if (found === undefined) index.set(key, [figure]);
    else found.push(figure);
  };
  for (const { outline } of material.filings.values()) {
    for (const figure of outline.figures ?? []) {
      const { measure, value, sex = 'total', basis = 'observed' } = figure;
      if (measure !== 'migrant-stock' && measure !== 'remittances') continue;
      if (value === undefined || sex !== 'total' || (basis !== 'observed' && basis !== 'estimated')) continue;
      put(`${measure} origin ${figure.origin}`, figure);
      put(`${measure} destination ${figure.destination}`, figure);
    }
  }
  return index;
}

/** The latest value for each partner that is a country, the largest first. */
function latest(figures: readonly Figure[], end: End): { partner: CountryCode; value: number }[] {
  const found = new Map<CountryCode, Figure>();
  for (const figure of figures) {
    const partner = figure[end];
    const known = found.get(partner);
    if (partner !== 'WLD' && (known === undefined || figure.year > known.year)) found.set(partner, figure);
  }
  return [...found]
    .map(([partner, { value }]) => ({ partner, value: value ?? 0 }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || (a.partner < b.partner ? -1 : 1))
    .slice(0, BARS);
}
