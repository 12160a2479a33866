import type { Scope, Severity, Statistic, Subject } from '@concord/consistency';
import { type Sight, seesInFull } from '@concord/disclosure';
import type {
  CaseOutcome,
  CaseState,
  CountryCode,
  CycleConfiguration,
  EntryAudience,
  EntryKind,
  EntrySide,
  Explanation,
  FlagPoint,
  Language,
  ProposedConclusion,
} from '@concord/domain';
import type { CaseRecord, CheckQuestion, EntryRecord } from '@concord/persistence';
import { type Sentence, sentenceOf } from '../findings/sentence.ts';

/** What a check asks, in the words of one language. */
export interface QuestionView {
  check: string;
  scope: Scope;
  subject: Subject;
  evidence: { country: CountryCode; pointer: string; value?: string | number }[];
  statistic?: Statistic;
  message: { id: string } & Sentence;
  unexplained: number;
}

export interface CaseView {
  id: string;
  countries: CountryCode[];
  severity: Severity;
  question?: QuestionView;
  flag?: { caption: string; points: FlagPoint[] };
  state: CaseState;
  outcome?: CaseOutcome;
  explanation?: Explanation;
  concludedBy?: 'data' | 'reviewers';
  awaits: CountryCode[];
  dueOn?: string;
  rests?: 'unraised' | 'unfiled';
  mergedInto?: string;
  needsSecond: boolean;
  published: boolean;
  version: number;
  openedAt: string;
  changedAt: string;
}

export interface EntryView {
  id: string;
  kind: EntryKind;
  side: EntrySide;
  country?: CountryCode;
  /** For those of the same side. */
  author?: string;
  audience: EntryAudience;
  text?: string;
  lang?: Language;
  detail: Readonly<Record<string, unknown>>;
  at: string;
}

export interface WholeCaseView extends CaseView {
  /** Ids of the cases that go on within this one. */
  merged: string[];
  entries: EntryView[];
  /** A conclusion that a second reviewer has still to agree to; for reviewers and organizers. */
  proposed?: { outcome: CaseOutcome; explanation?: Explanation };
}

/** A case for somebody who sees what their sight opens of each outline: places are named as they stand in that. */
export function viewCase(
  of: CaseRecord,
  sight: Sight,
  language: Language,
  cycle: Pick<CycleConfiguration, 'rules'>,
): CaseView {
  const { check, flag, conclusion, concludedBy } = of;
  return {
    id: of.id,
    countries: [...of.countries],
    severity: of.severity,
    ...(check === undefined ? {} : { question: viewQuestion(check, sight, language, cycle) }),
    ...(flag === undefined ? {} : { flag }),
    state: of.state,
    ...(conclusion === undefined ? {} : conclusion),
    ...(concludedBy === undefined ? {} : { concludedBy: concludedBy === 'data' ? 'data' : 'reviewers' }),
    awaits: [...of.awaits],
    ...(of.dueOn === undefined ? {} : { dueOn: of.dueOn }),
    ...(of.rests === undefined ? {} : { rests: of.rests }),
    ...(of.mergedInto === undefined ? {} : { mergedInto: of.mergedInto }),
    needsSecond: of.needsSecond,
    published: of.isPublished,
    version: of.version,
    openedAt: of.openedAt.toISOString(),
    changedAt: of.changedAt.toISOString(),
  };
}

/** The places of a question as they stand in what its reader sees of each outline. */
export function placesFor(question: CheckQuestion, sight: Sight): QuestionView['evidence'] {
  return question.evidence.map(({ disclosed, ...place }) =>
    disclosed === undefined || seesInFull(sight, place.country) ? place : { ...place, pointer: disclosed },
  );
}

function viewQuestion(
  question: CheckQuestion,
  sight: Sight,
  language: Language,
  cycle: Pick<CycleConfiguration, 'rules'>,
): QuestionView {
  const { check, scope, subject, statistic, message, unexplained } = question;
  return {
    check,
    scope,
    subject,
    evidence: placesFor(question, sight),
    ...(statistic === undefined ? {} : { statistic }),
    message: { id: message.id, ...sentenceOf(question, language, cycle) },
    unexplained,
  };
}

/** @param isOwn whether the reader is of the side that speaks, and so knows by name who does. */
export function viewEntry(entry: EntryRecord, isOwn: boolean): EntryView {
  const { id, kind, side, country, author, audience, text, language, detail, at } = entry;
  return {
    id,
    kind,
    side,
    audience,
    ...(country === null ? {} : { country }),
    ...(isOwn && author !== null ? { author } : {}),
    ...(text === null ? {} : { text }),
    ...(language === null ? {} : { lang: language }),
    detail,
    at: at.toISOString(),
  };
}

export function viewProposal({ outcome, explanation }: ProposedConclusion): WholeCaseView['proposed'] {
  return explanation === undefined ? { outcome } : { outcome, explanation };
}
