import {
  BASES,
  type Basis,
  type CountryCode,
  type Figure,
  MEASURES,
  type Measure,
  SEXES,
  type Sex,
} from '@concord/domain';
import { isObject } from '../fields/members.ts';

export const SIDES = ['arriving', 'leaving'] as const;
/** Whether the reporter is the figures' destination or their origin. */
export type Side = (typeof SIDES)[number];

/** The figures that one grid holds: of one measure, one side of the reporter, one sex and one basis. */
export interface Series {
  measure: Measure;
  side: Side;
  sex: Sex;
  basis: Basis;
}

/** A series as one word, for addresses and for what is kept beside a draft: `migration-flow.arriving.total.observed`. */
export function nameOf({ measure, side, sex, basis }: Series): string {
  return [measure, side, sex, basis].join('.');
}

/** The series of that name; undefined where there is none. */
export function seriesNamed(name: string): Series | undefined {
  const [measure, side, sex, basis, ...rest] = name.split('.');
  return rest.length === 0 &&
    isOf(MEASURES, measure) &&
    isOf(SIDES, side) &&
    isOf(SEXES, sex) &&
    isOf(BASES, basis)
    ? { measure, side, sex, basis }
    : undefined;
}

function isOf<Code extends string>(codes: readonly Code[], code: string | undefined): code is Code {
  return (codes as readonly (string | undefined)[]).includes(code);
}

/** A figure's place in the grids of its reporter. */
export interface Placed {
  series: Series;
  partner: CountryCode;
  year: number;
}

/** Where a figure of a draft stands; undefined while it lacks what would say so. */
export function placeOf(figure: unknown, reporter: CountryCode): Placed | undefined {
  if (!isObject(figure)) return undefined;
  const { measure, origin, destination, year, sex = 'total', basis = 'observed' } = figure as Partial<Figure>;
  if (origin === undefined || destination === undefined || year === undefined) return undefined;
  if (!isOf(MEASURES, measure) || !isOf(SEXES, sex) || !isOf(BASES, basis)) return undefined;
  if (destination === reporter)
    return { series: { measure, side: 'arriving', sex, basis }, partner: origin, year };
  if (origin === reporter)
    return { series: { measure, side: 'leaving', sex, basis }, partner: destination, year };
  return undefined;
}

/** What tells a figure of the series from all others of the outline; defaults are left unsaid, as outlines have them. */
export function identityAt(
  { measure, side, sex, basis }: Series,
  reporter: CountryCode,
  { partner, year }: { partner: CountryCode; year: number },
): Pick<Figure, 'measure' | 'origin' | 'destination' | 'year' | 'sex' | 'basis'> {
  const [origin, destination] = side === 'arriving' ? [partner, reporter] : [reporter, partner];
  return {
    measure,
    origin,
    destination,
    year,
    ...(sex === 'total' ? {} : { sex }),
    ...(basis === 'observed' ? {} : { basis }),
  };
}
