import type { Language } from '@concord/domain';

/** What stands between thousands, where it is no space, and before decimals. */
const GROUPING: Readonly<Record<Language, string>> = { ar: ',', en: ',', zh: ',', es: '.', fr: ' ', ru: ' ' };
/** Spaces of every width, apostrophes, and the marks that Arabic puts around signs. */
const PASSED_OVER = /[\s\u00a0\u2007\u2009\u202f'’٬\u200e\u200f\u061c]/g;
const EASTERN_ZEROS = [0x0660, 0x06f0];
const NUMBER = /^[+-]?(\d[\d.,]*|[.,]\d+)(e[+-]?\d+)?$/i;
const GROUPED = /^\d{1,3}([.,]\d{3})+$/;

/**
 * The number that was typed, with thousands and decimals marked as in the reader's language or as anywhere else where
 * that leaves no doubt, in Latin or Arabic digits; undefined where it is none.
 */
export function readNumber(text: string, language: Language): number | undefined {
  const latin = text
    .replace(PASSED_OVER, '')
    .replace(/−/g, '-')
    .replace(/٫/g, '.')
    .replace(/[٠-٩۰-۹]/g, latinDigit);
  if (!NUMBER.test(latin)) return undefined;
  const [mantissa = '', exponent] = latin.split(/e/i);
  const sign = mantissa.startsWith('-') ? -1 : 1;
  const plain = withPoint(mantissa.replace(/^[+-]/, ''), GROUPING[language]);
  if (plain === undefined) return undefined;
  const number = sign * Number(exponent === undefined ? plain : `${plain}e${exponent}`);
  if (!Number.isFinite(number)) return undefined;
  // JSON knows no minus zero.
  return number === 0 ? 0 : number;
}

/** Marks of thousands taken out, and a point before decimals. */
function withPoint(digits: string, grouping: string): string | undefined {
  const marks = [...digits].filter((sign) => sign === '.' || sign === ',');
  const [first] = marks;
  if (first === undefined) return digits;
  const last = marks.at(-1) as string;
  const at = digits.lastIndexOf(last);
  const whole = digits.slice(0, at);
  if (first !== last) {
    // Two kinds of mark: the last is for decimals, and stands once.
    const isOnce = marks.filter((mark) => mark === last).length === 1;
    return isOnce && GROUPED.test(whole)
      ? `${whole.replaceAll(first, '')}.${digits.slice(at + 1)}`
      : undefined;
  }
  const isGrouped = GROUPED.test(digits) && !/^0[.,]/.test(digits);
  if (marks.length > 1) return isGrouped ? digits.replaceAll(first, '') : undefined;
  if (first === grouping && isGrouped) return digits.replace(first, '');
  return digits.replace(first, '.');
}

function latinDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - (EASTERN_ZEROS.find((zero) => code >= zero && code < zero + 10) ?? code));
}

const formats = new Map<Language, Intl.NumberFormat>();

/** A number as it is typed in the reader's language, exactly: reading it gives the same number. */
export function showNumber(value: number, language: Language): string {
  let format = formats.get(language);
  if (format === undefined) {
    format = new Intl.NumberFormat(`${language}-u-nu-latn`, { maximumFractionDigits: 20 });
    formats.set(language, format);
  }
  const shown = format.format(value);
  return readNumber(shown, language) === value ? shown : String(value);
}
