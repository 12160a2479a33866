import {
  type CaseOutcome,
  type CaseRefusal,
  type CaseState,
  type Conclusion,
  type Conflict,
  type ConflictGround,
  countryName,
  delegationsOf,
  type EntryAudience,
  type EntryKind,
  type Explanation,
  isCountry,
  type ReadByCountries,
} from '@concord/domain';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import type { Words } from '../../pages/words.ts';

const STATES: Readonly<Record<CaseState, { key: MessageKey; colour: string }>> = {
  open: { key: 'cases.open', colour: 'grey' },
  asked: { key: 'cases.asked', colour: 'yellow' },
  answered: { key: 'cases.answered', colour: 'blue' },
  concluded: { key: 'cases.concluded', colour: 'green' },
};
export const OUTCOMES: Readonly<Record<CaseOutcome, MessageKey>> = {
  corrected: 'cases.corrected',
  explained: 'cases.explained',
  'agreed-difference': 'cases.agreedDifference',
  disputed: 'cases.disputed',
  'not-a-problem': 'cases.notAProblem',
};
const EXPLAINED: Readonly<Record<Explanation, MessageKey>> = {
  definition: 'cases.byDefinition',
  timing: 'cases.byTiming',
  coverage: 'cases.byCoverage',
  valuation: 'cases.byValuation',
  confidentiality: 'cases.byConfidentiality',
  other: 'cases.byOther',
};
/** What explains something, as a choice. */
export const REASONS: Readonly<Record<Explanation, MessageKey>> = {
  definition: 'cases.reasonDefinition',
  timing: 'cases.reasonTiming',
  coverage: 'cases.reasonCoverage',
  valuation: 'cases.reasonValuation',
  confidentiality: 'cases.reasonConfidentiality',
  other: 'cases.reasonOther',
};
/** How a country would have a case end, as a choice. */
export const PROPOSALS: Readonly<Record<CaseOutcome, MessageKey>> = {
  corrected: 'cases.proposeCorrected',
  explained: 'cases.proposeExplained',
  'agreed-difference': 'cases.proposeAgreed',
  disputed: 'cases.proposeDisputed',
  'not-a-problem': 'cases.proposeNoProblem',
};
/** Why a case does not take what was sent. */
export const REFUSED: Readonly<Record<CaseRefusal, MessageKey>> = {
  concluded: 'cases.refusedConcluded',
  'not-concluded': 'cases.refusedNotConcluded',
  merged: 'cases.refusedMerged',
  'not-merged': 'cases.refusedNotMerged',
  'already-so': 'cases.refusedAlreadySo',
  'not-of-this-case': 'cases.refusedNotOfCase',
  'nobody-asked': 'cases.nobodyChosen',
  'needs-answer': 'cases.refusedNeedsAnswer',
  'needs-explanation': 'cases.reasonMissing',
  'takes-no-explanation': 'cases.reasonMissing',
  'needs-second-reviewer': 'cases.refusedNeedsSecond',
  'has-partner': 'cases.refusedHasPartner',
  'different-readers': 'cases.refusedReaders',
  restricted: 'cases.refusedRestricted',
  'same-case': 'cases.refusedSameCase',
  conflict: 'cases.refusedConflict',
};
/** Why somebody does not review a case. */
const CONFLICTS: Readonly<Record<ConflictGround, MessageKey>> = {
  'own-country': 'cases.conflictOwn',
  files: 'cases.conflictFiles',
  declared: 'cases.conflictDeclared',
  'stepped-down': 'cases.conflictSteppedDown',
  counterpart: 'cases.conflictCounterpart',
  money: 'cases.conflictMoney',
};
/** What an entry tells, after the name of who speaks. */
export const ENTRIES: Readonly<Record<EntryKind, MessageKey>> = {
  asked: 'cases.entryAsked',
  replied: 'cases.entryReplied',
  noted: 'cases.entryNoted',
  proposed: 'cases.entryProposed',
  concluded: 'cases.entryConcluded',
  reopened: 'cases.entryReopened',
  changed: 'cases.entryChanged',
  rested: 'cases.entryRested',
  resumed: 'cases.entryResumed',
  flagged: 'cases.entryFlagged',
  'partner-asked': 'cases.entryPartnerAsked',
  merged: 'cases.entryMerged',
  split: 'cases.entrySplit',
  'second-required': 'cases.entrySecondRequired',
  'second-not-required': 'cases.entrySecondNotRequired',
  verified: 'cases.entryVerified',
  published: 'cases.entryPublished',
};

/** A state as the part `tag` shows it; of a concluded case, how it ended. */
export function stateTag(
  words: Words,
  { state, conclusion }: { state: CaseState; conclusion?: Conclusion | undefined },
): { text: string; colour: string } {
  const { key, colour } = STATES[state];
  return { text: conclusion === undefined ? words.say(key) : sayConclusion(words, conclusion), colour };
}

export function sayConclusion(words: Words, { outcome, explanation }: Conclusion): string {
  return words.say(explanation === undefined ? OUTCOMES[outcome] : EXPLAINED[explanation]);
}

/** Countries by name, in a sentence. */
export function sayCountries(words: Words, countries: readonly string[]): string {
  const names = countries.map((country) => countryName(country, words.language));
  return new Intl.ListFormat(words.language).format(names);
}

/** Who can read what is said in a case, after "Who can read this:". @param country that of an entry for one country. */
export function sayReaders(
  words: Words,
  of: ReadByCountries,
  audience: EntryAudience,
  country?: string | null,
): string {
  if (audience === 'reviewers') return words.say('cases.readersReviewers');
  const delegations = audience === 'country' && country ? [country] : delegationsOf(of);
  if (delegations.length === 0) return words.say('cases.readersNone');
  const key = delegations.length === 1 ? 'cases.readersOne' : 'cases.readersTwo';
  return words.say({ key, values: { countries: sayCountries(words, delegations) } });
}

/** What keeps somebody from reviewing a case. */
export function sayConflict(words: Words, { country, ground, by }: Conflict): string {
  const named = (code: string) => (isCountry(code) ? countryName(code, words.language) : code);
  const values = { country: named(country), by: by === undefined ? '' : named(by) };
  return `${words.say('cases.conflict')} ${words.say({ key: CONFLICTS[ground], values })}`;
}

/** A number as it is, with as many places after the point as help to tell it from another. */
export function sayValue(words: Words, value: string | number): string {
  if (typeof value === 'string') return value;
  return words.number(value, Number.isInteger(value) ? 0 : 2);
}
