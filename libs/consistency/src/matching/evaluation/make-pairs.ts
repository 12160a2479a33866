import { type CountryCode, countryName, type Outline, type Partnership } from '@concord/domain';
import type { MatchingSide } from '../candidates.ts';
import { type Draw, drawFrom, retypeEnglish, retypeForeign } from './retype.ts';

export interface MadePair {
  a: MatchingSide;
  b: MatchingSide;
  /** `a id|b id` of every agreement that both sides kept. */
  truth: Set<string>;
}

/** What happens to an agreement on its way into an outline, as shares. */
const DROPPED = 1 / 3;
const WITH_ENGLISH_TITLE = 0.75;
const OFF_BY_A_YEAR = 0.1;
const OFF_BY_DAYS = 0.05;
const ONLY_THE_YEAR = 0.1;

const LANGUAGES: Readonly<Record<string, readonly CountryCode[]>> = {
  fr: ['FRA', 'BEL', 'LUX', 'MLI', 'SEN', 'NER', 'MRT', 'CIV', 'CMR', 'BFA', 'TUN', 'MAR', 'GIN', 'TCD'],
  es: ['ESP', 'ARG', 'CHL'],
  de: ['DEU', 'AUT', 'CHE'],
};
const NAMED = { fr: 'fr', es: 'es', de: 'en' } as const;

/**
 * Two outlines' partnerships for every pair of countries in the sample, each side writing down the agreements in
 * its own way, and forgetting some.
 */
export function makePairs(outlines: readonly Outline[], seed: number, onlyTitled: boolean): MadePair[] {
  const draw = drawFrom(seed);
  return [...agreementsByPair(outlines, onlyTitled)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, agreements]) => makePair(draw, key.split('|') as [CountryCode, CountryCode], agreements));
}

function makePair(
  draw: Draw,
  [a, b]: [CountryCode, CountryCode],
  agreements: readonly Partnership[],
): MadePair {
  const truth = new Set<string>();
  const left: Partnership[] = [];
  const right: Partnership[] = [];
  agreements.forEach((agreement, index) => {
    const kept = draw() < DROPPED ? (draw() < 0.5 ? 'a' : 'b') : 'both';
    if (kept !== 'b') left.push(retype(draw, agreement, `a${index}`, a, b));
    if (kept !== 'a') right.push(retype(draw, agreement, `b${index}`, b, a));
    if (kept === 'both') truth.add(`a${index}|b${index}`);
  });
  const side = (country: CountryCode, partnerships: Partnership[]) => ({
    country,
    language: languageOf(country),
    partnerships: shuffle(draw, partnerships),
  });
  return { a: side(a, left), b: side(b, right), truth };
}

function retype(
  draw: Draw,
  agreement: Partnership,
  id: string,
  own: CountryCode,
  other: CountryCode,
): Partnership {
  const english = retypeEnglish(draw, agreement.title, countryName(own, 'en'), countryName(other, 'en'));
  const language = languageOf(own);
  const result: Partnership = { id, title: english, kind: agreement.kind, parties: [{ country: other }] };
  if (language !== 'en') {
    const named = (country: CountryCode) => countryName(country, NAMED[language]);
    result.title = retypeForeign(language, agreement.title, named(own), named(other));
    if (draw() < WITH_ENGLISH_TITLE) result.titleEn = english;
  }
  if (agreement.signed !== undefined) result.signed = misdate(draw, agreement.signed);
  return result;
}

function misdate(draw: Draw, date: string): string {
  const [year, month, day] = date.split('-');
  const chance = draw();
  if (chance < OFF_BY_A_YEAR)
    return [Number(year) + (draw() < 0.5 ? -1 : 1), month, day].filter(Boolean).join('-');
  if (day === undefined || month === undefined) return date;
  if (chance < OFF_BY_A_YEAR + OFF_BY_DAYS)
    return `${year}-${month}-${String((Number(day) % 27) + 1).padStart(2, '0')}`;
  return chance < OFF_BY_A_YEAR + OFF_BY_DAYS + ONLY_THE_YEAR ? `${year}` : date;
}

function agreementsByPair(outlines: readonly Outline[], onlyTitled: boolean): Map<string, Partnership[]> {
  const pairs = new Map<string, Partnership[]>();
  const seen = new Set<string>();
  for (const { country, partnerships = [] } of outlines) {
    for (const agreement of partnerships) {
      const other = agreement.parties[0]?.country;
      if (other === undefined || seen.has(agreement.id)) continue;
      // Half of the data set has no title of its own, only "Bilateral labour agreement of" a year.
      if (onlyTitled && /^bilateral labour agreement of \d{4}$/i.test(agreement.title)) continue;
      seen.add(agreement.id);
      const key = country < other ? `${country}|${other}` : `${other}|${country}`;
      pairs.set(key, [...(pairs.get(key) ?? []), agreement]);
    }
  }
  return pairs;
}

function languageOf(country: CountryCode): 'en' | 'fr' | 'es' | 'de' {
  const found = Object.entries(LANGUAGES).find(([, countries]) => countries.includes(country));
  return (found?.[0] ?? 'en') as 'en' | 'fr' | 'es' | 'de';
}

function shuffle<Item>(draw: Draw, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, at: draw() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
