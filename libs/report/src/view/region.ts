import type { CountryCode } from '@concord/domain';

/**
 * Subregions of the United Nations' standard country codes (M49), in the order in which the report shows them.
 * Source: UN Statistics Division, Standard country or area codes for statistical use; Sub-Saharan Africa by its parts.
 */
const REGIONS: readonly (readonly [region: string, countries: string])[] = [
  ['154', 'ALA DNK EST FRO FIN GGY ISL IRL IMN JEY LVA LTU NOR SJM SWE GBR'],
  ['155', 'AUT BEL FRA DEU LIE LUX MCO NLD CHE'],
  ['151', 'BLR BGR CZE HUN POL MDA ROU RUS SVK UKR'],
  ['039', 'ALB AND BIH HRV GIB GRC VAT ITA MLT MNE MKD PRT SMR SRB SVN ESP'],
  ['015', 'DZA EGY LBY MAR SDN TUN ESH'],
  ['011', 'BEN BFA CPV CIV GMB GHA GIN GNB LBR MLI MRT NER NGA SHN SEN SLE TGO'],
  ['017', 'AGO CMR CAF TCD COG COD GNQ GAB STP'],
  ['014', 'BDI COM DJI ERI ETH KEN MDG MWI MUS MYT MOZ REU RWA SYC SOM SSD UGA TZA ZMB ZWE'],
  ['018', 'BWA SWZ LSO NAM ZAF'],
  ['145', 'ARM AZE BHR CYP GEO IRQ ISR JOR KWT LBN OMN QAT SAU PSE SYR TUR ARE YEM'],
  ['143', 'KAZ KGZ TJK TKM UZB'],
  ['034', 'AFG BGD BTN IND IRN MDV NPL PAK LKA'],
  ['035', 'BRN KHM IDN LAO MYS MMR PHL SGP THA TLS VNM'],
  ['030', 'CHN HKG MAC PRK JPN MNG KOR'],
  ['021', 'BMU CAN GRL SPM USA'],
  ['013', 'BLZ CRI SLV GTM HND MEX NIC PAN'],
  ['029', 'AIA ATG ABW BHS BRB BES VGB CYM CUB CUW DMA DOM GRD GLP HTI JAM MTQ MSR PRI BLM KNA LCA MAF VCT SXM TTO TCA VIR'],
  ['005', 'ARG BOL BRA CHL COL ECU FLK GUF GUY PRY PER SUR URY VEN'],
  ['053', 'AUS NZL NFK'],
  ['054', 'FJI NCL PNG SLB VUT'],
  ['057', 'GUM KIR MHL FSM NRU MNP PLW'],
  ['061', 'ASM COK PYF NIU PCN WSM TKL TON TUV WLF'],
];

const regionOfCountry = new Map(
  REGIONS.flatMap(([region, countries]) => countries.split(' ').map((country) => [country, region] as const)),
);

/** The world, for a country that is in no list. */
const ELSEWHERE = '001';

/** M49 code of a country's subregion. */
export function regionOf(country: CountryCode): string {
  return regionOfCountry.get(country) ?? ELSEWHERE;
}

/** Countries by region, in the order of the regions and within each by name. */
export function byRegion(
  countries: Iterable<CountryCode>,
  compareNames: (a: CountryCode, b: CountryCode) => number,
): { region: string; countries: CountryCode[] }[] {
  const all = [...countries];
  return [...REGIONS.map(([region]) => region), ELSEWHERE]
    .map((region) => ({
      region,
      countries: all.filter((country) => regionOf(country) === region).sort(compareNames),
    }))
    .filter((group) => group.countries.length > 0);
}
