import { type CountryCode, isCountry, isFormerCountry, M49_GROUPS } from '@concord/domain';
import type { Place } from './scenario.ts';

/** Whether a code names a country or an M49 group. */
export function isPlaceCode(code: string): boolean {
  return isCountry(code) || isFormerCountry(code) || M49_GROUPS.has(code);
}

/** The countries that a place stands for. */
export function countriesOf(place: Place): Set<CountryCode> {
  const codes = typeof place === 'string' ? [place] : place;
  return new Set(codes.flatMap((code) => M49_GROUPS.get(code) ?? [code]));
}
