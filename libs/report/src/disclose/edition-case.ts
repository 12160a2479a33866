import type { Finding } from '@concord/consistency';
import type {
  Conclusion,
  CountryCode,
  EntryAudience,
  EntryKind,
  EntrySide,
  FlagPoint,
  Language,
  Outline,
} from '@concord/domain';

/** What was said in a case, as it was said. */
export interface CaseWords {
  /** Id of the entry. */
  id: string;
  kind: Extract<EntryKind, 'asked' | 'replied' | 'concluded' | 'verified'>;
  side: EntrySide;
  /** That of the delegation that speaks. */
  country?: CountryCode;
  audience: EntryAudience;
  /** Whose items for reviewers the case rested on when it was said. */
  restrictedBy: readonly CountryCode[];
  text: string;
  language: Language;
  /** Who looked at it, of a verification. */
  party?: string;
}

/** What a reviewer pointed at. */
export interface CaseFlag {
  id: string;
  caption: string;
  points: readonly FlagPoint[];
}

/** An outline that counted while a case was talked through. */
export interface CaseVersion {
  country: CountryCode;
  version: number;
  outline: Outline;
}

/** A case that was concluded and marked for publication, frozen with the edition. */
export interface EditionCase {
  id: string;
  /** Sorted. */
  countries: readonly CountryCode[];
  restrictedBy: readonly CountryCode[];
  conclusion: Conclusion;
  /** What checks asked, as the last run that raised it had it: its own question, and those that went on within it. */
  findings: readonly Finding[];
  flags: readonly CaseFlag[];
  /** The oldest first. */
  entries: readonly CaseWords[];
  /** Whole; by country, the oldest first. */
  versions: readonly CaseVersion[];
}

/** What an outline said of something that a case is about, and what it says now. */
export interface CaseChange {
  country: CountryCode;
  /** Cell of the figure; title of another item. */
  item: { cell: string } | { title: string; language: string };
  before: string | number | undefined;
  now: string | number | undefined;
  /** Places, as `SWE@1#/figures/12`. */
  sources: readonly string[];
}

export interface CaseQuestion {
  finding: Finding;
  /** Whether the outlines of the edition ask it. */
  isOpen: boolean;
  /** Places that it rests on: of a question that is no longer asked, in the outlines of that time as readers may have them. */
  sources: readonly string[];
}

/** A case as an edition's readers may have it. */
export interface SettledCase
  extends Pick<EditionCase, 'id' | 'countries' | 'restrictedBy' | 'conclusion' | 'entries'> {
  questions: readonly CaseQuestion[];
  flags: readonly Pick<CaseFlag, 'id' | 'caption'>[];
  changes: readonly CaseChange[];
}
