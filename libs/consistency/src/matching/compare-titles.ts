import type { CountryCode } from '@concord/domain';
import { type FiledPartnership, yearOf } from './filed-partnership.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { NormalTitle, type NormalTitles } from './normal-title.ts';
import { normaliseTitle } from './normalise-title.ts';
import { sharedShare } from './trigram-jaccard.ts';

/**
 * How alike two partnerships' titles are, from 0 to 1: titles of one language with each other, English titles with
 * each other, the better of the two; undefined where neither can be compared.
 */
export function compareTitles(a: FiledPartnership, b: FiledPartnership): number | undefined {
  const countries = allCountries(a, b);
  const key = countries.join(' ');
  const left = titlesOf(a, countries, key);
  const right = titlesOf(b, countries, key);
  const english = similarity(left.english, right.english);
  const isSameLanguage = a.language !== undefined && a.language === b.language;
  const own = isSameLanguage ? similarity(left.own, right.own) : undefined;
  if (english === undefined || own === undefined) return english ?? own;
  return Math.max(english, own);
}

/** Those of both, sorted; most partnerships are between the same two. */
function allCountries(a: FiledPartnership, b: FiledPartnership): readonly CountryCode[] {
  const isSame =
    a.countries.length === b.countries.length &&
    a.countries.every((country, index) => country === b.countries[index]);
  return isSame ? a.countries : [...new Set([...a.countries, ...b.countries])].sort();
}

function similarity(a: NormalTitle | undefined, b: NormalTitle | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (a.text === b.text) return 1;
  return Math.max(jaroWinkler(a.text, b.text), sharedShare(a.trigrams, b.trigrams));
}

function titlesOf(filed: FiledPartnership, countries: readonly CountryCode[], key: string): NormalTitles {
  const found = filed.titles.get(key);
  if (found !== undefined) return found;
  const { title, titleEn, signed } = filed.partnership;
  const year = signed === undefined ? undefined : yearOf(signed);
  const isEnglish = filed.language === 'en';
  const normal = (text: string | undefined): NormalTitle | undefined => {
    const normalised = text === undefined ? undefined : normaliseTitle(text, countries, year);
    return normalised === undefined ? undefined : new NormalTitle(normalised);
  };
  const titles = {
    english: normal(titleEn ?? (isEnglish ? title : undefined)),
    own: isEnglish ? undefined : normal(title),
  };
  filed.titles.set(key, titles);
  return titles;
}
