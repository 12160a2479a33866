import { countryName, type Language } from '@concord/domain';
import type { EntryRecord } from '@concord/persistence';
import type { Wording, Words } from '../../pages/words.ts';
import type { CaseStanding } from '../case-standing.ts';
import { isOwnSide, type OpenedCase } from '../cases.service.ts';
import { ENTRIES, sayConclusion, sayCountries, sayReaders, sayValue } from './case-words.ts';

/** An entry of a case's history in words. */
export interface ThreadEntry {
  who: string;
  /** By name, for those of the same side. */
  author?: string;
  what: string;
  at: Date;
  text?: string;
  lang?: Language;
  /** What a country proposes, or what was said until the data changed. */
  more?: string;
  /** Who can read it, where those are not all who read the case. */
  readers: string;
  isNote: boolean;
}

export function viewThread(words: Words, { record, entries, standing }: OpenedCase): ThreadEntry[] {
  const all = sayReaders(words, record, 'shared');
  return entries.map((entry) => {
    const { readers, ...said } = viewEntry(words, record.restrictedBy, entry, standing);
    return { ...said, readers: readers === all ? '' : readers };
  });
}

function viewEntry(
  words: Words,
  restrictedBy: readonly string[],
  entry: EntryRecord,
  standing: CaseStanding,
): ThreadEntry {
  const { audience, countries, country, author, text, language } = entry;
  const more = moreOf(words, entry);
  return {
    who: speakerOf(words, entry),
    ...(author && isOwnSide(entry, standing) ? { author } : {}),
    what: words.say(whatOf(words, entry)),
    at: entry.at,
    ...(text === null ? {} : { text }),
    ...(language === null ? {} : { lang: language }),
    ...(more === undefined ? {} : { more }),
    readers: sayReaders(words, { countries, restrictedBy }, audience, country),
    isNote: audience === 'reviewers',
  };
}

function speakerOf(words: Words, { side, country }: EntryRecord): string {
  if (side === 'data') return words.say('cases.checks');
  if (side === 'reviewers' || country === null) return words.say('cases.reviewer');
  const name = countryName(country, words.language);
  return words.say({ key: 'cases.delegationOf', values: { country: name } });
}

function whatOf(words: Words, { kind, detail }: EntryRecord): Wording {
  const key = ENTRIES[kind];
  switch (kind) {
    case 'asked':
      return { key, values: { countries: sayCountries(words, listIn(detail.of)) } };
    case 'proposed':
    case 'concluded':
      return { key, values: { outcome: conclusionIn(words, detail) ?? '' } };
    case 'partner-asked':
      return { key, values: { country: sayCountries(words, listIn([detail.country])) } };
    case 'verified':
      return { key, values: { party: String(detail.party ?? '') } };
    default:
      return key;
  }
}

function moreOf(words: Words, { kind, detail }: EntryRecord): string | undefined {
  if (kind === 'replied') {
    const outcome = conclusionIn(words, detail);
    return outcome && words.say({ key: 'cases.proposes', values: { outcome } });
  }
  if (kind !== 'changed' && kind !== 'reopened') return undefined;
  const values = evidenceIn(detail.evidence).map(
    ({ country, value }) => `${countryName(country, words.language)}: ${sayValue(words, value)}`,
  );
  if (values.length === 0) return undefined;
  return words.say({ key: 'cases.before', values: { values: values.join('; ') } });
}

/** How something ends, out of what an entry keeps. */
function conclusionIn(words: Words, detail: EntryRecord['detail']): string | undefined {
  const { outcome, explanation } = detail as Partial<Parameters<typeof sayConclusion>[1]>;
  return outcome && sayConclusion(words, explanation === undefined ? { outcome } : { outcome, explanation });
}

function listIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function evidenceIn(value: unknown): { country: string; value: string | number }[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (each): each is { country: string; value: string | number } =>
      typeof each === 'object' && each !== null && 'value' in each && 'country' in each,
  );
}
