import type { Measure } from '@concord/domain';
import { MEASURES } from '@concord/domain';
import type { Question, Tally } from '../check/define-check.ts';
import type { Evidence } from '../check/finding.ts';
import { keepWith } from '../check/keep-with.ts';
import type { OutlineTable } from '../check/outline-table.ts';
import type { MirrorCell, Pair } from '../check/pair.ts';
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
    totalsOfFirst(table, ...(snapshot.pairsOf.get(table.country) ?? [])),
  );
  return addUp(totals).sort((a, b) => a.year - b.year);
}

/** By measure, the totals over the pairs that an outline is the first of. */
const totalsOf = Object.fromEntries(
  MEASURES.map((measure) => {
    const totalsOfPair = keepWith((pair: Pair) => addUp(countedCells(pair, measure).map(totalOfCell)));
    const totalsOfFirst = keepWith((table: OutlineTable, ...pairs: Pair[]): YearTotal[] => {
      const ofFirst = pairs.filter(({ first }) => first === table);
      return addUp(ofFirst.flatMap((pair) => totalsOfPair(pair))).map((total) => ({
        ...total,
        parts: [total.parts.flat()],
      }));
    });
    return [measure, totalsOfFirst];
  }),
) as Record<Measure, (table: OutlineTable, ...pairs: Pair[]) => YearTotal[]>;

/** A corridor counts once a year; its observed cells come before its estimated ones. */
function countedCells({ cells }: Pair, measure: Measure): MirrorCell[] {
  const counted = new Map<string, MirrorCell>();
  for (const cell of cells) {
    const { origin, destination, sex, basis, year } = cell;
    if (cell.measure !== measure || sex !== 'total') continue;
    if (basis !== 'observed' && basis !== 'estimated') continue;
    if (Number.isNaN(origin.value(cell.originRow))) continue;
    if (Number.isNaN(destination.value(cell.destinationRow))) continue;
    const place = `${origin.country} ${year}`;
    if (!counted.has(place)) counted.set(place, cell);
  }
  return [...counted.values()];
}

function totalOfCell(cell: MirrorCell): YearTotal {
  return {
    year: cell.year,
    byOrigins: cell.origin.value(cell.originRow),
    byDestinations: cell.destination.value(cell.destinationRow),
    corridors: 1,
    parts: [[cell]],
  };
}

function addUp(totals: readonly YearTotal[]): YearTotal[] {
  const years = new Map<number, YearTotal & { parts: (readonly MirrorCell[])[] }>();
  for (const { year, byOrigins, byDestinations, corridors, parts } of totals) {
    const sum = years.get(year);
    if (sum === undefined) {
      years.set(year, { year, byOrigins, byDestinations, corridors, parts: [...parts] });
      continue;
    }
    sum.byOrigins += byOrigins;
    sum.byDestinations += byDestinations;
    sum.corridors += corridors;
    for (const part of parts) sum.parts.push(part);
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
