import type { CountryCode } from '@concord/domain';
import { WORLD } from '@concord/domain';
import type { Evidence } from '../check/finding.ts';
import type { Snapshot } from '../check/snapshot.ts';
import type { DeploymentPlans } from '../feasibility/plan-network.ts';
import { admissionCap, corridorLimit, plannedWorkers } from './worker-plans.ts';

export interface PlansOfYear {
  plans: DeploymentPlans;
  /** What each corridor's numbers rest on, by `ORIGIN DESTINATION`; a destination's cap by `WLD DESTINATION`. */
  evidence: ReadonlyMap<string, Evidence[]>;
}

/** All the workers that origins plan to send in a year, with the limits of the destinations that have filed. */
export function plansOf({ tables }: Snapshot, year: number): PlansOfYear {
  const evidence = new Map<string, Evidence[]>();
  const corridors: { origin: CountryCode; destination: CountryCode; planned: number; limit?: number }[] = [];
  const totals: { origin: CountryCode; planned: number }[] = [];
  for (const origin of tables.values()) {
    for (const partner of origin.partners.keys()) {
      const planned = plannedWorkers(origin, partner, year);
      if (planned === undefined) continue;
      if (partner === WORLD) {
        totals.push({ origin: origin.country, planned: planned.workers });
        continue;
      }
      const destination = tables.get(partner);
      const limit = destination && corridorLimit(destination, origin.country, year);
      evidence.set(`${origin.country} ${partner}`, [...planned.evidence, ...(limit?.evidence ?? [])]);
      corridors.push({
        origin: origin.country,
        destination: partner,
        planned: planned.workers,
        ...(limit && { limit: limit.workers }),
      });
    }
  }
  const caps: { destination: CountryCode; cap: number }[] = [];
  for (const destination of tables.values()) {
    const cap = admissionCap(destination, year);
    if (cap === undefined) continue;
    caps.push({ destination: destination.country, cap: cap.workers });
    evidence.set(`${WORLD} ${destination.country}`, cap.evidence);
  }
  return { plans: { corridors, totals, caps }, evidence };
}
