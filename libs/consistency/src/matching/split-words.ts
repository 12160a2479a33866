import { remember } from './remember.ts';
import { transliterate } from './transliterate.ts';

const DOTTED = /(?<!\p{L})(?:\p{L}\.){2,}/gu;
/** A hyphen that a line's break left inside a word. */
const BROKEN = /(?<=\p{Ll})- (?=\p{Ll})/gu;
const NOT_A_WORD = /[^\p{L}\p{M}\p{N}]+/u;
const ASCII = /^[0-9A-Za-z]*$/;
/** Letters without marks of their own, and what stands between words of them: with no need to look up what each is. */
const LATIN = /^[\x20-\u024f\u2010-\u2027]*$/;
const NOT_A_LATIN_WORD = /[^0-9A-Za-zªµº²³¹¼-¾À-ÖØ-öø-ɏ]+/;
/** "And", the article and the particles that Arabic writes together with the word. */
const ARABIC_PREFIX = /^(?:[وف]?(?:[بك]?ال|لل)(?=\p{Script=Arabic}{3})|و(?=\p{Script=Arabic}{4}))/u;

/** A text's words in small Latin letters, in their order; text without blanks, as Chinese, stays in one piece. */
export function splitWords(text: string): string[] {
  const whole = joined(text);
  const words = whole.split(LATIN.test(whole) ? NOT_A_LATIN_WORD : NOT_A_WORD);
  return words.map(inSmallLetters).filter((word) => word !== '');
}

/** Abbreviations without their dots, and words that a line broke as one. Few texts have either. */
function joined(text: string): string {
  let whole = text;
  if (whole.includes('.')) whole = whole.replace(DOTTED, (abbreviation) => abbreviation.replaceAll('.', ''));
  return whole.includes('- ') ? whole.replace(BROKEN, '') : whole;
}

function inSmallLetters(word: string): string {
  return ASCII.test(word) ? word.toLowerCase() : inLatinLetters(word);
}

const inLatinLetters = remember((word) => transliterate(word.replace(ARABIC_PREFIX, '')));
