import { BASES, type Basis, MEASURES, type Measure, SEXES, type Sex, WORLD } from '@concord/domain';
import { cellFor, type Side } from '../check/cell.ts';
import type { OutlineTable } from '../check/outline-table.ts';
import type { Reading } from './reading.ts';

const ANY = '*';

export interface FigureQuery {
  measure: string;
  origin: string;
  destination: string;
  year: number;
  sex?: string;
  basis?: string;
}

/** One figure of an outline, 0 where it is missing. @throws RangeError for a measure, sex or basis that there is not. */
export function readFigure(table: OutlineTable, query: FigureQuery, reading: Reading): number {
  const { origin, destination } = query;
  const side: Side = origin === table.country ? 'origin' : 'destination';
  const partner = side === 'origin' ? destination : origin;
  const own = side === 'origin' ? origin : destination;
  const cell = cellOf(side, query);
  return reading.figure(table, own === table.country && cell >= 0 ? table.find(partner, cell) : -1);
}

/**
 * The sum of an outline's figures for all sexes, observed, of one measure and year; `*` for all countries, the world
 * as a whole left out, since it is their total. Each figure found is read by itself; where there is none at all, that is one missing.
 * @throws RangeError for a measure that there is not.
 */
export function sumFigures(table: OutlineTable, query: FigureQuery, reading: Reading): number {
  let sum = 0;
  let found = false;
  const sides: readonly Side[] = ['origin', 'destination'];
  for (const side of sides) {
    const own = side === 'origin' ? query.origin : query.destination;
    const other = side === 'origin' ? query.destination : query.origin;
    if (own !== ANY && own !== table.country) continue;
    const cell = cellOf(side, query);
    if (cell < 0) continue;
    const partners = other === ANY ? [...table.partners.keys()].filter((each) => each !== WORLD) : [other];
    reading.spend(partners.length);
    for (const partner of partners) {
      const row = table.find(partner, cell);
      if (row < 0) continue;
      found = true;
      sum += reading.figure(table, row);
    }
  }
  return found ? sum : reading.figure(table, -1);
}

/** -1 for a year in which there can be no figure. */
function cellOf(side: Side, { measure, year, sex = 'total', basis = 'observed' }: FigureQuery): number {
  const known = {
    measure: member<Measure>(MEASURES, measure),
    sex: member<Sex>(SEXES, sex),
    basis: member<Basis>(BASES, basis),
  };
  if (!Number.isInteger(year) || year < 1900 || year > 2100) return -1;
  return cellFor({ side, ...known }, year);
}

function member<Name extends string>(names: readonly Name[], name: string): Name {
  const found = names.find((each) => each === name);
  if (found === undefined) throw new RangeError(`There is no ${name}`);
  return found;
}
