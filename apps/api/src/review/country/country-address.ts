/** The page that shows what one country filed in a cycle. */
export function countryAddress({ cycle, country }: { cycle: string; country: string }): string {
  return `/cycles/${cycle}/countries/${country}`;
}
