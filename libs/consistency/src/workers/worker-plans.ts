import type { CountryCode } from '@concord/domain';
import { WORLD } from '@concord/domain';
import { cellFor } from '../check/cell.ts';
import type { Evidence } from '../check/finding.ts';
import { keepWith } from '../check/keep-with.ts';
import type { OutlineTable } from '../check/outline-table.ts';

/** A number of workers, with the places that it rests on. */
export interface Workers {
  workers: number;
  evidence: Evidence[];
}

/**
 * The most that a destination lets in from an origin in a year: its cap for the corridor, else the sum of the
 * quotas of its partnerships for it; undefined where it sets no limit.
 */
export function corridorLimit(
  destination: OutlineTable,
  origin: CountryCode,
  year: number,
): Workers | undefined {
  const cap = capOf(destination, origin, year);
  if (cap !== undefined) return cap;
  return quotasIn(destination).get(`${origin} ${year}`);
}

/** By origin and year, the sum of the quotas that a destination's own partnerships give. */
const quotasIn = keepWith(({ country, outline }: OutlineTable): ReadonlyMap<string, Workers> => {
  const sums = new Map<string, Workers>();
  for (const [position, { quotas = [] }] of (outline.partnerships ?? []).entries()) {
    for (const [index, { year, origin, destination, workers }] of quotas.entries()) {
      if (destination !== country) continue;
      const sum = sums.get(`${origin} ${year}`) ?? { workers: 0, evidence: [] };
      const pointer = `/partnerships/${position}/quotas/${index}/workers`;
      sum.workers += workers;
      sum.evidence.push({ country, pointer, value: workers });
      sums.set(`${origin} ${year}`, sum);
    }
  }
  return sums;
});

/** The most that a destination admits from everywhere in a year. */
export function admissionCap(destination: OutlineTable, year: number): Workers | undefined {
  return capOf(destination, WORLD, year);
}

/** The workers that an outline plans to send, by year, to each partner and to the world. */
export const plansIn = keepWith(
  (origin: OutlineTable): ReadonlyMap<number, readonly (Workers & { partner: CountryCode })[]> => {
    const plans = new Map<number, (Workers & { partner: CountryCode })[]>();
    for (const { measure, basis, side, sex, partner, from, to } of origin.series) {
      if (measure !== 'worker-flow' || basis !== 'planned' || side !== 'origin') continue;
      for (let row = from; row < to; row++) {
        if (Number.isNaN(origin.value(row))) continue;
        const year = origin.year(row);
        const ofYear = plans.get(year) ?? [];
        plans.set(year, ofYear);
        if (sex === 'total') ofYear.push({ partner, ...workersAt(origin, row) });
      }
    }
    return plans;
  },
);

const CAP = { side: 'destination', measure: 'worker-flow', basis: 'cap', sex: 'total' } as const;

function capOf(table: OutlineTable, partner: CountryCode, year: number): Workers | undefined {
  const row = table.find(partner, cellFor(CAP, year));
  return Number.isNaN(table.value(row)) ? undefined : workersAt(table, row);
}

function workersAt(table: OutlineTable, row: number): Workers {
  const workers = table.value(row);
  return {
    workers,
    evidence: [{ country: table.country, pointer: table.pointer(row, 'value'), value: workers }],
  };
}
