import { byLength, foldLetters, WEAK_WORDS } from './weak-words.ts';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** Why a password cannot be taken. */
export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'about-you' | 'breached';

/** Whose password it is to be. */
export interface PasswordOwner {
  email: string;
  name: string;
}

/** Characters that must be left once everything is taken away that is tried first. */
const LEAST_LEFT = 5;
const LEAST_DIFFERENT = 5;
const LONGEST_UNIT = 8;
const RUN = 4;

/**
 * A password as it is hashed: in Unicode's form NFKC, so that it is the same from every keyboard. Nothing is trimmed or
 * cut off.
 */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * What keeps a password from being taken, as far as it can be told without a list: its length in code points, and
 * whether it is made of what everybody tries. There are no rules on which kinds of characters it has.
 */
export function faultOfPassword(password: string, owner: PasswordOwner): PasswordFault | undefined {
  const normalised = normalisePassword(password);
  const length = [...normalised].length;
  if (length < SHORTEST_PASSWORD) return 'too-short';
  if (length > LONGEST_PASSWORD) return 'too-long';
  if (isMonotonous(normalised) || left(normalised, WEAK_WORDS) < LEAST_LEFT) return 'too-common';
  const own = byLength([...wordsOf(owner.name), ...wordsOf(owner.email), owner.email]);
  return left(normalised, [...own, ...WEAK_WORDS]) < LEAST_LEFT ? 'about-you' : undefined;
}

/** Few different characters, or one short piece over and over. */
function isMonotonous(password: string): boolean {
  const characters = [...password.toLowerCase()];
  if (new Set(characters).size < LEAST_DIFFERENT) return true;
  for (let unit = 1; unit <= LONGEST_UNIT; unit += 1) {
    if (characters.every((character, index) => character === characters[index % unit])) return true;
  }
  return false;
}

/** How many characters are left without years, runs of keys and the words. */
function left(password: string, words: readonly string[]): number {
  const lower = password.toLowerCase();
  let rest = takeOutRuns(lower.replaceAll(/(19|20)\d\d/g, ' '));
  for (const read of [foldLetters, (text: string) => text]) {
    rest = takeOutWords(rest, read, words);
  }
  return [...rest.replaceAll(/[^\p{L}\p{N}]/gu, '')].length;
}

function takeOutWords(text: string, read: (text: string) => string, words: readonly string[]): string {
  let folded = read(text.normalize('NFKD').replaceAll(/\p{M}/gu, ''));
  let kept = text.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word)) {
      folded = `${folded.slice(0, at)} ${folded.slice(at + word.length)}`;
      kept = `${kept.slice(0, at)} ${kept.slice(at + word.length)}`;
    }
  }
  return kept;
}

/** Keys that lie side by side or one below the other, and letters and digits in their order. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop[]',
  'asdfghjkl;',
  'zxcvbnm,./',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'qwertzuiop',
  'yxcvbnm',
  '!@#$%^&*()',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  'абвгдежзийклмнопрстуфхцчшщъыьэюя',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'qazwsxedcrfvtgbyhnujm',
].flatMap((row) => [row, [...row].reverse().join('')]);

function takeOutRuns(text: string): string {
  let rest = '';
  for (let at = 0; at < text.length; ) {
    const length = longestRun(text, at);
    rest += length >= RUN ? ' ' : text[at];
    at += length >= RUN ? length : 1;
  }
  return rest;
}

function longestRun(text: string, at: number): number {
  let same = 1;
  while (at + same < text.length && text[at + same] === text[at]) same += 1;
  let longest = same;
  for (const row of ROWS) {
    const start = row.indexOf(text[at] as string);
    if (start < 0) continue;
    let length = 1;
    while (at + length < text.length && row[start + length] === text[at + length]) length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => [...word].length >= 3);
}
