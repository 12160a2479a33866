/** The same for every language, so that the same text is always cut at the same place. */
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' });

/** A text of little more than this is not worth cutting. */
const TOLERANCE = 1.2;

/**
 * A text cut at the end of a word, with an ellipsis, to about so many letters; an ideograph counts as two.
 * Undefined where it is short enough as it is.
 */
export function shorten(text: string, letters: number): string | undefined {
  if (lengthOf(text) <= letters * TOLERANCE) return undefined;
  let kept = '';
  let length = 0;
  for (const { segment } of SEGMENTER.segment(text)) {
    length += lengthOf(segment);
    if (length > letters) break;
    kept += segment;
  }
  return `${kept.replace(/[\s,;:.–—،؛、，；：。]+$/u, '')}…`;
}

function lengthOf(text: string): number {
  let length = 0;
  for (const character of text) length += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
  return length;
}
