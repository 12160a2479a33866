import type { Language } from '@concord/domain';

/** Group and decimal separators, the fewest digits before the first group, and what follows a percentage, as CLDR gives them for Latin digits. */
const SEPARATORS: Readonly<
  Record<Language, { group: string; decimal: string; firstGroupFrom: number; percent: string }>
> = {
  ar: { group: ',', decimal: '.', firstGroupFrom: 4, percent: '\u200e%\u200e' },
  en: { group: ',', decimal: '.', firstGroupFrom: 4, percent: '%' },
  es: { group: '.', decimal: ',', firstGroupFrom: 5, percent: '\u00a0%' },
  fr: { group: '\u202f', decimal: ',', firstGroupFrom: 4, percent: '\u00a0%' },
  ru: { group: '\u00a0', decimal: ',', firstGroupFrom: 4, percent: '\u00a0%' },
  zh: { group: ',', decimal: '.', firstGroupFrom: 4, percent: '%' },
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

/** A share as a whole percentage: 0.113 is 11 %. */
export function formatPercent(share: number, language: Language): string {
  return formatNumber(Math.round(share * 100), language) + SEPARATORS[language].percent;
}
