import type { Language } from '@concord/domain';
import { isCountry, term } from '@concord/domain';
import type { MessageValue } from '../check/finding.ts';
import { countryInSentence } from './country-in-sentence.ts';
import { formatNumber, formatPercent } from './format-number.ts';

type Formatter = (value: MessageValue, language: Language) => string;

/** What a series is where nothing else is said of it. */
const UNSAID: ReadonlySet<string> = new Set(['total', 'observed']);

/** What stands around the qualities of a series where it is not as in the Latin script. */
const QUALITIES: Readonly<Partial<Record<Language, readonly [string, string, string]>>> = {
  ar: [' (', '، ', ')'],
  zh: ['（', '、', '）'],
};

/** How a value is written, by the kind that the message names. */
const FORMATTERS: Readonly<Record<string, Formatter>> = {
  text: (value, language) => isolated(String(value), language),
  number: (value, language) => isolated(formatNumber(value as number, language), language),
  percent: (value, language) => formatPercent(value as number, language),
  country: (value, language) => countryInSentence(value as string, language),
  countries: (value, language) =>
    list(
      (value as readonly string[]).map((code) => countryInSentence(code, language)),
      language,
    ),
  party: (value, language) =>
    isCountry(value as string)
      ? countryInSentence(value as string, language)
      : isolated(String(value), language),
  term: (value, language) => term(value as string, language),
  status: (value, language) => term(value as string, language, 'status'),
  partnershipKind: (value, language) => term(value as string, language, 'partnershipKind'),
  series: (value, language) => {
    const [measure, ...qualities] = value as readonly string[];
    const said = qualities
      .filter((quality) => !UNSAID.has(quality))
      .map((quality) => term(quality, language));
    const name = term(measure as string, language);
    if (said.length === 0) return name;
    const [opening, between, closing] = QUALITIES[language] ?? [' (', ', ', ')'];
    return name + opening + said.join(between) + closing;
  },
  list: (value, language) => list(value as readonly string[], language),
};

/** A template as its literal texts and, after each but the last, a value's name and how it is written. */
interface Template {
  texts: string[];
  values: { name: string; format: Formatter }[];
}

const templates = new Map<string, Template>();
const PLACEHOLDER = /\{(\w+)(?::(\w+))?\}/g;

/**
 * A sentence from its template in one language: `{name}` is printed as it is, `{name:kind}` as the kind says
 * (number, percent, country, countries, party, term, status, partnershipKind, series, list).
 * @throws RangeError if a value is missing or a kind is unknown, so that a half-filled sentence is never shown.
 */
export function formatMessage(
  template: string,
  values: Readonly<Record<string, MessageValue>>,
  language: Language,
): string {
  const parsed = templates.get(template) ?? parse(template);
  let sentence = parsed.texts[0] as string;
  for (let index = 0; index < parsed.values.length; index++) {
    const { name, format } = parsed.values[index] as Template['values'][number];
    const value = values[name];
    if (value === undefined) throw new RangeError(`No value for {${name}} in "${template}"`);
    sentence += format(value, language) + parsed.texts[index + 1];
  }
  return sentence;
}

/** The names of the values that a template prints, each once. */
export function valueNames(template: string): string[] {
  return [...new Set(Array.from(template.matchAll(PLACEHOLDER), ([, name]) => name as string))];
}

function parse(template: string): Template {
  const parsed: Template = { texts: [], values: [] };
  let end = 0;
  for (const { 0: whole, 1: name, 2: kind = 'text', index } of template.matchAll(PLACEHOLDER)) {
    const format = FORMATTERS[kind];
    if (format === undefined) throw new RangeError(`Unknown kind ${kind} in "${template}"`);
    parsed.texts.push(unbroken(template.slice(end, index)));
    parsed.values.push({ name: name as string, format });
    end = index + whole.length;
  }
  parsed.texts.push(unbroken(template.slice(end)));
  templates.set(template, parsed);
  return parsed;
}

function list(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
}

/** No line breaks before a high punctuation mark or a percent sign, nor inside French quotation marks. */
function unbroken(text: string): string {
  return text.replaceAll(/ (?=[;:!?%»])|(?<=«) /g, '\u00a0');
}

/** Inside Arabic, a date, a code or a negative number keeps its own direction (UAX 9, first-strong isolate). */
function isolated(text: string, language: Language): string {
  return language === 'ar' ? `\u2068${text}\u2069` : text;
}
