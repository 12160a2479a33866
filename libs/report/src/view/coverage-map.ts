import { COUNTRY_PLACES, type CountryCode } from '@concord/domain';
import { layTiles, type TileGrid } from '../chart/lay-tiles.ts';
import { stateOf } from '../compare/comparison.ts';
import { type Block, paragraph } from './block.ts';
import type { Context } from './context.ts';

/** Upper ends of the steps; what lies beyond the last is the fifth. */
const ENDS = [0, 0.1, 0.25, 0.5] as const;
/** Cells of the grid for each country, so that seas and gaps stay. */
const ROOM = 2.2;
const RATIO = 4 / 3;
const LEAST = 4;

/** Of what either end says of a country's corridors with others that have filed, how much both ends give. */
export interface CountryCoverage {
  both: number;
  all: number;
}

export function coverageByCountry({ comparisons }: Context): Map<CountryCode, CountryCoverage> {
  const found = new Map<CountryCode, CountryCoverage>();
  for (const comparison of [...comparisons.values()].flat()) {
    const isBoth = stateOf(comparison) === 'both' ? 1 : 0;
    for (const country of [comparison.origin, comparison.destination]) {
      const { both, all } = found.get(country) ?? { both: 0, all: 0 };
      found.set(country, { both: both + isBoth, all: all + 1 });
    }
  }
  return found;
}

/** The countries that have filed, each with the share that can be compared, about where they lie. */
export function coverageMap(context: Context): Block[] {
  const { words, material, picture } = context;
  const shares = coverageByCountry(context);
  const places = [...material.filings.keys()].flatMap((country) => {
    const place = COUNTRY_PLACES.get(country);
    return place === undefined ? [] : [{ country, ...place }];
  });
  if (places.length < LEAST) return [];
  const grid = gridFor(places.length);
  const shareOf = (country: CountryCode): number | undefined => {
    const { both, all } = shares.get(country) ?? { both: 0, all: 0 };
    return all === 0 ? undefined : both / all;
  };
  const tiles = layTiles(places, grid).map((tile) => {
    const share = shareOf(tile.country);
    return {
      code: tile.country,
      column: tile.column,
      row: tile.row,
      step: share === undefined ? ('open' as const) : stepOf(share),
      text: share === undefined ? words.say('none') : words.percent(share),
    };
  });
  const some = places.filter(({ country }) => (shares.get(country)?.both ?? 0) > 0).length;
  const ends = ENDS.map((end) => words.percent(end));
  return [
    picture('coverage-map', {
      title: words.say('mapTitle', { some, all: tiles.length }),
      note: words.say('mapNote'),
      description: [...tiles]
        .sort((a, b) => words.compare(words.country(a.code), words.country(b.code)))
        .map(({ code, text }) => `${words.country(code)}: ${text}.`)
        .join(' '),
      drawing: {
        kind: 'tile-map',
        ...grid,
        tiles,
        legend: [
          ...[ends[0] ?? '', ...ends.slice(1).map((end) => `≤ ${end}`), `> ${ends.at(-1)}`].map(
            (text, step) => ({ text, step }),
          ),
          { text: words.say('mapNothing'), step: 'open' as const },
        ],
      },
    }),
    paragraph(words.say('mapText'), {
      label: words.say('countriesTitle'),
      target: 'countries-table',
      isFar: true,
    }),
  ];
}

function gridFor(countries: number): TileGrid {
  const columns = Math.max(3, Math.round(Math.sqrt(countries * ROOM * RATIO)));
  return { columns, rows: Math.max(3, Math.ceil((countries * ROOM) / columns)) };
}

function stepOf(share: number): number {
  const step = ENDS.findIndex((end) => share <= end);
  return step === -1 ? ENDS.length : step;
}
