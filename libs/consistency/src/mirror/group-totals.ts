import type { Measure } from '@concord/domain';
import type { Question, Tally } from '../check/define-check.ts';
import type { Evidence } from '../check/finding.ts';
import { keepWith } from '../check/keep-with.ts';
import type { MirrorCell, Pair } from '../check/pair.ts';
import type { Slice } from '../check/slice.ts';
import { coverageSuffices } from '../coverage/sufficient.ts';
import { asymmetry, published } from '../measure/asymmetry.ts';
import { exceeds } from '../measure/exceeds.ts';
import { rankingSize } from '../measure/measure-kind.ts';
import { bothFigures } from './both-figures.ts';

/** A year's totals over the corridors of the group that both ends report, as origins and as destinations tell them. */
export interface GroupTotal {
  year: number;
  byOrigins: number;
  byDestinations: number;
  corridors: number;
  /** Both ends' figures of the corridors that differ most, the largest difference first. */
  drivers: Evidence[];
  countries: string[];
}

/** How many corridors are shown of those that drive a difference. */
const SHOWN_CORRIDORS = 10;

/** One corridor in one year, as both ends give it. */
interface Contribution {
  year: number;
  a: number;
  b: number;
  cell: MirrorCell;
}

/** What a pair of countries adds to the totals: a corridor counts once, observed cells before estimated ones. */
function contributionsOf({ cells }: Pair): ReadonlyMap<Measure, readonly Contribution[]> {
  const contributions = new Map<Measure, Contribution[]>();
  const counted = new Set<string>();
  for (const cell of cells) {
    const { measure, origin, originRow, destination, destinationRow, sex, basis, year } = cell;
    if (sex !== 'total' || (basis !== 'observed' && basis !== 'estimated')) continue;
    const a = origin.value(originRow);
    const b = destination.value(destinationRow);
    const place = `${measure} ${origin.country} ${year}`;
    if (Number.isNaN(a) || Number.isNaN(b) || counted.has(place)) continue;
    counted.add(place);
    const ofMeasure = contributions.get(measure);
    if (ofMeasure === undefined) contributions.set(measure, [{ year, a, b, cell }]);
    else ofMeasure.push({ year, a, b, cell });
  }
  return contributions;
}

const contributions = keepWith(contributionsOf);

/** A measure's totals by year, observed and estimated alike, all sexes; a corridor counts once, where both ends give a value on the same basis. */
export function groupTotals(slice: Slice, measure: Measure): GroupTotal[] {
  const years = new Map<
    number,
    { a: number; b: number; corridors: Contribution[]; countries: Set<string> }
  >();
  for (const pair of slice.told) {
    for (const contribution of contributions(pair).get(measure) ?? []) {
      const { year, a, b, cell } = contribution;
      const total = years.get(year) ?? { a: 0, b: 0, corridors: [], countries: new Set<string>() };
      total.a += a;
      total.b += b;
      total.corridors.push(contribution);
      total.countries.add(cell.origin.country).add(cell.destination.country);
      years.set(year, total);
    }
  }
  return [...years]
    .sort(([first], [second]) => first - second)
    .map(([year, { a, b, corridors, countries }]) => ({
      year,
      byOrigins: a,
      byDestinations: b,
      corridors: corridors.length,
      drivers: corridors
        .sort((first, second) => Math.abs(second.a - second.b) - Math.abs(first.a - first.b))
        .slice(0, SHOWN_CORRIDORS)
        .flatMap(({ cell }) => bothFigures(cell)),
      countries: [...countries].sort(),
    }));
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
  for (const { year, byOrigins, byDestinations, corridors, drivers, countries } of groupTotals(
    slice,
    measure,
  )) {
    tally.compared++;
    const difference = asymmetry(byOrigins, byDestinations);
    if ((byOrigins + byDestinations) / 2 < floor || !exceeds(difference, agree)) continue;
    yield {
      message: 'differs',
      severity: 'note',
      countries,
      subject: { measure, year, sum: 'group' },
      evidence: drivers,
      statistic: { name: 'relative-asymmetry', value: published(difference), threshold: agree },
      unexplained: rankingSize(measure, Math.abs(byOrigins - byDestinations)),
      values: { year, corridors, byOrigins, byDestinations },
    };
  }
}
