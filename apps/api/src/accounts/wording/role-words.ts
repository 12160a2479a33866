import { countryName, type Role, type RoleHeld } from '@concord/domain';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import type { Words } from '../../pages/words.ts';

export const ROLE_WORDS: Readonly<Record<Role, MessageKey>> = {
  'focal-point': 'access.focalPoint',
  'clearing-officer': 'access.clearingOfficer',
  reviewer: 'access.reviewer',
  organizer: 'access.organizer',
  observer: 'access.observer',
  administrator: 'access.administrator',
};

/** How an address names a role. */
export function roleQuery({ role, cycle, country }: RoleHeld): string {
  return new URLSearchParams({
    role,
    ...(cycle === undefined ? {} : { cycle }),
    ...(country === undefined ? {} : { country }),
  }).toString();
}

/** Roles in words, each with all the countries that it is held for; of several cycles, with each one's title or code. */
export function sayRoles(
  words: Words,
  roles: readonly RoleHeld[],
  titles?: ReadonlyMap<string, string>,
): string[] {
  const list = new Intl.ListFormat(words.language);
  const alike = Map.groupBy(roles, ({ role, cycle }) => `${role} ${cycle ?? ''}`);
  return [...alike.values()].flatMap((held) => {
    const [first] = held;
    if (first === undefined) return [];
    const { role, cycle } = first;
    const countries = held.flatMap(({ country }) =>
      country === undefined ? [] : [countryName(country, words.language)],
    );
    const isUnassigned = role === 'reviewer' && countries.length === 0;
    const name = words.say(isUnassigned ? 'access.reviewerUnassigned' : ROLE_WORDS[role]);
    const whole = countries.length === 0 ? name : `${name} (${list.format(countries)})`;
    return [cycle === undefined || titles === undefined ? whole : `${whole} – ${titles.get(cycle) ?? cycle}`];
  });
}
