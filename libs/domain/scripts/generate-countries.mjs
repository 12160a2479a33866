/**
 * Writes the lists of countries, regions and currencies under src/codes/ from CLDR: codes, containment and currencies
 * from the cldr-core package, names from this Node's own copy of CLDR. Run it by hand for a new edition of the lists,
 * then format them; the files are committed, so that a report reads the same on every machine.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const supplemental = (name) => require(`cldr-core/supplemental/${name}.json`).supplemental;
const { version } = require('cldr-core/package.json');
const { codeMappings } = supplemental('codeMappings');
const { territoryContainment } = supplemental('territoryContainment');
const { currencyData } = supplemental('currencyData');

/** Arabic last, so that a row reads well where it is written from left to right. */
const LANGUAGES = ['en', 'es', 'fr', 'ru', 'zh', 'ar'];
const codesFolder = new URL('../src/codes/', import.meta.url);

/** Exceptional reservations and user-assigned codes, which CLDR holds and ISO 3166-1 does not. */
const NOT_ISO = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XK']);
/** CLDR groups some far islands as "outlying Oceania"; here they stand where M49 has them. M49 has AQ in no region. */
const M49_PLACES = {
  AQ: '',
  BV: '005',
  GS: '005',
  HM: '053',
  IO: '014',
  TF: '014',
  UM: '057',
  CX: '053',
  CC: '053',
};
const INTERMEDIATE = ['202', '419'];

const SUBREGIONS = ['002', '019', '142', '150', '009'].flatMap((region) =>
  territoryContainment[region]._contains.filter((code) => /^\d{3}$/.test(code)).map((code) => [code, region]),
);
const regionOf = new Map(SUBREGIONS);

function subregionOf(alpha2) {
  if (alpha2 in M49_PLACES) return M49_PLACES[alpha2];
  const found = SUBREGIONS.find(([code]) => territoryContainment[code]._contains.includes(alpha2));
  if (found === undefined) throw new Error(`${alpha2} is in no sub-region`);
  return found[0];
}

const leaves = new Set([
  ...Object.keys(M49_PLACES),
  ...SUBREGIONS.flatMap(([code]) => territoryContainment[code]._contains),
]);
const countries = [...leaves]
  .filter((code) => /^[A-Z]{2}$/.test(code) && !NOT_ISO.has(code))
  .map((alpha2) => {
    const { _alpha3: alpha3, _numeric: numeric } = codeMappings[alpha2];
    const subregion = subregionOf(alpha2);
    return { alpha3, alpha2, numeric, region: regionOf.get(subregion) ?? '', subregion };
  })
  .sort((a, b) => (a.alpha3 < b.alpha3 ? -1 : 1));
if (countries.length !== 249) throw new Error(`ISO 3166-1 has 249 codes, not ${countries.length}`);

const groups = ['001', ...new Set([...regionOf.values(), ...regionOf.keys(), ...INTERMEDIATE])].sort();

function write(name, text) {
  writeFileSync(new URL(name, codesFolder), text);
}

const source = `CLDR ${version} (Unicode Consortium), written by scripts/generate-countries.mjs`;

write(
  'country-table.ts',
  `// ISO 3166-1 alpha-3, alpha-2 and numeric codes with the M49 region and sub-region (UN Statistics Division).
// Source: ${source}. Antarctica is in no region of M49.

export const COUNTRY_ROWS = \`
${countries.map((row) => [row.alpha3, row.alpha2, row.numeric, row.region, row.subregion].join(' ').trim()).join('\n')}
\`;
`,
);

const displayNames = LANGUAGES.map(
  (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
);

function placeRow(code, cldrCode) {
  const names = displayNames.map((language) => language.of(cldrCode));
  if (names.includes(undefined)) throw new Error(`CLDR lacks a name for ${cldrCode}`);
  return [code, ...names].join(' | ');
}

const placeRows = [
  ...countries.map(({ alpha3, alpha2 }) => placeRow(alpha3, alpha2)),
  ...groups.map((code) => placeRow(code, code)),
];
write(
  'place-table.ts',
  `// Names of countries (ISO 3166-1 alpha-3) and of regions (M49) in six languages.
// Source: CLDR ${process.versions.cldr} (Unicode Consortium), written by scripts/generate-countries.mjs.

export const PLACE_LANGUAGES = [${LANGUAGES.map((language) => `'${language}'`).join(', ')}] as const;

/** One place a line: its code, then its name in each of the languages. */
export const PLACE_ROWS = \`
${placeRows.join('\n')}
\`;
`,
);

/** Units of account in which loans and grants are stated: special drawing rights, SUCRE, ADB unit. */
const UNITS_OF_ACCOUNT = ['XDR', 'XSU', 'XUA'];
const EARLIEST_WITHDRAWAL = '2000';
const currencies = new Map(UNITS_OF_ACCOUNT.map((code) => [code, '']));
for (const [region, entries] of Object.entries(currencyData.region)) {
  if (region === 'ZZ') continue;
  for (const entry of entries) {
    for (const [code, { _from, _to = '', _tender }] of Object.entries(entry)) {
      if (_tender === 'false' || _from === undefined || (_to !== '' && _to < EARLIEST_WITHDRAWAL)) continue;
      const before = currencies.get(code);
      if (before === undefined || (before !== '' && (_to === '' || _to > before))) currencies.set(code, _to);
    }
  }
}
const currencyRows = [...currencies]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, end]) => `${code} ${end.slice(0, 4)}`.trim());
write(
  'currency-table.ts',
  `// ISO 4217 codes of the money in use since ${EARLIEST_WITHDRAWAL}, and of three units of account (XDR, XSU, XUA).
// Source: ${source}.

/** One currency a line: its code, and for money no longer in use the last year in which it was. */
export const CURRENCY_ROWS = \`
${currencyRows.join('\n')}
\`;
`,
);
process.stdout.write(
  `${countries.length} countries, ${groups.length} regions, ${currencyRows.length} currencies\n`,
);
