import type { CountryCode } from '../outline/vocabulary.ts';
import { COUNTRY_ROWS } from './country-table.ts';
import { FORMER_COUNTRIES } from './former-countries.ts';

/** A country or area of ISO 3166-1, with its place in the standard regions of the United Nations (M49). */
export interface Country {
  alpha3: CountryCode;
  alpha2: string;
  /** ISO 3166-1 numeric, which is also its M49 code; three digits. */
  numeric: string;
  /** M49 code of its region (Africa is 002); undefined for Antarctica, which is in none. */
  region?: string;
  /** M49 code of its sub-region (Eastern Africa is 014). */
  subregion?: string;
}

/** M49 regions that hold several sub-regions of one region: region code → sub-region codes. */
const INTERMEDIATE_GROUPS: Readonly<Record<string, readonly string[]>> = {
  '202': ['011', '014', '017', '018'],
  '419': ['005', '013', '029'],
};

function countryOfRow(row: string): Country {
  const [alpha3 = '', alpha2 = '', numeric = '', region, subregion] = row.split(' ');
  return { alpha3, alpha2, numeric, ...(region && { region }), ...(subregion && { subregion }) };
}

/** Every country and area of ISO 3166-1 by its alpha-3 code. */
export const COUNTRIES: ReadonlyMap<CountryCode, Country> = new Map(
  COUNTRY_ROWS.trim()
    .split('\n')
    .map((row) => {
      const country = countryOfRow(row);
      return [country.alpha3, country];
    }),
);

/** The countries of each M49 group (world 001, regions, sub-regions, 202 and 419), sorted by code. */
export const M49_GROUPS: ReadonlyMap<string, readonly CountryCode[]> = groupCountries();

function groupCountries(): Map<string, CountryCode[]> {
  const groups = new Map<string, CountryCode[]>();
  for (const { alpha3, region, subregion } of COUNTRIES.values()) {
    const wider = Object.keys(INTERMEDIATE_GROUPS).filter(
      (code) => subregion !== undefined && INTERMEDIATE_GROUPS[code]?.includes(subregion),
    );
    for (const group of ['001', region, subregion, ...wider]) {
      if (group === undefined) continue;
      const members = groups.get(group);
      if (members === undefined) groups.set(group, [alpha3]);
      else members.push(alpha3);
    }
  }
  return groups;
}

/** Whether a code is in ISO 3166-1 today. WLD and codes no longer in use are not. */
export function isCountry(code: CountryCode): boolean {
  return COUNTRIES.has(code);
}

/** Whether a code stood for a country that is no more (ISO 3166-3), as old agreements and figures may name it. */
export function isFormerCountry(code: CountryCode): boolean {
  return Object.hasOwn(FORMER_COUNTRIES, code);
}
