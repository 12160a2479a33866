import { type Exchange, type ExchangeNetwork, exchangesOf } from './exchange.ts';
import { cellAt, type Place, placesWhere, requireTable, type Table } from './table.ts';

/** What a reader can work out of an unprinted cell. */
export interface FeasibleInterval extends Place {
  /** The least that it can be. */
  lower: number;
  /** The most that it can be; infinite where nothing printed bounds it. */
  upper: number;
}

/**
 * For every suppressed cell, the exact interval in which a reader who knows all that is printed, and that nothing is
 * negative, can place it. An interval of one point is a cell that is not protected at all.
 * The greatest amount by which a cell can be raised (or lowered) is a maximum flow through the other unprinted cells
 * (Gusfield 1988); no linear programme is needed in two dimensions.
 * @throws RangeError if the table is none.
 */
export function auditIntervals(table: Table): FeasibleInterval[] {
  requireTable(table);
  const network = exchangesOf(table, (place) => cellAt(table, place).status === 'suppressed');
  return placesWhere(table, ({ status }) => status === 'suppressed').map((place) => {
    const exchange = network.exchanges.find(
      (each) => each.place?.row === place.row && each.place.column === place.column,
    ) as Exchange;
    const { value, from, to } = exchange;
    const others = { ...network, exchanges: network.exchanges.filter((each) => each !== exchange) };
    return {
      ...place,
      lower: value - Math.min(value, largestFlow(others, from, to)),
      upper: value + largestFlow(others, to, from),
    };
  });
}

interface Arc {
  to: number;
  capacity: number;
  /** The arc that takes back what this one moves. */
  back: number;
}

/**
 * The most that can move from one node to another by raising and lowering: maximum flow by shortest augmenting paths.
 * @param enough where so much is as good as more.
 */
export function largestFlow(
  { nodes, exchanges }: ExchangeNetwork,
  source: number,
  sink: number,
  enough = Number.POSITIVE_INFINITY,
): number {
  const arcs: Arc[] = [];
  const leaving: number[][] = Array.from({ length: nodes }, () => []);
  for (const { from, to, value } of exchanges) {
    leaving[from]?.push(arcs.length);
    leaving[to]?.push(arcs.length + 1);
    arcs.push(
      { to, capacity: Number.POSITIVE_INFINITY, back: arcs.length + 1 },
      { to: from, capacity: value, back: arcs.length },
    );
  }
  let total = 0;
  for (;;) {
    const path = shortestPath(arcs, leaving, source, sink);
    if (path === undefined) return total;
    const amount = Math.min(...path.map((arc) => arc.capacity));
    if (amount === Number.POSITIVE_INFINITY) return amount;
    for (const arc of path) {
      arc.capacity -= amount;
      (arcs[arc.back] as Arc).capacity += amount;
    }
    total += amount;
    if (total >= enough) return total;
  }
}

function shortestPath(
  arcs: readonly Arc[],
  leaving: readonly number[][],
  source: number,
  sink: number,
): Arc[] | undefined {
  const reachedBy = new Map<number, Arc | undefined>([[source, undefined]]);
  const queue = [source];
  for (const node of queue) {
    for (const index of leaving[node] ?? []) {
      const arc = arcs[index] as Arc;
      if (arc.capacity <= 0 || reachedBy.has(arc.to)) continue;
      reachedBy.set(arc.to, arc);
      if (arc.to === sink) return pathTo(arcs, reachedBy, sink);
      queue.push(arc.to);
    }
  }
  return undefined;
}

function pathTo(arcs: readonly Arc[], reachedBy: ReadonlyMap<number, Arc | undefined>, sink: number): Arc[] {
  const path: Arc[] = [];
  for (let arc = reachedBy.get(sink); arc !== undefined; arc = reachedBy.get((arcs[arc.back] as Arc).to)) {
    path.push(arc);
  }
  return path;
}
