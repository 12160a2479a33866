import type { Language } from '@concord/domain';
import { createInstance, type i18n } from 'i18next';
import { CATALOGUES, type MessageKey } from './catalogue/index.ts';

/** A message, and the values that stand in it. */
export type Wording = MessageKey | { key: MessageKey; values: Readonly<Record<string, string | number>> };

/** How a page says, counts and dates in one language. Digits are Latin in all six, so that tables read alike. */
export interface Words {
  language: Language;
  direction: 'ltr' | 'rtl';
  /** A message, filled; `count` chooses its plural form. @throws Error for an unknown key or a missing value. */
  say(wording: Wording): string;
  number(value: number, digits?: number): string;
  /** A share of one, as a whole percentage. */
  percent(share: number): string;
  /** A day, from a date or its ISO form. */
  date(value: Date | string): string;
  /** A moment to the minute, in UTC, which it says. */
  dateTime(value: Date | string): string;
}

const catalogue = openCatalogue();
const known = new Map<Language, Words>();

export function wordsOf(language: Language): Words {
  const words = known.get(language) ?? makeWords(language);
  known.set(language, words);
  return words;
}

function makeWords(language: Language): Words {
  const locale = latin(language);
  const translate = catalogue.getFixedT(language);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const said = plainMessages(language);
  const numbers = new Map<number, Intl.NumberFormat>();
  const numbersOf = (digits: number) => {
    const kept = numbers.get(digits);
    if (kept !== undefined) return kept;
    // To make one takes longer than to write a hundred numbers with it.
    const made = new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    numbers.set(digits, made);
    return made;
  };
  const percents = new Intl.NumberFormat(locale, { style: 'percent' });
  const moments = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
    timeZoneName: 'short',
  });
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    say: (wording) =>
      typeof wording === 'string'
        ? (said.get(wording) ?? translate(wording))
        : translate(wording.key, { ...wording.values }),
    number: (value, digits = 0) => numbersOf(digits).format(value),
    percent: (share) => percents.format(share),
    date: (value) => dates.format(new Date(value)),
    dateTime: (value) => moments.format(new Date(value)),
  };
}

/** Messages in which nothing is filled in, as they stand. */
function plainMessages(language: Language): ReadonlyMap<string, string> {
  return new Map(Object.entries(CATALOGUES[language]).filter(([, text]) => !/\{\{|\$t\(/.test(text)));
}

function latin(language: string): string {
  return `${language}-u-nu-latn`;
}

function openCatalogue(): i18n {
  const opened = createInstance();
  void opened.init({
    resources: Object.fromEntries(
      Object.entries(CATALOGUES).map(([language, translation]) => [language, { translation }]),
    ),
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    // Templates escape what they print.
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key) => {
      throw new Error(`No language says ${key}`);
    },
    missingInterpolationHandler: (text, match) => {
      throw new Error(`Nothing is given for ${match[0]} in "${text}"`);
    },
  });
  const numbers = new Map(
    Object.keys(CATALOGUES).map((language) => [language, new Intl.NumberFormat(latin(language))]),
  );
  opened.services.formatter?.add('number', (value: number, language = 'en') => {
    const written = numbers.get(language);
    if (written === undefined) throw new Error(`Nobody writes numbers in ${language}`);
    return written.format(value);
  });
  return opened;
}
