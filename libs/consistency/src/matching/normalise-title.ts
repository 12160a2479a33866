import type { CountryCode } from '@concord/domain';
import { namesCountry, unspacedNames } from './country-words.ts';
import { remember } from './remember.ts';
import { splitWords } from './split-words.ts';
import { TREATY_PHRASES, TREATY_WORDS } from './treaty-words.ts';

/** With fewer letters left, a title says nothing that other titles do not. */
const FEWEST_LETTERS = 4;

const A = 0x61;
const Z = 0x7a;

interface TreatyWords {
  whole: ReadonlySet<string>;
  beginnings: ReadonlySet<string>;
}

/** Read when the first title is. */
let treatyWords: TreatyWords | undefined;

/**
 * What a partnership's title says beyond being an agreement of those countries: its words in Latin letters and in
 * their order, without treaty words, the countries' names and demonyms, and the year of signing, in every
 * language at once; undefined where nothing is left to compare.
 */
export function normaliseTitle(
  title: string,
  countries: Iterable<CountryCode>,
  signedIn?: number,
): string | undefined {
  const parties = [...countries];
  const year = String(signedIn);
  const words = splitWords(withoutPhrases(title, parties)).filter(
    (word) => !isTreatyWord(word) && word !== year && !parties.some((country) => namesCountry(word, country)),
  );
  const text = words.join(' ');
  return hasLetters(text, FEWEST_LETTERS) ? text : undefined;
}

/** Whether a text has so many letters; one of Chinese counts as two. */
function hasLetters(text: string, fewest: number): boolean {
  let letters = 0;
  for (let at = 0; at < text.length && letters < fewest; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= A && unit <= Z) letters++;
  }
  if (letters >= fewest) return true;
  return text.replace(/\p{Script=Han}/gu, 'xx').replace(/[^\p{L}]/gu, '').length >= fewest;
}

const isTreatyWord = remember((word) => {
  treatyWords ??= readTreatyWords();
  const { whole, beginnings } = treatyWords;
  if (whole.has(word)) return true;
  for (let length = 3; length <= word.length; length++) {
    if (beginnings.has(word.slice(0, length))) return true;
  }
  return false;
});

function withoutPhrases(title: string, countries: readonly CountryCode[]): string {
  if (!/\p{Script=Han}/u.test(title)) return title;
  return [...countries.flatMap(unspacedNames), ...TREATY_PHRASES].reduce(
    (text, phrase) => text.replaceAll(phrase, ''),
    title,
  );
}

function readTreatyWords(): TreatyWords {
  const entries = Object.values(TREATY_WORDS).flatMap((words) => words.split(/\s+/));
  const normalised = (entry: string) => splitWords(entry).join('');
  const isBeginning = (entry: string) => entry.endsWith('*');
  return {
    whole: new Set(entries.filter((entry) => !isBeginning(entry)).map(normalised)),
    beginnings: new Set(entries.filter(isBeginning).map(normalised)),
  };
}
