import type { CountryCode } from '@concord/domain';
import { WORLD } from '@concord/domain';
import type { Evidence } from '../check/finding.ts';
import { cellFor, type OutlineTable } from '../check/outline-table.ts';
import type { Snapshot } from '../check/snapshot.ts';

/** A number of workers, with the places that it rests on. */
export interface Workers {
  workers: number;
  evidence: Evidence[];
}

/** What an origin plans to send to a partner, or to the world, in a year; undefined where it says nothing. */
export function plannedWorkers(
  origin: OutlineTable,
  partner: CountryCode,
  year: number,
): Workers | undefined {
  return figureOf(origin, partner, 'origin', 'planned', year);
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
  const cap = figureOf(destination, origin, 'destination', 'cap', year);
  if (cap !== undefined) return cap;
  const evidence: Evidence[] = [];
  let workers = 0;
  for (const [position, { quotas = [] }] of (destination.outline.partnerships ?? []).entries()) {
    for (const [index, quota] of quotas.entries()) {
      if (quota.year !== year || quota.origin !== origin || quota.destination !== destination.country)
        continue;
      workers += quota.workers;
      const pointer = `/partnerships/${position}/quotas/${index}/workers`;
      evidence.push({ country: destination.country, pointer, value: quota.workers });
    }
  }
  return evidence.length === 0 ? undefined : { workers, evidence };
}

/** The most that a destination admits from everywhere in a year. */
export function admissionCap(destination: OutlineTable, year: number): Workers | undefined {
  return figureOf(destination, WORLD, 'destination', 'cap', year);
}

/** The years for which any outline plans workers, in their order. */
export function planYears({ tables }: Snapshot): number[] {
  const years = new Set<number>();
  for (const table of tables.values()) {
    for (const { measure, basis, side, from, to } of table.series) {
      if (measure !== 'worker-flow' || basis !== 'planned' || side !== 'origin') continue;
      for (let row = from; row < to; row++) if (!Number.isNaN(table.value(row))) years.add(table.year(row));
    }
  }
  return [...years].sort((a, b) => a - b);
}

function figureOf(
  table: OutlineTable,
  partner: CountryCode,
  side: 'origin' | 'destination',
  basis: 'planned' | 'cap',
  year: number,
): Workers | undefined {
  const row = table.find(partner, cellFor({ side, measure: 'worker-flow', basis, sex: 'total' }, year));
  const workers = table.value(row);
  if (Number.isNaN(workers)) return undefined;
  return {
    workers,
    evidence: [{ country: table.country, pointer: table.pointer(row, 'value'), value: workers }],
  };
}
