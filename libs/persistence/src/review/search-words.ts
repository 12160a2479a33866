/** A word of a text as it is searched, and where it stands in the text. */
export interface SearchWord {
  /** Small letters without accents; a single character of Chinese or Japanese. */
  word: string;
  from: number;
  to: number;
  /** Whether it follows the one before without anything between: characters of scripts that write no spaces. */
  follows: boolean;
}

const SEGMENT = /[\p{L}\p{N}\p{M}]+/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const PIECES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
const LONGEST_WORD = 60;
/** PostgreSQL keeps no higher place of a word than this. */
const LAST_PLACE = 16_383;
const MOST_WORDS = 12;
/** Words of so many letters are also found by their beginning, which stands in for stems in six languages. */
const SHORTEST_BEGINNING = 3;

/** The words of a text: one spelling for capitals, accents, and the Arabic letters that are written in several ways. */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  for (const { 0: segment, index } of text.matchAll(SEGMENT)) {
    let follows = false;
    for (const { 0: piece, index: within } of segment.matchAll(PIECES)) {
      const word = fold(piece).slice(0, LONGEST_WORD);
      const from = index + within;
      if (word !== '') words.push({ word, from, to: from + piece.length, follows });
      follows = UNSPACED.test(piece);
    }
  }
  return words;
}

function fold(piece: string): string {
  return piece
    .normalize('NFKD')
    .replaceAll(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('\u0649', '\u064a')
    .replaceAll('\u0629', '\u0647');
}

/** A title and a text as a `tsvector`; the title's words weigh more. */
export function vectorOf(title: string, body: string): string {
  const places = new Map<string, string[]>();
  let place = 0;
  for (const [text, weight] of [
    [title, 'A'],
    [body, ''],
  ] as const) {
    for (const { word } of searchWords(text)) {
      place = Math.min(place + 1, LAST_PLACE);
      places.set(word, [...(places.get(word) ?? []), `${place}${weight}`].slice(0, 200));
    }
    place++;
  }
  return [...places].map(([word, at]) => `'${word}':${at.join(',')}`).join(' ');
}

/** What somebody looks for as a `tsquery`: all of the words; undefined where there is none. */
export function queryOf(sought: string): string | undefined {
  const words = searchWords(sought).slice(0, MOST_WORDS);
  if (words.length === 0) return undefined;
  const terms: string[] = [];
  for (const each of words) {
    const term = `'${each.word}'${isBeginning(each.word) ? ':*' : ''}`;
    if (each.follows) terms.push(`${terms.pop()} <-> ${term}`);
    else terms.push(term);
  }
  return terms.map((term) => `(${term})`).join(' & ');
}

/** Whether a word of a text is one that is looked for. */
export function isSought(word: string, sought: readonly SearchWord[]): boolean {
  return sought.some((each) => (isBeginning(each.word) ? word.startsWith(each.word) : word === each.word));
}

function isBeginning(word: string): boolean {
  return word.length >= SHORTEST_BEGINNING;
}
