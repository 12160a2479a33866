import type { RoleHeld } from '@concord/domain';

export interface DemonstrationPerson {
  /** Under example.org, where nobody gets mail. */
  email: string;
  /** It says what the account is for, wherever it is shown. */
  name: string;
  roles: readonly RoleHeld[];
}

/** One account for each role, to try a cycle with: three of one country, and a reviewer of two others. */
export function demonstrationPeople(cycle: string): DemonstrationPerson[] {
  const person = (local: string, title: string, ...roles: RoleHeld[]): DemonstrationPerson => ({
    email: `${local}@example.org`,
    name: `Demonstration, ${title}`,
    roles,
  });
  return [
    person('focal-point', 'focal point of Denmark', { role: 'focal-point', cycle, country: 'DNK' }),
    person('clearing-officer', 'clearing officer of Denmark', {
      role: 'clearing-officer',
      cycle,
      country: 'DNK',
    }),
    person('contributor', 'statistics of Denmark', {
      role: 'contributor',
      cycle,
      country: 'DNK',
      sections: ['figures', 'answers'],
    }),
    person(
      'reviewer',
      'reviewer of Ethiopia and Italy',
      { role: 'reviewer', cycle, country: 'ETH' },
      { role: 'reviewer', cycle, country: 'ITA' },
    ),
    person(ORGANIZER, 'organizer', { role: 'organizer', cycle }),
    person('observer', 'observer', { role: 'observer', cycle }),
    person('administrator', 'administrator', { role: 'administrator' }),
  ];
}

const ORGANIZER = 'organizer';
export const ORGANIZER_EMAIL = `${ORGANIZER}@example.org`;
