import type { Language } from '@concord/domain';

/** Group and decimal separators, and the fewest digits before the first group, as CLDR gives them for Latin digits. */
const SEPARATORS: Readonly<Record<Language, { group: string; decimal: string; firstGroupFrom: number }>> = {
  ar: { group: ',', decimal: '.', firstGroupFrom: 4 },
  en: { group: ',', decimal: '.', firstGroupFrom: 4 },
  es: { group: '.', decimal: ',', firstGroupFrom: 5 },
  fr: { group: '\u202f', decimal: ',', firstGroupFrom: 4 },
  ru: { group: '\u00a0', decimal: ',', firstGroupFrom: 4 },
  zh: { group: ',', decimal: '.', firstGroupFrom: 4 },
};

/**
 * A number with at most two decimals, as Intl.NumberFormat writes it with Latin digits.
 * Intl's own formatter takes longer to set up than all the sentences of a cycle to write.
 */
export function formatNumber(value: number, language: Language): string {
  const { group, decimal, firstGroupFrom } = SEPARATORS[language];
  const hundredths = Math.round(Math.abs(value) * 100);
  if (hundredths > Number.MAX_SAFE_INTEGER) {
    return new Intl.NumberFormat(`${language}-u-nu-latn`, { maximumFractionDigits: 2 }).format(value);
  }
  const whole = String(Math.floor(hundredths / 100));
  const fraction = hundredths % 100;
  let text = whole;
  if (whole.length >= firstGroupFrom) {
    text = whole.slice(-3);
    for (let end = whole.length - 3; end > 0; end -= 3)
      text = whole.slice(Math.max(0, end - 3), end) + group + text;
  }
  if (fraction > 0)
    text += decimal + (fraction % 10 === 0 ? fraction / 10 : String(fraction).padStart(2, '0'));
  return value < 0 ? `-${text}` : text;
}
