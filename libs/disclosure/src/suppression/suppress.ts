import { auditIntervals, type FeasibleInterval } from './audit-intervals.ts';
import { type Exchange, exchangesOf } from './exchange.ts';
import { type Cell, cellAt, type Place, placesWhere, requireTable, type Table } from './table.ts';

export interface SuppressionRule {
  /** Counts from 1 to below this are not printed, and nobody may place one in an interval narrower than this. */
  threshold: number;
}

/** Counts below five tell of people who could be known. */
export const SMALL_COUNTS: SuppressionRule = { threshold: 5 };

export interface Suppression {
  table: Table;
  /** Cells that are not printed since they are small. */
  primary: Place[];
  /** Cells that are not printed since the small ones could be worked out from them. */
  complementary: Place[];
}

/** The small counts cannot be kept from who adds and subtracts, whatever else is left out. */
export class UnprotectableError extends Error {
  override readonly name = 'UnprotectableError';
  /** `disclosure.unprotectable`, the error's name for programs. */
  readonly code = 'disclosure.unprotectable';
  /** What can be worked out of each cell that is not kept. */
  readonly intervals: readonly FeasibleInterval[];

  constructor(intervals: readonly FeasibleInterval[]) {
    const places = intervals.map(({ row, column }) => `row ${row}, column ${column}`).join('; ');
    super(`Not kept whatever else is left out: ${places}`);
    this.intervals = intervals;
  }
}

/**
 * Leaves out the small counts, and of the others as little as keeps them: for each, the cells of the cheapest way
 * around it (a cell costs its value), so that it could be larger by the threshold (the network heuristic of Cox 1995,
 * “Network models for complementary cell suppression”, JASA 90). What comes of it is then audited as a reader would.
 * @throws UnprotectableError if a small count can still be placed too closely.
 */
export function suppress(table: Table, { threshold }: SuppressionRule = SMALL_COUNTS): Suppression {
  requireTable(table);
  const isSmall = ({ value, status }: Cell) => status !== 'structural-zero' && value > 0 && value < threshold;
  const primary = placesWhere(table, isSmall);
  const complementary: Place[] = [];
  let printed = withSuppressed(table, primary);
  for (;;) {
    const exposed = exposedOf(printed, primary, threshold);
    if (exposed.length === 0) return { table: printed, primary, complementary };
    const added = exposed
      .map((place) => cheapestCover(printed, place, threshold))
      .find((cover) => cover !== undefined && cover.length > 0);
    if (added === undefined) throw new UnprotectableError(exposed);
    complementary.push(...added);
    printed = withSuppressed(printed, added);
  }
}

/** The small counts that a reader can place in an interval narrower than the threshold. */
function exposedOf(table: Table, primary: readonly Place[], threshold: number): FeasibleInterval[] {
  const isPrimary = new Set(primary.map(nameOf));
  return auditIntervals(table).filter(
    (interval) => isPrimary.has(nameOf(interval)) && interval.upper - interval.lower < threshold,
  );
}

/** The printed cells to leave out so that a cell could be larger by `amount`; undefined where there is no way. */
function cheapestCover(table: Table, place: Place, amount: number): Place[] | undefined {
  const { nodes, exchanges } = exchangesOf(table, (each) => cellAt(table, each).status !== 'structural-zero');
  const isPlace = (exchange: Exchange) =>
    exchange.place !== undefined && nameOf(exchange.place) === nameOf(place);
  const start = exchanges.find(isPlace) as Exchange;
  const others = exchanges.filter((exchange) => exchange !== start);
  const cost = (exchange: Exchange) =>
    exchange.place === undefined || cellAt(table, exchange.place).status === 'suppressed'
      ? 0
      : 1 + exchange.value;
  const way = cheapestWay(nodes, others, cost, { from: start.to, to: start.from, amount });
  return way?.flatMap((exchange) =>
    exchange.place !== undefined && cost(exchange) > 0 ? [exchange.place] : [],
  );
}

interface Step<Each> {
  cost: number;
  exchange?: Each;
  previous?: number;
}

/** Dijkstra's shortest path over what can be raised, or lowered by the amount. */
export function cheapestWay<Each extends Exchange>(
  nodes: number,
  exchanges: readonly Each[],
  cost: (exchange: Each) => number,
  { from, to, amount }: { from: number; to: number; amount: number },
): Each[] | undefined {
  const reached = new Map<number, Step<Each>>([[from, { cost: 0 }]]);
  const done = new Set<number>();
  while (done.size < nodes) {
    const [node, step] = nearest(reached, done) ?? [];
    if (node === undefined || step === undefined) return undefined;
    if (node === to) return wayBack(reached, to);
    done.add(node);
    for (const exchange of exchanges) {
      const next =
        exchange.from === node
          ? exchange.to
          : exchange.to === node && exchange.value >= amount
            ? exchange.from
            : undefined;
      if (next === undefined || done.has(next)) continue;
      const total = step.cost + cost(exchange);
      if (total < (reached.get(next)?.cost ?? Number.POSITIVE_INFINITY)) {
        reached.set(next, { cost: total, exchange, previous: node });
      }
    }
  }
  return undefined;
}

function nearest<Each>(
  reached: ReadonlyMap<number, Step<Each>>,
  done: ReadonlySet<number>,
): [number, Step<Each>] | undefined {
  let best: [number, Step<Each>] | undefined;
  for (const [node, step] of reached) {
    if (!done.has(node) && (best === undefined || step.cost < best[1].cost)) best = [node, step];
  }
  return best;
}

function wayBack<Each>(reached: ReadonlyMap<number, Step<Each>>, to: number): Each[] {
  const way: Each[] = [];
  for (
    let step = reached.get(to);
    step?.exchange !== undefined;
    step = reached.get(step.previous as number)
  ) {
    way.push(step.exchange);
  }
  return way;
}

function withSuppressed(table: Table, places: readonly Place[]): Table {
  const names = new Set(places.map(nameOf));
  const cells = table.cells.map((row, index) =>
    row.map((cell, column) =>
      names.has(nameOf({ row: index, column })) ? { ...cell, status: 'suppressed' as const } : cell,
    ),
  );
  return { ...table, cells };
}

function nameOf({ row, column }: Place): string {
  return `${row} ${column}`;
}
