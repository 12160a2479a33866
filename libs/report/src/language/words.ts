import type { Language } from '@concord/domain';
import { countryName, regionName, term } from '@concord/domain';
import { IntlMessageFormat } from 'intl-messageformat';
import { ar } from './ar.ts';
import { en, type Word } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

export const CATALOGUES: Readonly<Record<Language, Readonly<Record<Word, string>>>> = {
  ar,
  en,
  es,
  fr,
  ru,
  zh,
};

/** How one language says, writes and counts. */
export interface Words {
  language: Language;
  direction: 'ltr' | 'rtl';
  /**
   * One of the report's words, filled.
   * @throws Error if a value is missing.
   */
  say(word: Word, values?: Readonly<Record<string, string | number>>): string;
  country(code: string): string;
  term(code: string): string;
  /** A term as it stands at the head of a line. */
  heading(code: string): string;
  region(code: string): string;
  /** What a language is called, by its BCP 47 tag; the tag itself where it has no name. */
  languageName(tag: string): string;
  number(value: number, digits?: number): string;
  percent(share: number): string;
  /** An amount in US dollars, short: 1.2 billion. */
  money(amount: number): string;
  millions(amount: number): string;
  date(value: string): string;
  /** Years as ranges: 2010–2013, 2015. */
  years(years: readonly number[]): string;
  list(items: readonly string[]): string;
  compare(a: string, b: string): number;
}

/** The words of one language. Digits are Latin in all six, so that tables read alike. */
export function wordsOf(language: Language): Words {
  const locale = `${language}-u-nu-latn`;
  const messages = new Map<Word, IntlMessageFormat>();
  const numbers = new Map<number, Intl.NumberFormat>();
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const short = new Intl.NumberFormat(locale, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 3,
  });
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const languages = new Intl.DisplayNames(language, { type: 'language' });
  const collator = new Intl.Collator(language);
  const words: Words = {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    say(word, values = {}) {
      let message = messages.get(word);
      if (message === undefined) {
        message = new IntlMessageFormat(CATALOGUES[language][word], locale);
        messages.set(word, message);
      }
      return String(message.format({ ...values }));
    },
    country: (code) => countryName(code, language),
    term: (code) => term(code, language),
    heading: (code) => capital(term(code, language), language),
    region: (code) => regionName(code, language),
    languageName: (tag) => nameOfLanguage(languages, tag),
    number(value, digits = 0) {
      let format = numbers.get(digits);
      if (format === undefined) {
        format = new Intl.NumberFormat(locale, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        });
        numbers.set(digits, format);
      }
      return format.format(value);
    },
    percent: (share) => percents.format(share),
    money: (amount) => short.format(amount),
    millions: (amount) => words.number(amount / 1e6, amount < 1e7 ? 1 : 0),
    date: (value) => formatDate(value, locale),
    years: (years) =>
      ranges(years)
        .map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
        .join(', '),
    list: (items) => lists.format(items),
    compare: (a, b) => collator.compare(a, b),
  };
  return words;
}

function nameOfLanguage(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch (error) {
    // Such as `en-a`, which the outline's schema lets pass.
    if (error instanceof RangeError) return tag;
    throw error;
  }
}

function capital(text: string, language: Language): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(language) + rest.join('');
}

/** Making one takes a hundred times as long as using it. */
const dates = new Map<string, Intl.DateTimeFormat>();

/** A date to the precision in which it is given. */
function formatDate(value: string, locale: string): string {
  const [year = '', month, day] = value.split('-');
  if (month === undefined) return year;
  const key = `${locale} ${day === undefined ? 'month' : 'day'}`;
  let format = dates.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(`${locale}-ca-gregory`, {
      year: 'numeric',
      month: 'short',
      ...(day === undefined ? {} : { day: 'numeric' }),
      timeZone: 'UTC',
    });
    dates.set(key, format);
  }
  return format.format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`));
}

function ranges(years: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === year - 1) last[1] = year;
    else found.push([year, year]);
  }
  return found;
}
