import type { CountryCode, Language, Section } from '@concord/domain';
import type { EntityManager } from 'typeorm';

/** Somebody with a part in a country's outline. */
export interface Colleague {
  account: string;
  role: 'focal-point' | 'clearing-officer' | 'contributor';
  /** What a contributor fills; null for who files the whole. */
  sections: Section[] | null;
  name: string;
  email: string;
  language: Language;
}

/** Who has a part in a country's outline, by name: for those who file it; to others, contributors too, nobody. */
export function listColleagues(
  manager: EntityManager,
  cycle: string,
  country: CountryCode,
): Promise<Colleague[]> {
  return manager.query<Colleague[]>('SELECT * FROM concord_colleagues($1, $2)', [cycle, country]);
}
