import { countryName, type Role, type RoleHeld } from '@concord/domain';
import { SECTION_NAMES } from '../../filing/sections/sections.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import type { Words } from '../../pages/words.ts';

export const ROLE_WORDS: Readonly<Record<Role, MessageKey>> = {
  'focal-point': 'access.focalPoint',
  'clearing-officer': 'access.clearingOfficer',
  contributor: 'colleagues.contributor',
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
  // Contributors fill in each country something else.
  const alike = Map.groupBy(
    roles,
    ({ role, cycle, country, sections }) =>
      `${role} ${cycle ?? ''}${sections === undefined ? '' : ` ${country} ${sections}`}`,
  );
  return [...alike.values()].flatMap((held) => {
    const [first] = held;
    if (first === undefined) return [];
    const { role, cycle } = first;
    const countries = held.flatMap(({ country }) =>
      country === undefined ? [] : [countryName(country, words.language)],
    );
    const isUnassigned = role === 'reviewer' && countries.length === 0;
    const name = words.say(isUnassigned ? 'access.reviewerUnassigned' : ROLE_WORDS[role]);
    const sections = (first.sections ?? []).map((section) => words.say(SECTION_NAMES[section]));
    const about = [
      ...(countries.length === 0 ? [] : [list.format(countries)]),
      ...(sections.length === 0 ? [] : [list.format(sections)]),
    ];
    const whole = about.length === 0 ? name : `${name} (${about.join(' – ')})`;
    return [cycle === undefined || titles === undefined ? whole : `${whole} – ${titles.get(cycle) ?? cycle}`];
  });
}
