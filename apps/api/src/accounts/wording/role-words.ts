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

/** A role with its country, in words. */
export function sayRole(words: Words, { role, country }: Pick<RoleHeld, 'role' | 'country'>): string {
  if (country !== undefined)
    return `${words.say(ROLE_WORDS[role])} (${countryName(country, words.language)})`;
  return words.say(role === 'reviewer' ? 'access.reviewerUnassigned' : ROLE_WORDS[role]);
}

/** A role with its country and its cycle, by its title or code, in words. */
export function sayRoleIn(words: Words, held: RoleHeld, titles: ReadonlyMap<string, string>): string {
  const role = sayRole(words, held);
  return held.cycle === undefined ? role : `${role} – ${titles.get(held.cycle) ?? held.cycle}`;
}
