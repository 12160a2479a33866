import type { CountryCode } from '@concord/domain';

/** A country's tile: column and row from the north-west, from 1. */
export interface Tile {
  country: CountryCode;
  column: number;
  row: number;
}

/** The cells that there are. */
export interface TileGrid {
  columns: number;
  rows: number;
}

/** How much a place follows from how many countries lie before it, and not from its degree: crowds get room. */
const CROWDING = 0.8;

interface Place {
  country: CountryCode;
  /** In cells; not whole. */
  x: number;
  y: number;
}

/**
 * A tile for each country, all of one size, as near as there is room to where the country lies: the places are spread
 * so that crowded parts of the world get room, then each takes the free cell nearest to it, those in the thick first.
 * The grid has at least as many cells as there are places.
 */
export function layTiles(
  places: readonly { country: CountryCode; north: number; east: number }[],
  grid: TileGrid,
): Tile[] {
  const spreadEast = spread(places.map(({ east }) => (east < -168 ? east + 360 : east)));
  const spreadSouth = spread(places.map(({ north }) => -north));
  const spots = places.map(
    ({ country }, index): Place => ({
      country,
      x: (spreadEast[index] ?? 0) * (grid.columns - 1),
      y: (spreadSouth[index] ?? 0) * (grid.rows - 1),
    }),
  );
  const taken = new Set<string>();
  const crowd = ({ x, y }: Place) => spots.filter((each) => Math.hypot(each.x - x, each.y - y) < 2).length;
  return spots
    .map((place) => ({ place, crowd: crowd(place) }))
    .sort((a, b) => b.crowd - a.crowd || a.place.country.localeCompare(b.place.country, 'en'))
    .map(({ place }) => {
      const { column, row } = nearestFree(place, grid, taken);
      taken.add(`${column} ${row}`);
      return { country: place.country, column: column + 1, row: row + 1 };
    });
}

/** From 0 to 1, in part by rank. */
function spread(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const [least = 0] = sorted;
  const range = (sorted.at(-1) ?? 0) - least || 1;
  const most = Math.max(1, sorted.length - 1);
  return values.map((value) => {
    const rank = (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2;
    return CROWDING * (rank / most) + (1 - CROWDING) * ((value - least) / range);
  });
}

function nearestFree(
  { x, y }: Place,
  { columns, rows }: TileGrid,
  taken: ReadonlySet<string>,
): { column: number; row: number } {
  let best = { column: 0, row: 0 };
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const distance = Math.hypot(column - x, row - y);
      if (distance < least && !taken.has(`${column} ${row}`)) {
        least = distance;
        best = { column, row };
      }
    }
  }
  return best;
}
