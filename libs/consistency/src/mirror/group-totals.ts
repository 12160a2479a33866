import type { Measure } from '@concord/domain';
import { MEASURES } from '@concord/domain';
import { cellsWhere, yearOfCell } from '../check/cell.ts';
import type { Question, Tally } from '../check/define-check.ts';
import type { Evidence } from '../check/finding.ts';
import { keepWith } from '../check/keep-with.ts';
import { type MirrorCell, mirrorCellOf } from '../check/mirrors.ts';
import type { OutlineTable } from '../check/outline-table.ts';
import type { Pair } from '../check/pair.ts';
import type { Slice } from '../check/slice.ts';
import type { Snapshot } from '../check/snapshot.ts';
import { coverageSuffices } from '../coverage/sufficient.ts';
import { asymmetry, published } from '../measure/asymmetry.ts';
import { exceeds } from '../measure/exceeds.ts';
import { rankingSize } from '../measure/measure-kind.ts';
import { bothFigures } from './both-figures.ts';

/** A year's totals over corridors that both ends report, as origins and as destinations tell them. */
export interface YearTotal {
  year: number;
  byOrigins: number;
  byDestinations: number;
  corridors: number;
  /** The corridors' cells, in parts. */
  parts: readonly (readonly MirrorCell[])[];
}

/** How many corridors are shown of those that drive a difference. */
const SHOWN_CORRIDORS = 10;

/** A measure's totals by year, observed and estimated alike, all sexes; a corridor counts where both ends give a value on the same basis. */
export function groupTotals(snapshot: Snapshot, measure: Measure): YearTotal[] {
  const totalsOfFirst = totalsOf[measure];
  const totals = [...snapshot.tables.values()].flatMap((table) =>
    totalsOfFirst(table, snapshot.pairsOf.get(table.country) ?? NO_PAIRS),
  );
  return addUp(totals).sort((a, b) => a.year - b.year);
}

/** By measure, the totals over the pairs that an outline is the first of. */
const totalsOf = Object.fromEntries(
  MEASURES.map((measure) => {
    const isOfMeasure = cellsWhere(
      ({ measure: each, sex, basis }) =>
        each === measure && sex === 'total' && (basis === 'observed' || basis === 'estimated'),
    );
    const cellsOfPair = keepWith((pair: Pair) => countedCells(pair, isOfMeasure));
    const totalsOfCells = keepWith((_: OutlineTable, ...told: (readonly MirrorCell[])[]): YearTotal[] => {
      const totals = new Map<number, Sum>();
      for (const cells of told) for (const cell of cells) add(totals, cell);
      return [...totals.values()];
    });
    const totalsOfFirst = keepWith((table: OutlineTable, pairs: readonly Pair[]): YearTotal[] => {
      const told: (readonly MirrorCell[])[] = [];
      for (const pair of pairs) {
        const cells = pair.first === table ? cellsOfPair(pair) : NO_CELLS;
        if (cells.length > 0) told.push(cells);
      }
      return told.length === 0 ? [] : totalsOfCells(table, ...told);
    });
    return [measure, totalsOfFirst];
  }),
) as Record<Measure, (table: OutlineTable, pairs: readonly Pair[]) => YearTotal[]>;

const NO_CELLS: readonly MirrorCell[] = [];
const NO_PAIRS: readonly Pair[] = [];

/** A corridor counts once a year; its observed cells come before its estimated ones. */
function countedCells(pair: Pair, isOfMeasure: (cell: number) => boolean): readonly MirrorCell[] {
  let counted = NO_CELLS as MirrorCell[];
  pair.eachCell((origin, destination, cell, originRow, destinationRow) => {
    if (originRow < 0 || destinationRow < 0 || !isOfMeasure(cell)) return;
    if (Number.isNaN(origin.value(originRow)) || Number.isNaN(destination.value(destinationRow))) return;
    const year = yearOfCell(cell);
    if (counted.some((each) => each.year === year && each.origin === origin)) return;
    if (counted === NO_CELLS) counted = [];
    counted.push(mirrorCellOf(origin, destination, cell, originRow, destinationRow));
  });
  return counted;
}

type Sum = YearTotal & { parts: MirrorCell[][] };

function add(totals: Map<number, Sum>, cell: MirrorCell): void {
  const byOrigins = cell.origin.value(cell.originRow);
  const byDestinations = cell.destination.value(cell.destinationRow);
  const total = totals.get(cell.year);
  if (total === undefined) {
    totals.set(cell.year, { year: cell.year, byOrigins, byDestinations, corridors: 1, parts: [[cell]] });
    return;
  }
  total.byOrigins += byOrigins;
  total.byDestinations += byDestinations;
  total.corridors++;
  total.parts[0]?.push(cell);
}

function addUp(totals: readonly YearTotal[]): YearTotal[] {
  const years = new Map<number, YearTotal & { parts: (readonly MirrorCell[])[] }>();
  for (const total of totals) {
    const sum = years.get(total.year);
    if (sum === undefined) {
      years.set(total.year, { ...total, parts: [...total.parts] });
      continue;
    }
    sum.byOrigins += total.byOrigins;
    sum.byDestinations += total.byDestinations;
    sum.corridors += total.corridors;
    for (const part of total.parts) sum.parts.push(part);
  }
  return [...years.values()];
}

/** Both ends' figures of the corridors that differ most, the largest difference first. */
function driversOf({ parts }: YearTotal): Evidence[] {
  const largest: { difference: number; cell: MirrorCell }[] = [];
  for (const cell of parts.flat()) {
    const difference = Math.abs(
      cell.origin.value(cell.originRow) - cell.destination.value(cell.destinationRow),
    );
    const least = largest.at(SHOWN_CORRIDORS - 1);
    if (least !== undefined && difference <= least.difference) continue;
    const place = largest.findIndex((each) => each.difference < difference);
    largest.splice(place < 0 ? largest.length : place, 0, { difference, cell });
    largest.length = Math.min(largest.length, SHOWN_CORRIDORS);
  }
  return largest.flatMap(({ cell }) => bothFigures(cell));
}

function countriesOf({ parts }: YearTotal): string[] {
  const countries = new Set<string>();
  for (const part of parts) {
    for (const { origin, destination } of part) countries.add(origin.country).add(destination.country);
  }
  return [...countries].sort();
}

/**
 * Asks about every year in which the group's totals do not close, where enough of the group is covered to say so.
 * @param floor in the measure's unit, for the mean of the two totals.
 */
export function* compareGroupTotals(
  measure: Measure,
  { slice, tally }: { slice: Slice; tally: Tally },
  { agree, floor }: { agree: number; floor: number },
): Iterable<Question> {
  if (!coverageSuffices(slice.snapshot)) {
    tally.notApplicable++;
    return;
  }
  for (const total of groupTotals(slice.snapshot, measure)) {
    const { year, byOrigins, byDestinations, corridors } = total;
    tally.compared++;
    const difference = asymmetry(byOrigins, byDestinations);
    if ((byOrigins + byDestinations) / 2 < floor || !exceeds(difference, agree)) continue;
    yield {
      message: 'differs',
      severity: 'note',
      countries: countriesOf(total),
      subject: { measure, year, sum: 'group' },
      evidence: driversOf(total),
      statistic: { name: 'relative-asymmetry', value: published(difference), threshold: agree },
      unexplained: rankingSize(measure, Math.abs(byOrigins - byDestinations)),
      values: { year, corridors, byOrigins, byDestinations },
    };
  }
}
