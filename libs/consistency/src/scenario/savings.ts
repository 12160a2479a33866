import {
  type Basis,
  type CountryCode,
  type CycleConfiguration,
  type Measure,
  type Outline,
  WORLD,
} from '@concord/domain';
import { ownTargets } from './own-targets.ts';

/** What one corridor would save in a year, US dollars, and from what. */
export interface CorridorSaving {
  origin: CountryCode;
  destination: CountryCode;
  /** US dollars a year sent, or workers a year. */
  volume: number;
  /** Percent of what is sent, or months of earnings. */
  cost: number;
  /** What the cost would come down to, in its unit. */
  target: number;
  saved: number;
}

export interface Savings {
  /** US dollars a year. */
  total: number;
  /** The greatest first. */
  corridors: CorridorSaving[];
  /** Corridors whose cost is known and that could not be counted. */
  uncounted: {
    origin: CountryCode;
    destination: CountryCode;
    because: 'no-volume' | 'no-target' | 'no-earnings';
  }[];
}

/** SDG target 10.c: percent. */
const REMITTANCE_TARGET = 3;

/**
 * What senders of remittances would save: Σ R·max(0, c − target), with R in US dollars a year, c in percent, and the
 * target 3 % (SDG 10.c) or the cycle's own. Each corridor's latest figures are taken; where both ends give one for that
 * year, their mean.
 */
export function remittanceSavings(outlines: readonly Outline[], cycle: CycleConfiguration): Savings {
  const volumes = latestFigures(outlines, 'remittances', ['observed', 'estimated']);
  const target = cycle.goals.find(({ indicator }) => indicator === '10.c.1')?.value ?? REMITTANCE_TARGET;
  return addUp(latestFigures(outlines, 'remittance-cost', ['observed', 'estimated']), (key, cost) => {
    const volume = volumes.get(key)?.value;
    if (volume === undefined) return 'no-volume';
    return { volume, target, saved: (volume * Math.max(0, cost - target)) / 100 };
  });
}

/**
 * What migrant workers would save on recruitment: Σ flow·max(0, months − target)·earnings. The target is the lower of
 * what the corridor's two countries aim at (SDG 10.7.1), or else the cycle's; earnings are the first job's, US dollars
 * a month, which outlines do not hold.
 */
export function recruitmentSavings(
  outlines: readonly Outline[],
  cycle: CycleConfiguration,
  monthlyEarnings: (origin: CountryCode, destination: CountryCode) => number | undefined,
): Savings {
  const volumes = latestFigures(outlines, 'worker-flow', ['observed', 'estimated', 'approved', 'planned']);
  const own = ownTargets(outlines, 'recruitment-cost');
  const shared = cycle.goals.find(({ indicator }) => indicator === '10.7.1')?.value;
  return addUp(latestFigures(outlines, 'recruitment-cost', ['observed', 'estimated']), (key, cost) => {
    const [origin, destination] = key.split(' ') as [CountryCode, CountryCode];
    const targets = [own.get(origin), own.get(destination)].filter((target) => target !== undefined);
    const target = targets.length > 0 ? Math.min(...targets) : shared;
    if (target === undefined) return 'no-target';
    const volume = volumes.get(key)?.value;
    if (volume === undefined) return 'no-volume';
    const earnings = monthlyEarnings(origin, destination);
    if (earnings === undefined) return 'no-earnings';
    return { volume, target, saved: volume * Math.max(0, cost - target) * earnings };
  });
}

interface Latest {
  year: number;
  rank: number;
  value: number;
  count: number;
}

function addUp(
  costs: ReadonlyMap<string, Latest>,
  save: (
    key: string,
    cost: number,
  ) => Pick<CorridorSaving, 'volume' | 'target' | 'saved'> | Savings['uncounted'][number]['because'],
): Savings {
  const corridors: CorridorSaving[] = [];
  const uncounted: Savings['uncounted'] = [];
  for (const [key, { value: cost }] of [...costs].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [origin, destination] = key.split(' ') as [CountryCode, CountryCode];
    const saving = save(key, cost);
    if (typeof saving === 'string') uncounted.push({ origin, destination, because: saving });
    else corridors.push({ origin, destination, cost, ...saving });
  }
  corridors.sort((a, b) => b.saved - a.saved);
  return { total: corridors.reduce((sum, { saved }) => sum + saved, 0), corridors, uncounted };
}

/** Each corridor's figure of the latest year, on the first basis of the list that the year has; the mean of those who give it. */
function latestFigures(
  outlines: readonly Outline[],
  measure: Measure,
  bases: readonly Basis[],
): Map<string, Latest> {
  const latest = new Map<string, Latest>();
  for (const { figures = [] } of outlines) {
    for (const {
      measure: of,
      origin,
      destination,
      year,
      value,
      sex = 'total',
      basis = 'observed',
    } of figures) {
      const rank = bases.indexOf(basis);
      if (of !== measure || value === undefined || sex !== 'total' || rank < 0) continue;
      if (origin === WORLD || destination === WORLD) continue;
      const key = `${origin} ${destination}`;
      const known = latest.get(key);
      if (known === undefined || year > known.year || (year === known.year && rank < known.rank)) {
        latest.set(key, { year, rank, value, count: 1 });
      } else if (year === known.year && rank === known.rank) {
        const count = known.count + 1;
        latest.set(key, { ...known, count, value: known.value + (value - known.value) / count });
      }
    }
  }
  return latest;
}
