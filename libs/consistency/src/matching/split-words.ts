import { remember } from './remember.ts';
import { transliterate } from './transliterate.ts';

const DOTTED = /(?<!\p{L})(?:\p{L}\.){2,}/gu;
/** A hyphen that a line's break left inside a word. */
const BROKEN = /(?<=\p{Ll})- (?=\p{Ll})/gu;
const NOT_A_WORD = /[^\p{L}\p{M}\p{N}]+/u;
/** "And", the article and the particles that Arabic writes together with the word. */
const ARABIC_PREFIX = /^(?:[وف]?(?:[بك]?ال|لل)(?=\p{Script=Arabic}{3})|و(?=\p{Script=Arabic}{4}))/u;

/** A text's words in small Latin letters, in their order; text without blanks, as Chinese, stays in one piece. */
export function splitWords(text: string): string[] {
  return text
    .replace(DOTTED, (abbreviation) => abbreviation.replaceAll('.', ''))
    .replace(BROKEN, '')
    .split(NOT_A_WORD)
    .map(inLatinLetters)
    .filter((word) => word !== '');
}

const inLatinLetters = remember((word) => transliterate(word.replace(ARABIC_PREFIX, '')));
