import type { CountryCode, Language } from '@concord/domain';
import type { EntityManager } from 'typeorm';

/** Somebody who files for a country. */
export interface PersonFiling {
  account: string;
  role: 'focal-point' | 'clearing-officer';
  name: string;
  email: string;
  language: Language;
}

/** Who files for a country, by name: for those who do so themselves, and for the cycle's organizers; to others, nobody. */
export function peopleFiling(
  manager: EntityManager,
  cycle: string,
  country: CountryCode,
): Promise<PersonFiling[]> {
  return manager.query<PersonFiling[]>('SELECT * FROM concord_people_filing($1, $2)', [cycle, country]);
}
