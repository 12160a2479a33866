import { isSought, searchWords } from './search-words.ts';

/** A piece of an excerpt, and whether it is what was looked for. */
export interface ExcerptPiece {
  text: string;
  isHit: boolean;
}

const BEFORE = 80;

/**
 * A text around the first of the words that are looked for, these apart from the rest; its beginning where none is in it.
 * @param most characters, about.
 */
export function excerptOf(text: string, sought: string, most = 280): ExcerptPiece[] {
  const words = searchWords(text);
  const lookedFor = searchWords(sought);
  const hits = words.filter(({ word }) => isSought(word, lookedFor));
  const first = hits[0]?.from ?? 0;
  const start =
    text.length > most && first > BEFORE
      ? (words.find(({ from }) => from >= first - BEFORE)?.from ?? first)
      : 0;
  const end =
    text.length - start > most
      ? (words.findLast(({ to }) => to <= Math.max(start + most, hits[0]?.to ?? 0))?.to ?? start + most)
      : text.length;
  const pieces: ExcerptPiece[] = [];
  let at = start;
  for (const { from, to } of hits) {
    if (from < at || to > end) continue;
    pieces.push({ text: text.slice(at, from), isHit: false }, { text: text.slice(from, to), isHit: true });
    at = to;
  }
  pieces.push({ text: text.slice(at, end), isHit: false });
  if (start > 0) pieces.unshift({ text: '… ', isHit: false });
  if (end < text.length) pieces.push({ text: ' …', isHit: false });
  return pieces.filter((piece) => piece.text !== '');
}
