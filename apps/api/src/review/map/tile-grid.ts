import { COUNTRY_PLACES } from '@concord/domain';
import { layTiles, type Tile } from '@concord/report';

/** As many as the stylesheet has classes for. */
const GRID = { columns: 26, rows: 20 };

let known: readonly Tile[] | undefined;

/** The tiles of all countries that have a place, by code. */
export function worldTiles(): readonly Tile[] {
  known ??= layTiles(
    [...COUNTRY_PLACES].map(([country, place]) => ({ country, ...place })),
    GRID,
  ).sort((a, b) => a.country.localeCompare(b.country, 'en'));
  return known;
}
