import type { CountryCode } from '@concord/domain';
import { type MaximumFlow, maximumFlow } from './maximum-flow.ts';
import { buildPlanNetwork, type DeploymentPlans, type PlanNetwork, SINK, SOURCE } from './plan-network.ts';

/** A destination that holds the plans back; numbers are persons. */
export interface BindingDestination {
  destination: CountryCode;
  /** Whether its admission cap binds, or the limits of its corridors do. */
  by: 'admission-cap' | 'corridor-limits';
  /** The origins that it holds back, sorted. */
  origins: CountryCode[];
  /** What those origins plan for it. */
  planned: number;
  /** What it lets in of that. */
  limit: number;
  /** Its part of the shortfall, and the same as a share from 0 to 1. */
  shortfall: number;
  share: number;
}

export interface JointFeasibility {
  feasible: boolean;
  /** Σ planned, the greatest number that can be placed together, and the difference; persons. */
  planned: number;
  placed: number;
  shortfall: number;
  /** Part of the shortfall whose origins name no destination at all, persons. */
  withoutDestination: number;
  /** The destinations of the minimum cut, the greatest shortfall first. */
  bindings: BindingDestination[];
  /** One way to place as many as can be placed. */
  placements: { origin: CountryCode; destination: CountryCode; workers: number }[];
}

/** Beside what is planned; persons are whole numbers, so this is rounding. */
const TOLERANCE = 1e-9;

/**
 * Whether all the plans can be carried out together: the maximum flow from what each origin plans in all,
 * over its corridors' limits, to the destinations' admission caps, equals what is planned (the theorem of
 * Ford and Fulkerson 1956; the binding destinations are those of the minimum cut). The shortfall is shared
 * among them by how far the plans for each exceed what it lets in; where no plan does, by what they let in.
 *
 * @throws RangeError if a total, a corridor or a cap comes twice, or a number is negative.
 */
export function assessJointFeasibility(plans: DeploymentPlans): JointFeasibility {
  const network = buildPlanNetwork(plans);
  const flow = maximumFlow(network.nodes, network.edges, SOURCE, SINK);
  const planned = sum(network.planned.values());
  const feasible = planned - flow.value <= planned * TOLERANCE;
  const shortfall = feasible ? 0 : planned - flow.value;
  const sending = new Set(plans.corridors.map(({ origin }) => origin));
  const withoutDestination = sum(
    [...network.planned].map(([origin, workers]) => (sending.has(origin) ? 0 : workers)),
  );
  return {
    feasible,
    planned,
    placed: flow.value,
    shortfall,
    withoutDestination,
    bindings: feasible ? [] : shareOut(findCut(plans, network, flow), shortfall - withoutDestination),
    placements: plans.corridors
      .map(({ origin, destination }, index) => ({
        origin,
        destination,
        workers: flow.flows[network.firstCorridor + index] as number,
      }))
      .filter(({ workers }) => workers > 0),
  };
}

type Cut = Omit<BindingDestination, 'shortfall' | 'share'>;

/** The destinations that the minimum cut separates from an origin with workers left to place. */
function findCut({ corridors }: DeploymentPlans, network: PlanNetwork, { sourceSide }: MaximumFlow): Cut[] {
  const cuts = new Map<CountryCode, Cut>();
  for (const { origin, destination, planned = 0, limit = Number.POSITIVE_INFINITY } of corridors) {
    if (!sourceSide.has(network.originNodes.get(origin) as number)) continue;
    const node = network.destinationNodes.get(destination) as number;
    const byCap = sourceSide.has(node);
    const cut = cuts.get(destination) ?? {
      destination,
      by: byCap ? 'admission-cap' : 'corridor-limits',
      origins: [],
      planned: 0,
      limit: byCap ? (network.edges.find(({ from, to }) => from === node && to === SINK)?.capacity ?? 0) : 0,
    };
    cut.origins.push(origin);
    cut.planned += planned;
    if (!byCap) cut.limit += limit;
    cuts.set(destination, cut);
  }
  for (const cut of cuts.values()) cut.origins.sort();
  return [...cuts.values()];
}

function shareOut(cuts: Cut[], shortfall: number): BindingDestination[] {
  const excess = cuts.map(({ planned, limit }) => Math.max(0, planned - limit));
  const weights = [excess, cuts.map(({ limit }) => limit), cuts.map(() => 1)].find(
    (weights) => sum(weights) > 0,
  );
  const whole = sum(weights ?? []);
  return cuts
    .map((cut, index) => {
      const share = (weights?.[index] ?? 0) / whole;
      return { ...cut, shortfall: share * shortfall, share };
    })
    .sort((a, b) => b.shortfall - a.shortfall || (a.destination < b.destination ? -1 : 1));
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
