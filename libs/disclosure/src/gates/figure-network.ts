import { type Basis, type CountryCode, type Figure, type Measure, WORLD } from '@concord/domain';
import type { Amount, AmountNetwork } from '../suppression/protect-network.ts';

/** How a figure stands towards the readers of an edition. */
export type FigureState =
  /** It is printed, and could be left out. */
  | 'printed'
  /** The readers have it whatever is done. */
  | 'known'
  /** It is not printed. */
  | 'unprinted';

export interface FigureStanding {
  state: FigureState;
  /** The least width of the interval in which a reader may place it; 0 where nothing is to be kept. */
  width: number;
  /** How far beyond the value that interval must go. */
  rise: number;
}

/** What it costs adds up over nothing. */
const COSTS: ReadonlySet<string> = new Set<Measure>(['remittance-cost', 'recruitment-cost']);
const NOT_COUNTED: ReadonlySet<string> = new Set<Basis>(['planned', 'cap']);

/** Whether a figure counts people who are there, of whom a small number could be known. */
export function countsPersons({ measure, basis = 'observed' }: Figure): boolean {
  return measure !== 'remittances' && !COSTS.has(measure) && !NOT_COUNTED.has(basis);
}

/** What identifies a figure within its outline. */
export function cellOf({ measure, origin, destination, year, sex, basis }: Figure): string {
  return [measure, origin, destination, year, sex ?? 'total', basis ?? 'observed'].join(' ');
}

/**
 * The sets of a country's figures that add up: of one measure, basis, year and direction, by partner and sex, with the
 * world as the total of the partners and both sexes together as the total of the sexes.
 */
export function figureSets(country: CountryCode, figures: readonly Figure[]): Figure[][] {
  const sets = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.value === undefined || COSTS.has(figure.measure)) continue;
    const direction = figure.destination === country ? 'in' : 'out';
    const key = [figure.measure, figure.basis ?? 'observed', figure.year, direction].join(' ');
    const set = sets.get(key);
    if (set === undefined) sets.set(key, [figure]);
    else set.push(figure);
  }
  return [...sets.values()];
}

/** How much dearer it is to leave out a total than one of its parts. */
const TOTAL = 1000;
const COLUMNS = ['male', 'female', 'unsaid'] as const;

/**
 * One such set as a network in which each partner is a row and each sex a column; a third column holds those whose sex is
 * not said, and a last row the partners that are not named. What nobody filed is unprinted there: its reader does not know
 * it either.
 */
export function networkOf(
  country: CountryCode,
  figures: readonly Figure[],
  standingOf: (figure: Figure) => FigureStanding,
): AmountNetwork {
  const bySex = figures.some(({ sex = 'total' }) => sex !== 'total');
  const columns = bySex ? COLUMNS : (['unsaid'] as const);
  const partnerOf = ({ origin, destination }: Figure) => (destination === country ? origin : destination);
  const partners = [...new Set(figures.map(partnerOf))].filter((partner) => partner !== WORLD);
  const rows = [...partners, undefined];
  const given = new Map(figures.map((figure) => [`${partnerOf(figure)} ${figure.sex ?? 'total'}`, figure]));
  const ofRows = rows.length + columns.length;
  const ofColumns = ofRows + 1;
  const amounts: Amount[] = [];
  const add = (from: number, to: number, figure: Figure | undefined, remainder: number, dear = 1): void => {
    const value = figure?.value ?? Math.max(0, remainder);
    const { state, ...needs } = figure === undefined ? UNFILED : standingOf(figure);
    if (state === 'known') return;
    const name = figure === undefined ? '' : cellOf(figure);
    amounts.push({
      from,
      to,
      value,
      name,
      isPrinted: state === 'printed',
      ...needs,
      cost: dear * (1 + Math.log1p(value)),
    });
  };
  const filed = (partner: string | undefined, sex: string) => given.get(`${partner} ${sex}`)?.value;
  const bothSexes = (partner: string) => (filed(partner, 'male') ?? 0) + (filed(partner, 'female') ?? 0);
  const sumOf = (sex: string) =>
    sum(partners.map((partner) => filed(partner, sex) ?? (sex === 'total' ? bothSexes(partner) : 0)));
  rows.forEach((partner, row) => {
    const isRest = partner === undefined;
    const total = isRest ? (filed(WORLD, 'total') ?? 0) - sumOf('total') : filed(partner, 'total');
    const sexes = columns.filter((column) => column !== 'unsaid').map((sex) => filed(partner, sex));
    const left = (total ?? 0) - sum(sexes.map((value) => value ?? 0));
    add(
      ofRows,
      row,
      isRest ? undefined : given.get(`${partner} total`),
      total ?? sum(sexes.map((v) => v ?? 0)),
      TOTAL,
    );
    columns.forEach((column, index) => {
      const node = rows.length + index;
      if (column !== 'unsaid') {
        const cell = isRest ? undefined : given.get(`${partner} ${column}`);
        const rest = isRest ? (filed(WORLD, column) ?? 0) - sumOf(column) : 0;
        // Whose number is not filed is among those whose sex is not said.
        if (cell !== undefined || isRest) add(row, node, cell, rest);
        return;
      }
      // Where both sexes are filed there are no others; what the total has more or less is taken for known.
      const isComplete = !isRest && bySex && sexes.every((value) => value !== undefined);
      if (!isComplete) add(row, node, undefined, left);
    });
  });
  const world = filed(WORLD, 'total') ?? sumOf('total');
  const unsaid = bySex
    ? world - (filed(WORLD, 'male') ?? sumOf('male')) - (filed(WORLD, 'female') ?? sumOf('female'))
    : world;
  columns.forEach((column, index) => {
    const node = rows.length + index;
    const isUnsaid = column === 'unsaid';
    // Where the world's number is filed for both sexes, nobody's sex is unsaid in it.
    const isComplete = isUnsaid && bySex && given.has(`${WORLD} male`) && given.has(`${WORLD} female`);
    const total = isUnsaid ? undefined : given.get(`${WORLD} ${column}`);
    if (!isComplete) add(node, ofColumns, total, isUnsaid ? unsaid : sumOf(column), TOTAL);
  });
  add(ofColumns, ofRows, given.get(`${WORLD} total`), sumOf('total'), TOTAL);
  return { nodes: ofColumns + 1, amounts };
}

const UNFILED: FigureStanding = { state: 'unprinted', width: 0, rise: 0 };

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
