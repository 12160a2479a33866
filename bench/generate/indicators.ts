import type { Direction, Indicator, IndicatorUnit, Observation } from '@concord/domain';
import type { Random } from './random.ts';

/** An indicator that initiatives have: where it starts, and how far its target is from there. */
interface Kind {
  code: string;
  unit: IndicatorUnit;
  direction: Direction;
  baseline: readonly [least: number, most: number];
  /** Target over baseline. */
  target: readonly [least: number, most: number];
  by: number;
  decimals: 0 | 1 | 2;
  /** By sex, and by migratory status too. */
  broken?: 'sex' | 'sex-and-status';
}

/** The cost of remittances, of which every country has one: together they reach the shared goal. */
const REMITTANCE_COST: Kind = {
  code: '10.c.1',
  unit: 'percent',
  direction: 'decrease',
  baseline: [5.5, 9],
  target: [0.28, 0.32],
  by: 2030,
  decimals: 2,
};

const KINDS: readonly Kind[] = [
  {
    code: '10.7.1',
    unit: 'months-of-income',
    direction: 'decrease',
    baseline: [3, 8],
    target: [0.2, 0.5],
    by: 2030,
    decimals: 2,
    broken: 'sex',
  },
  {
    code: '8.8.1',
    unit: 'ratio',
    direction: 'decrease',
    baseline: [20, 90],
    target: [0.3, 0.6],
    by: 2030,
    decimals: 1,
    broken: 'sex-and-status',
  },
  {
    code: '10.7.3',
    unit: 'persons',
    direction: 'decrease',
    baseline: [2_000, 40_000],
    target: [0.3, 0.6],
    by: 2030,
    decimals: 0,
    broken: 'sex',
  },
  {
    code: 'TRAINED',
    unit: 'count',
    direction: 'increase',
    baseline: [3_000, 60_000],
    target: [1.8, 3],
    by: 2030,
    decimals: 0,
    broken: 'sex-and-status',
  },
  {
    code: '8.10.2',
    unit: 'percent',
    direction: 'increase',
    baseline: [20, 45],
    target: [1.5, 2],
    by: 2030,
    decimals: 1,
  },
  {
    code: '4.b.1',
    unit: 'amount',
    direction: 'increase',
    baseline: [2_000_000, 40_000_000],
    target: [1.5, 2.5],
    by: 2020,
    decimals: 0,
  },
  {
    code: '17.18.1',
    unit: 'index',
    direction: 'increase',
    baseline: [30, 60],
    target: [1.3, 1.6],
    by: 2020,
    decimals: 1,
  },
];

const BASELINE_YEAR = 2012;
/** Ahead of the course that the target needs, in shares of the way. */
const AHEAD = [1.1, 1.4] as const;

/** The cost of remittances first where asked for, then others, each code once. */
export function someIndicators(count: number, withRemittanceCost: boolean, random: Random): Indicator[] {
  const others = random.shuffled(KINDS).slice(0, count);
  return (withRemittanceCost ? [REMITTANCE_COST, ...others] : others).map((kind) =>
    anIndicator(kind, random),
  );
}

function anIndicator(kind: Kind, random: Random): Indicator {
  const { code, unit, direction, by, decimals } = kind;
  const femaleShare = random.between(0.35, 0.55);
  const migrantShare = random.between(0.3, 0.7);
  const round = (value: number): number => Number(value.toFixed(decimals));
  const first = round(random.between(...kind.baseline));
  const last = round(first * random.between(...kind.target));
  const ahead = random.between(...AHEAD);
  const at = (year: number, value: number): Observation =>
    observe(kind, { year, value }, femaleShare, migrantShare);
  const observations: Observation[] = [];
  for (let year = BASELINE_YEAR + 1; year <= 2017; year++) {
    const way = (ahead * (year - BASELINE_YEAR)) / (by - BASELINE_YEAR);
    observations.push(at(year, round(first * (last / first) ** way)));
  }
  return {
    code,
    unit,
    ...(random.chance(0.7) && { direction }),
    baseline: at(BASELINE_YEAR, first),
    target: { year: by, value: last },
    observations,
  };
}

/** Parts add up to their whole where the unit counts, and lie about it where it is a rate. */
function observe(
  { unit, broken, decimals }: Kind,
  { year, value }: { year: number; value: number },
  femaleShare: number,
  migrantShare: number,
): Observation {
  if (broken === undefined) return { year, value };
  const counts = unit === 'persons' || unit === 'count' || unit === 'amount';
  const part = (share: number): number =>
    counts ? Math.round(value * share) : Number((value * 1.05).toFixed(decimals));
  const rest = (one: number): number => (counts ? value - one : Number((value * 0.95).toFixed(decimals)));
  const female = part(femaleShare);
  const observation: Observation = { year, value, female, male: rest(female) };
  if (broken === 'sex') return observation;
  const migrant = part(migrantShare);
  return { ...observation, migrant, nonMigrant: rest(migrant) };
}
