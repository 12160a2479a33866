import { may } from '@concord/disclosure';
import { isCountry, type RoleHeld, SECTIONS } from '@concord/domain';

/** Why somebody cannot be invited as that. */
export type OfferFault = 'no-role' | 'not-yours' | 'country-missing' | 'country-unknown' | 'own-country';

/**
 * What is wrong with the roles that are offered in one invitation.
 * @param by the roles of who invites. @param held those that the invited hold already.
 * @param cycle of the invitation; none for one that makes an administrator.
 */
export function faultOfOffer(
  offered: readonly RoleHeld[],
  { by, held, cycle }: { by: readonly RoleHeld[]; held: readonly RoleHeld[]; cycle?: string },
): OfferFault | undefined {
  if (offered.length === 0) return 'no-role';
  if (!offered.every((role) => isOf(role, cycle) && mayOffer(by, role, cycle))) return 'not-yours';
  for (const { role, country } of offered) {
    if (FILING.has(role) && country === undefined) {
      return 'country-missing';
    }
    if (country !== undefined && !isCountry(country)) return 'country-unknown';
  }
  return hasStake([...held, ...offered]) ? 'own-country' : undefined;
}

/** Sections of an outline are given to colleagues by who files it, every other role by who invites to the cycle. */
function mayOffer(by: readonly RoleHeld[], { role, country, sections }: RoleHeld, cycle: string | undefined) {
  const target = cycle === undefined ? {} : { cycle };
  if (role !== 'contributor') return sections === undefined && may(by, 'invite', target);
  const isWell =
    sections !== undefined && sections.length > 0 && sections.every((section) => SECTIONS.includes(section));
  return isWell && country !== undefined && may(by, 'delegate-sections', { ...target, country });
}

/** Roles that have a part in what a country files. */
const FILING: ReadonlySet<RoleHeld['role']> = new Set(['focal-point', 'clearing-officer', 'contributor']);

/** Whether a role is of the cycle that an invitation is for; that of an administrator is of none. */
export function isOf({ role, cycle }: RoleHeld, invitation: string | null | undefined): boolean {
  return (cycle ?? null) === (invitation ?? null) && (role === 'administrator') === (cycle === undefined);
}

/** Whether somebody would review a country in a cycle for which they file, or fill sections. */
export function hasStake(roles: readonly RoleHeld[]): boolean {
  return roles.some(
    ({ role, cycle, country }) =>
      role === 'reviewer' &&
      country !== undefined &&
      roles.some((other) => FILING.has(other.role) && other.cycle === cycle && other.country === country),
  );
}
