/** A directed edge; a capacity of Infinity has no limit. */
export interface FlowEdge {
  from: number;
  to: number;
  capacity: number;
}

export interface MaximumFlow {
  /** What flows from source to sink, in the capacities' unit. */
  value: number;
  /** What flows along each edge, in the edges' order. */
  flows: Float64Array;
  /** The nodes that the source still reaches: its side of the smallest minimum cut, the same for every maximum flow. */
  sourceSide: ReadonlySet<number>;
}

/** A residual this small beside the greatest finite capacity is rounding. */
const TOLERANCE = 1e-12;

/**
 * The greatest flow from source to sink, by Dinic's blocking flows (Dinitz 1970); the capacities may be
 * fractions. Nodes are numbered from 0.
 *
 * @throws RangeError if a capacity is negative or not a number, a node is out of range, or the flow is without bound.
 */
export function maximumFlow(
  nodes: number,
  edges: readonly FlowEdge[],
  source: number,
  sink: number,
): MaximumFlow {
  const network = buildNetwork(nodes, edges, source, sink);
  let value = 0;
  for (
    let level = levelsFrom(network, source);
    (level[sink] as number) >= 0;
    level = levelsFrom(network, source)
  ) {
    const next = Int32Array.from(network.first);
    for (;;) {
      const pushed = push(network, level, next, source, sink, Number.POSITIVE_INFINITY);
      if (pushed === 0) break;
      if (pushed === Number.POSITIVE_INFINITY) throw new RangeError('The flow is without bound');
      value += pushed;
    }
  }
  const reached = levelsFrom(network, source);
  return {
    value,
    flows: Float64Array.from(edges, (_, index) => network.residual[2 * index + 1] as number),
    sourceSide: new Set(
      Array.from({ length: nodes }, (_, node) => node).filter((node) => (reached[node] as number) >= 0),
    ),
  };
}

/** Edge 2k and its reverse 2k + 1, chained by the node that they leave. */
interface Network {
  first: Int32Array;
  following: Int32Array;
  target: Int32Array;
  residual: Float64Array;
  least: number;
}

function buildNetwork(nodes: number, edges: readonly FlowEdge[], source: number, sink: number): Network {
  const isNode = (node: number) => Number.isInteger(node) && node >= 0 && node < nodes;
  if (!isNode(source) || !isNode(sink) || source === sink) throw new RangeError('Source and sink');
  const network: Network = {
    first: new Int32Array(nodes).fill(-1),
    following: new Int32Array(2 * edges.length),
    target: new Int32Array(2 * edges.length),
    residual: new Float64Array(2 * edges.length),
    least: 0,
  };
  let greatest = 0;
  edges.forEach(({ from, to, capacity }, index) => {
    if (!isNode(from) || !isNode(to)) throw new RangeError(`Edge ${index} leaves the network`);
    if (!(capacity >= 0)) throw new RangeError(`Capacity ${capacity} of edge ${index}`);
    if (Number.isFinite(capacity)) greatest = Math.max(greatest, capacity);
    network.residual[2 * index] = capacity;
    attach(network, 2 * index, from, to);
    attach(network, 2 * index + 1, to, from);
  });
  network.least = greatest * TOLERANCE;
  return network;
}

function attach(network: Network, edge: number, from: number, to: number): void {
  network.target[edge] = to;
  network.following[edge] = network.first[from] as number;
  network.first[from] = edge;
}

/** Each node's distance from the source over edges with room; −1 where there is no way. */
function levelsFrom({ first, following, target, residual, least }: Network, source: number): Int32Array {
  const level = new Int32Array(first.length).fill(-1);
  level[source] = 0;
  const queue = [source];
  for (const node of queue) {
    for (let edge = first[node] as number; edge >= 0; edge = following[edge] as number) {
      const to = target[edge] as number;
      if ((level[to] as number) >= 0 || (residual[edge] as number) <= least) continue;
      level[to] = (level[node] as number) + 1;
      queue.push(to);
    }
  }
  return level;
}

/** Sends up to `limit` along one shortest way; `next` keeps each node's first edge not yet exhausted. */
function push(
  network: Network,
  level: Int32Array,
  next: Int32Array,
  node: number,
  sink: number,
  limit: number,
): number {
  if (node === sink) return limit;
  for (let edge = next[node] as number; edge >= 0; edge = next[node] as number) {
    const room = network.residual[edge] as number;
    const to = network.target[edge] as number;
    if (room > network.least && (level[to] as number) === (level[node] as number) + 1) {
      const pushed = push(network, level, next, to, sink, Math.min(limit, room));
      if (pushed > 0) {
        network.residual[edge] = room - pushed;
        network.residual[edge ^ 1] = (network.residual[edge ^ 1] as number) + pushed;
        return pushed;
      }
    }
    next[node] = network.following[edge] as number;
  }
  return 0;
}
