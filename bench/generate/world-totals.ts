import type { CountryCode, Figure, Measure } from '@concord/domain';
import { WORLD } from '@concord/domain';
import { FIRST_PLAN, FIRST_YEAR, LAST_PLAN, LAST_YEAR } from './configuration.ts';
import type { Random } from './random.ts';

/** What a country says of all its corridors together. */
const TOTALLED: readonly { measure: Measure; end: 'origin' | 'destination' }[] = [
  { measure: 'migrant-stock', end: 'destination' },
  { measure: 'migration-flow', end: 'destination' },
  { measure: 'migration-flow', end: 'origin' },
  { measure: 'students', end: 'destination' },
];

/** About how many figures {@link worldTotals} gives a country. */
export const WORLD_FIGURES = TOTALLED.length * (LAST_YEAR - FIRST_YEAR + 1) + 4;

/**
 * A country's totals over the world, above its corridors' sums in every year; what it plans in all; and an admission
 * cap with room for all that is planned or capped on the way to it.
 */
export function worldTotals(
  country: CountryCode,
  figures: readonly Figure[],
  plannedTowards: ReadonlyMap<number, number>,
  random: Random,
): Figure[] {
  const totals: Figure[] = [];
  for (const { measure, end } of TOTALLED) {
    const sums = sumsByYear(
      figures.filter(
        (figure) => figure.measure === measure && figure[end] === country && isObservedTotal(figure),
      ),
    );
    const largest = Math.max(0, ...sums.values());
    if (largest === 0) continue;
    const first = largest * random.between(1.1, 1.4);
    const growth = random.between(1, 1.06);
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      totals.push(
        about(country, end, { measure, year, value: Math.ceil(first * growth ** (year - FIRST_YEAR)) }),
      );
    }
  }
  const planned = sumsByYear(
    figures.filter(({ basis, origin }) => basis === 'planned' && origin === country),
  );
  const capped = sumsByYear(
    figures.filter(({ basis, destination }) => basis === 'cap' && destination === country),
  );
  const plansInAll = random.chance(0.5);
  for (let year = FIRST_PLAN; year <= LAST_PLAN; year++) {
    const sent = planned.get(year) ?? 0;
    if (plansInAll && sent > 0) {
      totals.push(about(country, 'origin', { measure: 'worker-flow', basis: 'planned', year, value: sent }));
    }
    const coming = plannedTowards.get(year) ?? 0;
    const allowed = capped.get(year) ?? 0;
    if (coming > 0) {
      const value = Math.ceil((coming + allowed) * 1.1);
      totals.push(about(country, 'destination', { measure: 'worker-flow', basis: 'cap', year, value }));
    }
  }
  return totals;
}

function about(
  country: CountryCode,
  end: 'origin' | 'destination',
  rest: Omit<Figure, 'origin' | 'destination'>,
): Figure {
  const { measure, ...others } = rest;
  return end === 'origin'
    ? { measure, origin: country, destination: WORLD, ...others }
    : { measure, origin: WORLD, destination: country, ...others };
}

function isObservedTotal({ basis = 'observed', sex = 'total' }: Figure): boolean {
  return basis === 'observed' && sex === 'total';
}

function sumsByYear(figures: readonly Figure[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { year, value = 0 } of figures) sums.set(year, (sums.get(year) ?? 0) + value);
  return sums;
}
