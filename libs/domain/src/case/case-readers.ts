import type { CountryCode } from '../outline/vocabulary.ts';

/** What of a case says who may read it. */
export interface ReadByCountries {
  countries: readonly CountryCode[];
  /** Whose items for reviewers it rests on. */
  restrictedBy: readonly CountryCode[];
}

/**
 * Countries of a case whose delegations may read it, and so be asked: those from which no other keeps anything that it
 * rests on.
 */
export function delegationsOf({ countries, restrictedBy }: ReadByCountries): CountryCode[] {
  return countries.filter((country) => restrictedBy.every((each) => each === country));
}
