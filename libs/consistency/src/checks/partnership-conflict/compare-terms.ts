import type { Partnership } from '@concord/domain';
import { daysOf } from '../../item/dates.ts';
import { asymmetry } from '../../measure/asymmetry.ts';
import { exceeds } from '../../measure/exceeds.ts';

/** One term that the two descriptions put differently. */
export interface DifferingTerm {
  term: string;
  /** The member of each description, as the end of a pointer. */
  members: readonly [string, string];
  values: readonly [string | number, string | number];
}

type Days = ReturnType<typeof daysOf>;

const DATES = ['signed', 'inForce', 'expires'] as const;
const DAYS_A_YEAR = 365.25;
const MILLISECONDS_A_DAY = 86_400_000;

/** Compares what both descriptions give; what one leaves out is not compared. */
export function compareTerms(
  a: Partnership,
  b: Partnership,
  { years, agree }: { years: number; agree: number },
): { compared: number; differing: DifferingTerm[] } {
  const differing: DifferingTerm[] = [];
  let compared = 0;
  const compare = (term: DifferingTerm, differs: boolean): void => {
    compared++;
    if (differs) differing.push(term);
  };
  for (const term of ['status', 'kind'] as const) {
    const values = [a[term], b[term]] as const;
    if (values[0] === undefined || values[1] === undefined) continue;
    compare({ term, members: [term, term], values: [values[0], values[1]] }, values[0] !== values[1]);
  }
  for (const term of DATES) {
    const first = a[term];
    const second = b[term];
    if (first === undefined || second === undefined) continue;
    compare({ term, members: [term, term], values: [first, second] }, isFurtherApart(first, second, years));
  }
  for (const quota of sharedQuotas(a, b)) {
    compare(quota, exceeds(asymmetry(quota.values[0] as number, quota.values[1] as number), agree));
  }
  const envelope = sharedEnvelope(a, b);
  if (envelope !== undefined) {
    compare(envelope, exceeds(asymmetry(envelope.values[0] as number, envelope.values[1] as number), agree));
  }
  return { compared, differing };
}

/** Whether two dates are more than so many years apart on every reading of both. */
function isFurtherApart(a: string, b: string, years: number): boolean {
  const [earlier, later] = [daysOf(a), daysOf(b)].sort((x, y) => (x.last < y.last ? -1 : 1)) as [Days, Days];
  const whole = Math.floor(years);
  const latest = dayNumber(earlier.last, whole) + (years - whole) * DAYS_A_YEAR;
  return dayNumber(later.first) > latest;
}

/** Days since 1970 of a date, or of the same date so many years later. */
function dayNumber(date: string, years = 0): number {
  const [year, month, day] = date.split('-').map(Number);
  return Date.UTC((year ?? 0) + years, (month ?? 1) - 1, day ?? 1) / MILLISECONDS_A_DAY;
}

function sharedQuotas(a: Partnership, b: Partnership): DifferingTerm[] {
  return (a.quotas ?? []).flatMap((quota, position): DifferingTerm[] => {
    const { year, origin, destination, workers } = quota;
    const other = (b.quotas ?? []).findIndex(
      (each) => each.year === year && each.origin === origin && each.destination === destination,
    );
    const found = b.quotas?.[other];
    if (found === undefined) return [];
    return [
      {
        term: `quota ${origin} ${destination} ${year}`,
        members: [`quotas/${position}/workers`, `quotas/${other}/workers`],
        values: [workers, found.workers],
      },
    ];
  });
}

/** Amounts in one currency; what an envelope in another was worth is not known, since it has no year. */
function sharedEnvelope(a: Partnership, b: Partnership): DifferingTerm | undefined {
  const first = a.financing;
  const second = b.financing;
  if (first?.envelope === undefined || second?.envelope === undefined || first.currency !== second.currency) {
    return undefined;
  }
  const member = 'financing/envelope';
  return { term: 'envelope', members: [member, member], values: [first.envelope, second.envelope] };
}
