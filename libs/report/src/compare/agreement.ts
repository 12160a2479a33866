import { CATALOGUE } from '@concord/consistency';
import type { CycleConfiguration, Measure } from '@concord/domain';
import type { Comparison } from './comparison.ts';
import { level } from './comparison.ts';

/** Up to where two figures agree, where they differ by more, and the mean below which nothing is asked. */
export interface Bands {
  agree: number;
  warn: number;
  floor: number;
}

const CHECK_OF: Readonly<Partial<Record<Measure, string>>> = {
  'migration-flow': 'mirror-flow',
  'migrant-stock': 'mirror-stock',
  'worker-flow': 'mirror-worker-flow',
  returns: 'mirror-returns',
  students: 'mirror-students',
  remittances: 'mirror-remittances',
};

/** The catalogue's bands for a measure as the cycle has them; undefined where the two ends are not compared by bands. */
export function bandsOf(measure: Measure, cycle: CycleConfiguration): Bands | undefined {
  const check = CATALOGUE.find(({ id }) => id === CHECK_OF[measure]);
  if (check === undefined) return undefined;
  const parameter = (name: string): number =>
    cycle.checks[check.id]?.parameters?.[name] ?? check.parameters[name]?.default ?? 0;
  return {
    agree: parameter('agree'),
    warn: parameter('warn'),
    floor: parameter(measure === 'remittances' ? 'floorMoney' : 'floorPersons'),
  };
}

/** How far apart comparisons lie: counts by band, and those too small to be asked about. */
export interface Agreement {
  agree: number;
  differ: number;
  differMore: number;
  small: number;
  /** Of those above the floor; undefined where there are none. */
  median: number | undefined;
}

/** Counts by band; comparisons that lack a side are left out. */
export function agreementOf(comparisons: readonly Comparison[], bands: Bands): Agreement {
  const agreement: Agreement = { agree: 0, differ: 0, differMore: 0, small: 0, median: undefined };
  const compared: number[] = [];
  for (const comparison of comparisons) {
    if (comparison.asymmetry === undefined) continue;
    agreement[bandOf(comparison, bands)]++;
    if (level(comparison) >= bands.floor) compared.push(comparison.asymmetry);
  }
  agreement.median = median(compared);
  return agreement;
}

export function bandOf(
  comparison: Comparison,
  { agree, warn, floor }: Bands,
): Exclude<keyof Agreement, 'median'> {
  const distance = comparison.asymmetry ?? 0;
  if (level(comparison) < floor) return 'small';
  return distance <= agree ? 'agree' : distance <= warn ? 'differ' : 'differMore';
}

export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted[middle - 1];
  if (upper === undefined) return undefined;
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
}
