import type { Audience, DisclosureReport } from '@concord/disclosure';
import { countryName, type Language, term } from '@concord/domain';
import type { EditionRecord, EditionState } from '@concord/persistence';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import type { Words } from '../../pages/words.ts';
import type { PublicationHindrance } from '../editions.service.ts';
import { sayNotNow } from './closing-words.ts';

export const AUDIENCE_WORDS: Readonly<Record<Audience, MessageKey>> = {
  public: 'editions.forPublic',
  participants: 'editions.forParticipants',
  reviewers: 'editions.forReviewers',
};

const STATE_WORDS: Readonly<Record<EditionState, MessageKey>> = {
  queued: 'editions.queued',
  compiling: 'editions.compiling',
  done: 'editions.done',
  failed: 'editions.failed',
};

const STEP_WORDS: Readonly<Record<string, MessageKey>> = {
  disclosing: 'editions.stepDisclosing',
  composing: 'editions.stepComposing',
  printing: 'editions.stepPrinting',
  finishing: 'editions.stepFinishing',
};

/** How far an edition is, or whether everybody has it. */
export function sayState({ state, publishedAt, withdrawnAt }: EditionRecord): MessageKey {
  if (withdrawnAt !== null) return 'editions.withdrawn';
  return publishedAt === null ? STATE_WORDS[state] : 'editions.published';
}

export function sayStep(words: Words, step: string | null): string {
  return words.say(STEP_WORDS[step ?? ''] ?? 'editions.stepWaiting');
}

/** A language by its name in the reader's, with a capital where its script has one. */
export function languageName(words: Words, language: Language): string {
  const name = new Intl.DisplayNames(words.language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(words.language) + name.slice(1);
}

export function editionName(words: Words, language: Language, audience: Audience): string {
  return `${languageName(words, language)} – ${words.say(AUDIENCE_WORDS[audience])}`;
}

export function sizeOf(words: Words, bytes: number): string {
  const [unit, amount, digits] =
    bytes >= 1e6
      ? (['megabyte', bytes / 1e6, 1] as const)
      : (['kilobyte', Math.max(1, bytes / 1e3), 0] as const);
  return new Intl.NumberFormat(`${words.language}-u-nu-latn`, {
    style: 'unit',
    unit,
    maximumFractionDigits: digits,
  }).format(amount);
}

export function countryList(words: Words, countries: readonly string[]): string {
  return new Intl.ListFormat(words.language).format(
    countries.map((country) => countryName(country, words.language)),
  );
}

export function sayHindrance(words: Words, hindrance: PublicationHindrance): string {
  switch (hindrance.kind) {
    case 'not-ready':
      return words.say('editions.hinderedNotReady');
    case 'gates':
      return words.say('editions.hinderedGates');
    case 'stage':
      return sayNotNow(words, 'publication', hindrance.cycle) ?? '';
    case 'withdrawn':
      return words.say({
        key: 'editions.hinderedWithdrawn',
        values: { countries: countryList(words, hindrance.countries) },
      });
    case 'newer':
      return words.say('editions.hinderedNewer');
    case 'consent':
      return words.say({
        key: 'editions.hinderedConsent',
        values: { countries: countryList(words, hindrance.countries) },
      });
  }
}

/** A figure's cell in words: what is counted, between whom, when. @param cell as the gates name it. */
export function sayCell({ language }: Words, cell: string): string {
  const [measure = '', origin = '', destination = '', year = '', ...details] = cell.split(' ');
  const between = `${countryName(origin, language)} → ${countryName(destination, language)}`;
  const said = details.map((detail) => term(detail, language)).join(', ');
  return `${term(measure, language)}: ${between}, ${year} (${said})`;
}

export function sayProblem(
  words: Words,
  { gate, country, place }: DisclosureReport['problems'][number],
): string {
  const where = [
    ...(country === undefined ? [] : [countryName(country, words.language)]),
    ...(place === undefined ? [] : [place.includes(' ') ? sayCell(words, place) : place]),
  ].join(', ');
  switch (gate) {
    case 'consent':
      return words.say('editions.problemConsent');
    case 'small-counts':
      return `${where}: ${words.say('editions.problemSmall')}`;
    case 'earlier-editions':
      return `${where}: ${words.say('editions.problemEarlier')}`;
    case 'spill-over':
      return `${where}: ${words.say('editions.problemSpill')}`;
  }
}
