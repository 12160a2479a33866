/** An edge as it is named to {@link AssignmentNetwork}. */
export type EdgeId = number;

/** A search for ways from a node, as far as it has come. */
interface Search {
  from: number;
  /** By node, the edge by which it was first reached; −1 where it was not. */
  reachedBy: Int32Array;
  queue: number[];
  position: number;
}

/**
 * A flow of whole units from a source to a sink in which single edges can be made to carry one: the flow is led around
 * them, if it can be, and stays as great as it was.
 */
export class AssignmentNetwork {
  static readonly SOURCE = 0;
  static readonly SINK = 1;
  /** By node, the edges that leave it. Edge 2k and its reverse 2k + 1 follow each other. */
  readonly #leaving: number[][] = [[], []];
  readonly #target: number[] = [];
  readonly #room: number[] = [];
  /** The last search, while the flow is as it was. */
  #search: Search | undefined;

  addNode(): number {
    return this.#leaving.push([]) - 1;
  }

  addEdge(from: number, to: number, capacity: number): EdgeId {
    const edge = this.#target.length;
    this.#target.push(to, from);
    this.#room.push(capacity, 0);
    this.#leaving[from]?.push(edge);
    this.#leaving[to]?.push(edge + 1);
    return edge;
  }

  /** Lets as much flow as can be. @returns how much more that is. */
  fill(): number {
    let added = 0;
    for (const units of this.filling()) added = units;
    return added;
  }

  /** The same, one augmenting way after the other (Ford and Fulkerson 1956); each gives how much more flows by now. */
  *filling(): Generator<number, void> {
    for (let added = 1; ; added += 1) {
      const way = this.#firstWay(AssignmentNetwork.SOURCE, AssignmentNetwork.SINK);
      if (way === undefined) return;
      this.#push(way);
      yield added;
    }
  }

  /** Makes an edge carry one unit from now on, and keeps all the flow. @returns false where that cannot be; then nothing changed. */
  hold(edge: EdgeId): boolean {
    if (this.#room[edge + 1] === 0) {
      if (this.#room[edge] === 0) return false;
      const way = this.#shortestWay(this.#target[edge] as number, this.#target[edge + 1] as number);
      if (way === undefined) return false;
      this.#push([...way, edge]);
    }
    this.#room[edge] = 0;
    this.#room[edge + 1] = 0;
    this.#search = undefined;
    return true;
  }

  /** The nodes from which more could still reach the sink. */
  sinkSide(): Set<number> {
    const side = new Set([AssignmentNetwork.SINK]);
    for (const node of side) {
      for (const edge of this.#leaving[node] ?? []) {
        const from = this.#target[edge] as number;
        if ((this.#room[edge ^ 1] as number) > 0) side.add(from);
      }
    }
    return side;
  }

  /** The first way with room that going on before going back finds: where there are many, at once. */
  #firstWay(from: number, to: number): number[] | undefined {
    const tried = new Int32Array(this.#leaving.length);
    const isReached = new Uint8Array(this.#leaving.length);
    isReached[from] = 1;
    const way: number[] = [];
    let node = from;
    while (node !== to) {
      const leaving = this.#leaving[node] as number[];
      let edge: number | undefined;
      while (edge === undefined && (tried[node] as number) < leaving.length) {
        const next = leaving[tried[node] as number] as number;
        tried[node] = (tried[node] as number) + 1;
        if ((this.#room[next] as number) > 0 && isReached[this.#target[next] as number] === 0) edge = next;
      }
      if (edge === undefined) {
        const back = way.pop();
        if (back === undefined) return undefined;
        node = this.#target[back ^ 1] as number;
      } else {
        way.push(edge);
        node = this.#target[edge] as number;
        isReached[node] = 1;
      }
    }
    return way;
  }

  /** A way with room, as its edges; undefined where there is none. Where many ways begin alike, they are looked for once. */
  #shortestWay(from: number, to: number): number[] | undefined {
    const start: number[] = [];
    let node = from;
    // What can only go on one way goes there first: then those who enter by the same door share one search.
    for (let [only, other] = this.#exits(node); only !== undefined && other === undefined; ) {
      start.push(only);
      node = this.#target[only] as number;
      if (node === to) return start;
      if (start.length > 2) break;
      [only, other] = this.#exits(node);
    }
    if (this.#search?.from !== node) this.#search = this.#searchFrom(node);
    const { reachedBy } = this.#search;
    this.#advance(this.#search, to);
    return (reachedBy[to] as number) >= 0 ? [...start, ...this.#trace(reachedBy, node, to)] : undefined;
  }

  /** The first two edges by which flow could leave a node. */
  #exits(node: number): number[] {
    return (this.#leaving[node] as number[]).filter((edge) => (this.#room[edge] as number) > 0).slice(0, 2);
  }

  #searchFrom(from: number): Search {
    return { from, reachedBy: new Int32Array(this.#leaving.length).fill(-1), queue: [from], position: 0 };
  }

  /** Goes on with a search, the nearest nodes first, until it has found a node or all that there are. */
  #advance(search: Search, to: number): void {
    const { from, reachedBy, queue } = search;
    while ((reachedBy[to] as number) < 0 && search.position < queue.length) {
      const node = queue[search.position] as number;
      search.position += 1;
      for (const edge of this.#leaving[node] as number[]) {
        const next = this.#target[edge] as number;
        if (next === from || (reachedBy[next] as number) >= 0 || this.#room[edge] === 0) continue;
        reachedBy[next] = edge;
        queue.push(next);
      }
    }
  }

  #trace(reachedBy: Int32Array, from: number, to: number): number[] {
    const way: number[] = [];
    for (let node = to; node !== from; ) {
      const edge = reachedBy[node] as number;
      way.push(edge);
      node = this.#target[edge ^ 1] as number;
    }
    return way;
  }

  #push(way: readonly number[]): void {
    this.#search = undefined;
    for (const edge of way) {
      this.#room[edge] = (this.#room[edge] as number) - 1;
      this.#room[edge ^ 1] = (this.#room[edge ^ 1] as number) + 1;
    }
  }
}
