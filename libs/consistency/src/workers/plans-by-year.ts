import type { CountryCode } from '@concord/domain';
import { WORLD } from '@concord/domain';
import type { Evidence } from '../check/finding.ts';
import { keepWith } from '../check/keep-with.ts';
import type { OutlineTable } from '../check/outline-table.ts';
import type { Snapshot } from '../check/snapshot.ts';
import type { DeploymentPlans } from '../feasibility/plan-network.ts';
import { admissionCap, corridorLimit, plansIn } from './worker-plans.ts';

type PlannedCorridor = DeploymentPlans['corridors'][number];

/** By year, in their order, all the workers that origins plan to send, with the limits of the destinations that have filed. */
export function plansByYear({ tables }: Snapshot): Map<number, DeploymentPlans> {
  const corridors = new Map<number, PlannedCorridor[]>();
  for (const table of tables.values()) {
    const destinations = plannedPartners(table).map((partner) => tables.get(partner));
    for (const [year, ofYear] of corridorsOf(table, ...destinations)) {
      const all = corridors.get(year) ?? [];
      corridors.set(year, all);
      for (const corridor of ofYear) all.push(corridor);
    }
  }
  const years = [...corridors].sort(([a], [b]) => a - b);
  return new Map(years.map(([year, ofYear]) => [year, plansOf(tables.values(), year, ofYear)]));
}

function plansOf(
  tables: Iterable<OutlineTable>,
  year: number,
  planned: readonly PlannedCorridor[],
): DeploymentPlans {
  const corridors: PlannedCorridor[] = [];
  const totals: { origin: CountryCode; planned: number }[] = [];
  for (const corridor of planned) {
    if (corridor.destination !== WORLD) corridors.push(corridor);
    else totals.push({ origin: corridor.origin, planned: corridor.planned ?? 0 });
  }
  const caps: { destination: CountryCode; cap: number }[] = [];
  for (const table of tables) {
    const cap = admissionCap(table, year);
    if (cap !== undefined) caps.push({ destination: table.country, cap: cap.workers });
  }
  return { corridors, totals, caps };
}

/** The partners that an origin plans to send workers to. */
const plannedPartners = keepWith((table: OutlineTable): readonly CountryCode[] => [
  ...new Set([...plansIn(table).values()].flatMap((plans) => plans.map(({ partner }) => partner))),
]);

/** By year, what an origin plans, with the limits of those of its destinations that have filed. */
const corridorsOf = keepWith((table: OutlineTable, ...destinations: (OutlineTable | undefined)[]) => {
  const filed = new Map(
    destinations.flatMap((each) => (each === undefined ? [] : [[each.country, each] as const])),
  );
  const years = new Map<number, PlannedCorridor[]>();
  for (const [year, plans] of plansIn(table)) {
    const corridors = plans.map(({ partner, workers: planned }): PlannedCorridor => {
      const destination = filed.get(partner);
      const limit = destination && corridorLimit(destination, table.country, year);
      return { origin: table.country, destination: partner, planned, ...(limit && { limit: limit.workers }) };
    });
    years.set(year, corridors);
  }
  return years;
});

/** What the numbers of one corridor rest on. */
export function corridorEvidence(
  { tables }: Snapshot,
  year: number,
  origin: CountryCode,
  destination: CountryCode,
): Evidence[] {
  const sender = tables.get(origin);
  const receiver = tables.get(destination);
  const planned =
    sender &&
    plansIn(sender)
      .get(year)
      ?.find(({ partner }) => partner === destination);
  const limit = receiver && corridorLimit(receiver, origin, year);
  return [...(planned?.evidence ?? []), ...(limit?.evidence ?? [])];
}

/** What a destination's cap rests on. */
export function capEvidence({ tables }: Snapshot, year: number, destination: CountryCode): Evidence[] {
  const table = tables.get(destination);
  return (table && admissionCap(table, year)?.evidence) ?? [];
}
