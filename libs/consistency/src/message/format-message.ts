import type { Language } from '@concord/domain';
import { countryName, term } from '@concord/domain';
import type { MessageValue } from '../check/finding.ts';

type Formatter = (value: MessageValue, language: Language) => string;

const PLACEHOLDER = /\{(\w+)(?::(\w+))?\}/g;

const numberFormats = new Map<string, Intl.NumberFormat>();

function number(language: Language, options: Intl.NumberFormatOptions, key: string): Intl.NumberFormat {
  const cached = numberFormats.get(language + key);
  if (cached !== undefined) return cached;
  const format = new Intl.NumberFormat(`${language}-u-nu-latn`, options);
  numberFormats.set(language + key, format);
  return format;
}

/** What a series is where nothing else is said of it. */
const UNSAID: ReadonlySet<string> = new Set(['total', 'observed']);

/** How a value is written, by the kind that the message names. */
const FORMATTERS: Readonly<Record<string, Formatter>> = {
  number: (value, language) =>
    number(language, { maximumFractionDigits: 2 }, 'number').format(value as number),
  percent: (value, language) =>
    number(language, { style: 'percent', maximumFractionDigits: 0 }, 'percent').format(value as number),
  country: (value, language) => countryName(value as string, language),
  countries: (value, language) =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(
      (value as readonly string[]).map((code) => countryName(code, language)),
    ),
  term: (value, language) => term(value as string, language),
  series: (value, language) => {
    const [measure, ...qualities] = value as readonly string[];
    const said = qualities
      .filter((quality) => !UNSAID.has(quality))
      .map((quality) => term(quality, language));
    return `${term(measure as string, language)}${said.length === 0 ? '' : ` (${said.join(', ')})`}`;
  },
  list: (value, language) =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(value as readonly string[]),
};

/**
 * A sentence from its template in one language: `{name}` is printed as it is, `{name:kind}` as the kind says
 * (number, percent, country, countries, term, series, list).
 * @throws RangeError if a value is missing or a kind is unknown, so that a half-filled sentence is never shown.
 */
export function formatMessage(
  template: string,
  values: Readonly<Record<string, MessageValue>>,
  language: Language,
): string {
  return template.replace(PLACEHOLDER, (_, name: string, kind: string | undefined) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`No value for {${name}} in "${template}"`);
    if (kind === undefined) return String(value);
    const formatter = FORMATTERS[kind];
    if (formatter === undefined) throw new RangeError(`Unknown kind ${kind} in "${template}"`);
    return formatter(value, language);
  });
}
