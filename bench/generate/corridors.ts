import type { Basis, CountryCode, Measure } from '@concord/domain';
import { FIRST_PLAN, FIRST_YEAR, LAST_PLAN, LAST_YEAR } from './configuration.ts';
import type { Random } from './random.ts';

/** What is true of one measure and basis in a corridor, year by year, before either end reports it. */
export interface TrueSeries {
  measure: Measure;
  basis: Basis;
  fromYear: number;
  values: number[];
  /** Share of women, where the ends break the series down by sex. */
  femaleShare?: number;
  /** Who reports it: plans are the origin's own, caps the destination's. */
  ends: 'both' | 'origin' | 'destination';
}

export interface Corridor {
  origin: CountryCode;
  destination: CountryCode;
  series: TrueSeries[];
}

/** How much the ends of a corridor say of it. */
type Depth = 'deep' | 'usual' | 'thin';

/** How likely a corridor of each depth has a measure, and has it by sex. */
const LIKELIHOOD: Readonly<Record<Depth, { measure: number; sex: number }>> = {
  deep: { measure: 0.95, sex: 0.9 },
  usual: { measure: 0.55, sex: 0.35 },
  thin: { measure: 0.12, sex: 0.1 },
};

/**
 * The course of one corridor: a stock that grows by what comes in less what goes back, and what follows from it.
 * Nothing changes by more than a fifth from one year to the next.
 */
export function trueCorridor(origin: CountryCode, destination: CountryCode, random: Random): Corridor {
  const draw = random.share();
  const depth: Depth = draw < 0.25 ? 'deep' : draw < 0.75 ? 'usual' : 'thin';
  const has = (): boolean => random.chance(LIKELIHOOD[depth].measure);
  const fromYear = random.whole(FIRST_YEAR, FIRST_YEAR + 3);
  const years = LAST_YEAR - fromYear + 1;
  // The same for all measures, so that women's stock too is what came less what went back.
  const femaleShare = random.between(0.3, 0.6);
  const series: TrueSeries[] = [];
  const add = (measure: Measure, values: number[], bySex: boolean): void => {
    const shared = { measure, basis: 'observed', fromYear, values, ends: 'both' } as const;
    series.push(bySex && random.chance(LIKELIHOOD[depth].sex) ? { ...shared, femaleShare } : shared);
  };
  const { stock, arrivals, returns } = course(years, random);
  add('migrant-stock', stock, true);
  if (has()) add('migration-flow', arrivals, true);
  if (has()) add('returns', returns, true);
  if (has()) add('students', scaled(stock, random.between(0.02, 0.3)), true);
  if (has() && random.chance(0.5))
    add('stranded-assisted', scaled(arrivals, random.between(0.05, 0.3)), false);
  if (has()) add('remittances', scaled(stock, random.between(400, 2500)), false);
  if (has()) add('remittance-cost', falling(years, random.between(3.3, 9.5), random), false);
  if (has() && random.chance(0.5))
    add('recruitment-cost', falling(years, random.between(0.8, 6), random), false);
  if (has()) {
    const workers = scaled(arrivals, random.between(0.2, 0.7));
    add('worker-flow', workers, true);
    if (random.chance(0.6)) series.push(...plans(workers.at(-1) as number, random));
  }
  return { origin, destination, series };
}

function course(years: number, random: Random): { stock: number[]; arrivals: number[]; returns: number[] } {
  const arrivalRate = random.between(0.04, 0.12);
  const returnRate = random.between(0.01, Math.min(0.05, arrivalRate));
  const stock: number[] = [];
  const arrivals: number[] = [];
  const returns: number[] = [];
  let persons = Math.max(200, random.logNormal(8.2, 1.6));
  for (let year = 0; year < years; year++) {
    const wave = 1 + 0.03 * Math.sin(year + arrivalRate * 100);
    arrivals.push(persons * arrivalRate * wave);
    returns.push(persons * returnRate * wave);
    persons += persons * (arrivalRate - returnRate) * wave;
    stock.push(persons);
  }
  return { stock, arrivals, returns };
}

function scaled(values: readonly number[], factor: number): number[] {
  return values.map((value) => value * factor);
}

function falling(years: number, first: number, random: Random): number[] {
  const change = random.between(0.96, 1);
  return Array.from({ length: years }, (_, year) => first * change ** year);
}

/** Workers to come: planned and approved by the origin, and a cap of the destination that holds them. */
function plans(workers: number, random: Random): TrueSeries[] {
  const years = LAST_PLAN - FIRST_PLAN + 1;
  const planned = Array.from({ length: years }, (_, year) => workers * random.between(1, 1.1) * 1.03 ** year);
  const common = { measure: 'worker-flow', fromYear: FIRST_PLAN } as const;
  const series: TrueSeries[] = [{ ...common, basis: 'planned', values: planned, ends: 'origin' }];
  if (random.chance(0.7)) {
    const approved = scaled(planned.slice(0, 1), random.between(0.7, 0.95));
    series.push({ ...common, basis: 'approved', values: approved, ends: 'both' });
  }
  if (random.chance(0.7)) {
    series.push({
      ...common,
      basis: 'cap',
      values: scaled(planned, random.between(1.1, 1.5)),
      ends: 'destination',
    });
  }
  return series;
}
