import type { CountryCode } from '@concord/domain';
import type { FlowEdge } from './maximum-flow.ts';

/** Workers that origins plan to send in one year, and how many will be let in; persons. */
export interface DeploymentPlans {
  /** Where an origin may send: what it plans for the corridor, and the corridor's quota or cap; no limit where none is given. */
  corridors: readonly {
    origin: CountryCode;
    destination: CountryCode;
    planned?: number;
    limit?: number;
  }[];
  /** What an origin plans in all, where it says so; otherwise the sum over its corridors counts. */
  totals?: readonly { origin: CountryCode; planned: number }[];
  /** The most that a destination admits from everywhere; no limit where none is given. */
  caps?: readonly { destination: CountryCode; cap: number }[];
}

/** Source → origin → destination → sink. */
export interface PlanNetwork {
  nodes: number;
  edges: FlowEdge[];
  /** What each origin plans in all. */
  planned: ReadonlyMap<CountryCode, number>;
  originNodes: ReadonlyMap<CountryCode, number>;
  destinationNodes: ReadonlyMap<CountryCode, number>;
  /** The first corridor's place among the edges; the corridors stand together, in their own order. */
  firstCorridor: number;
}

export const SOURCE = 0;
export const SINK = 1;

/** @throws RangeError if a total, a corridor or a cap comes twice. */
export function buildPlanNetwork({ corridors, totals = [], caps = [] }: DeploymentPlans): PlanNetwork {
  const total = mapOnce(
    totals,
    ({ origin }) => origin,
    ({ planned }) => planned,
  );
  const cap = mapOnce(
    caps,
    ({ destination }) => destination,
    (entry) => entry.cap,
  );
  mapOnce(
    corridors,
    ({ origin, destination }) => `${origin} to ${destination}`,
    () => 0,
  );
  const sums = new Map<CountryCode, number>();
  for (const { origin, planned } of corridors) sums.set(origin, (sums.get(origin) ?? 0) + (planned ?? 0));
  const planned = new Map([...sums, ...total]);

  let nodes = 2;
  const number = (codes: Iterable<CountryCode>) => new Map([...codes].map((code) => [code, nodes++]));
  const originNodes = number(planned.keys());
  const destinationNodes = number(new Set(corridors.map(({ destination }) => destination)));
  const edges: FlowEdge[] = [...originNodes].map(([origin, node]) => ({
    from: SOURCE,
    to: node,
    capacity: planned.get(origin) as number,
  }));
  const firstCorridor = edges.length;
  for (const { origin, destination, limit } of corridors) {
    edges.push({
      from: originNodes.get(origin) as number,
      to: destinationNodes.get(destination) as number,
      capacity: limit ?? Number.POSITIVE_INFINITY,
    });
  }
  for (const [destination, node] of destinationNodes) {
    edges.push({ from: node, to: SINK, capacity: cap.get(destination) ?? Number.POSITIVE_INFINITY });
  }
  return { nodes, edges, planned, originNodes, destinationNodes, firstCorridor };
}

function mapOnce<Entry>(
  entries: readonly Entry[],
  key: (entry: Entry) => string,
  value: (entry: Entry) => number,
): Map<string, number> {
  const map = new Map<string, number>();
  for (const entry of entries) {
    if (map.has(key(entry))) throw new RangeError(`${key(entry)} comes twice`);
    map.set(key(entry), value(entry));
  }
  return map;
}
