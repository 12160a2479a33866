import type { CountryCode } from '@concord/domain';
import { type FiledPartnership, yearOf } from './filed-partnership.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { normaliseTitle } from './normalise-title.ts';
import { sharedShare, trigrams } from './trigram-jaccard.ts';

interface NormalTitle {
  text: string;
  trigrams: ReadonlySet<string>;
}

/** A partnership's titles, without the names of the countries of one comparison. */
interface NormalTitles {
  english?: NormalTitle;
  own?: NormalTitle;
}

/** By the countries left out: a partnership is compared with many of one partner's. */
const known = new WeakMap<FiledPartnership, Map<string, NormalTitles>>();

/**
 * How alike two partnerships' titles are, from 0 to 1: titles of one language with each other, English titles with
 * each other, the better of the two; undefined where neither can be compared.
 */
export function compareTitles(a: FiledPartnership, b: FiledPartnership): number | undefined {
  const countries = [...new Set([...partiesOf(a), ...partiesOf(b)])].sort();
  const left = titlesOf(a, countries);
  const right = titlesOf(b, countries);
  const english = similarity(left.english, right.english);
  const isSameLanguage = languageOf(a) !== undefined && languageOf(a) === languageOf(b);
  const own = isSameLanguage ? similarity(left.own, right.own) : undefined;
  if (english === undefined || own === undefined) return english ?? own;
  return Math.max(english, own);
}

function similarity(a: NormalTitle | undefined, b: NormalTitle | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  return Math.max(jaroWinkler(a.text, b.text), sharedShare(a.trigrams, b.trigrams));
}

function titlesOf(filed: FiledPartnership, countries: readonly CountryCode[]): NormalTitles {
  const key = countries.join(' ');
  const byCountries = known.get(filed) ?? new Map<string, NormalTitles>();
  known.set(filed, byCountries);
  const found = byCountries.get(key);
  if (found !== undefined) return found;
  const { title, titleEn, signed } = filed.partnership;
  const year = signed === undefined ? undefined : yearOf(signed);
  const isEnglish = languageOf(filed) === 'en';
  const normal = (text: string | undefined): NormalTitle | undefined => {
    const normalised = text === undefined ? undefined : normaliseTitle(text, countries, year);
    return normalised === undefined ? undefined : { text: normalised, trigrams: trigrams(normalised) };
  };
  const english = normal(titleEn ?? (isEnglish ? title : undefined));
  const own = isEnglish ? undefined : normal(title);
  const titles = { ...(english && { english }), ...(own && { own }) };
  byCountries.set(key, titles);
  return titles;
}

function languageOf({ language }: FiledPartnership): string | undefined {
  return language?.split('-')[0]?.toLowerCase();
}

function partiesOf({ country, partnership }: FiledPartnership): CountryCode[] {
  return [country, ...partnership.parties.flatMap((party) => party.country ?? [])];
}
