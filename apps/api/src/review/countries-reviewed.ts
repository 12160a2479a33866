import type { CountryCode, RoleHeld } from '@concord/domain';

/** The countries of a cycle to which somebody with these roles is assigned as a reviewer. */
export function countriesReviewed(roles: readonly RoleHeld[], cycle: string): CountryCode[] {
  const countries = roles.flatMap(({ role, cycle: held, country }) =>
    role === 'reviewer' && held === cycle && country !== undefined ? [country] : [],
  );
  return [...new Set(countries)];
}
