import { COUNTRIES, type CountryCode } from '@concord/domain';

/** Sub-regions of the United Nations' M49, neighbours beside each other, as the report shows them. */
const ORDER = [
  ...['154', '155', '151', '039'],
  ...['015', '011', '017', '014', '018'],
  ...['145', '143', '034', '035', '030'],
  ...['021', '013', '029', '005'],
  ...['053', '054', '057', '061'],
];

/** The world, for a country that is in no list. */
const ELSEWHERE = '001';

/** M49 code of a country's sub-region. */
export function regionOf(country: CountryCode): string {
  return COUNTRIES.get(country)?.subregion ?? ELSEWHERE;
}

/** Countries by sub-region, and within each by name. */
export function byRegion(
  countries: Iterable<CountryCode>,
  compareNames: (a: CountryCode, b: CountryCode) => number,
): { region: string; countries: CountryCode[] }[] {
  const all = [...countries];
  return [...ORDER, ELSEWHERE]
    .map((region) => ({
      region,
      countries: all.filter((country) => regionOf(country) === region).sort(compareNames),
    }))
    .filter((group) => group.countries.length > 0);
}
