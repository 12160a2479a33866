/** Signs that say nothing about which entry of a list is meant. */
const IGNORED = /[*\u200e\u200f\u00ad]/gu;
const SPACES = /[\s\u00a0\u202f]+/gu;

/** A label as it is compared: without regard to case, width, spaces around it or the mark of a needed column. */
export function normalised(label: string): string {
  return label
    .normalize('NFKC')
    .replaceAll(IGNORED, '')
    .replaceAll(SPACES, ' ')
    .trim()
    .toLowerCase()
    .replaceAll('’', "'");
}

const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/gu;

/** A text with Arabic-Indic, Persian and full-width digits as European ones. */
export function europeanDigits(text: string): string {
  return text.replaceAll(DIGITS, (digit) => String((digit.codePointAt(0) as number) & 0xf));
}

export function capitalised(text: string, language: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}
