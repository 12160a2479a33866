import { largestFlow } from './audit-intervals.ts';
import type { Exchange } from './exchange.ts';
import { cheapestWay } from './suppress.ts';

/** One number of a set that adds up: a cell or a total, whichever; none is negative. */
export interface Amount extends Exchange {
  /** By what it is known outside; empty where nobody prints it. */
  name: string;
  isPrinted: boolean;
  /** What is to be left unprinted is kept if no reader can place it in an interval narrower than this; 0 for the others. */
  width: number;
  /** And if that interval goes so far beyond its value: else one who takes what is unsaid for nothing would have it. */
  rise: number;
  /** How dear it is to leave out. */
  cost: number;
}

/** Numbers that add up at every node. Those that a reader knows for certain are no part of it. */
export interface AmountNetwork {
  nodes: number;
  amounts: readonly Amount[];
}

/** A number that a reader can place more closely than is allowed. */
export interface Exposure {
  name: string;
  lower: number;
  upper: number;
  width: number;
}

export interface Protection {
  /** Numbers to leave out besides, by name, and the width of what each of them keeps. */
  complementary: Map<string, number>;
  /** What stays exposed whatever else is left out. */
  exposed: Exposure[];
}

/**
 * Which printed numbers to leave out besides, so that nobody can work out those that are to be kept: the heuristic of
 * `suppress` for numbers of which totals may be confidential as well, be unprinted, or not be filed.
 */
export function protectNetwork({ nodes, amounts }: AmountNetwork): Protection {
  const unprinted = new Set(amounts.filter(({ isPrinted }) => !isPrinted));
  const complementary = new Map<string, number>();
  const exposed: Exposure[] = [];
  for (const kept of amounts) {
    if (kept.width === 0 || !unprinted.has(kept)) continue;
    const interval = intervalOf(nodes, unprinted, kept);
    const isWide = interval.upper - interval.lower >= kept.width;
    if (isWide && interval.upper - kept.value >= kept.rise) continue;
    const cover = coverOf(nodes, amounts, unprinted, kept);
    if (cover === undefined) {
      exposed.push({ name: kept.name, width: kept.width, ...interval });
      continue;
    }
    for (const amount of cover) {
      unprinted.add(amount);
      complementary.set(amount.name, kept.width);
    }
  }
  return { complementary, exposed };
}

/** Where a reader can place a number, as far as it matters. */
function intervalOf(
  nodes: number,
  unprinted: ReadonlySet<Amount>,
  kept: Amount,
): { lower: number; upper: number } {
  const { from, to, value, width } = kept;
  const network = { nodes, exchanges: [...unprinted].filter((each) => each !== kept) };
  return {
    lower: value - Math.min(value, largestFlow(network, from, to, value)),
    upper: value + largestFlow(network, to, from, width),
  };
}

/**
 * The printed numbers to leave out so that one could be larger by what it needs; else smaller; else smaller as far as it
 * can be and larger by the rest. Undefined where there is no way.
 */
function coverOf(
  nodes: number,
  amounts: readonly Amount[],
  unprinted: ReadonlySet<Amount>,
  { from, to, value, width, rise, ...kept }: Amount,
): Amount[] | undefined {
  const others = amounts.filter((each) => each.name !== kept.name || each.from !== from || each.to !== to);
  const cost = (each: Amount) => (unprinted.has(each) ? 0 : each.cost);
  const larger = (amount: number) => cheapestWay(nodes, others, cost, { from: to, to: from, amount });
  const smaller = (amount: number) => cheapestWay(nodes, others, cost, { from, to, amount });
  const both = () => {
    const [down, up] = [smaller(Math.min(value, width)), larger(Math.max(rise, width - value))];
    return down === undefined || up === undefined ? undefined : [...new Set([...down, ...up])];
  };
  const way = larger(width) ?? (value >= width && rise === 0 ? smaller(width) : both());
  return way?.filter((each) => !unprinted.has(each));
}
