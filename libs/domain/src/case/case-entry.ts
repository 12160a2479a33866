import type { CountryCode } from '../outline/vocabulary.ts';

export const ENTRY_KINDS = [
  'asked',
  'replied',
  'noted',
  'proposed',
  'concluded',
  'reopened',
  'changed',
  'rested',
  'resumed',
  'flagged',
  'partner-asked',
  'merged',
  'split',
  'second-required',
  'second-not-required',
  'verified',
  'published',
] as const;
/** What an entry of a case's history tells of. */
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const ENTRY_AUDIENCES = ['shared', 'country', 'reviewers'] as const;
/**
 * Who reads an entry, of those who read the case: all; the delegation of one country, its reviewers and the organizers;
 * reviewers and organizers alone.
 */
export type EntryAudience = (typeof ENTRY_AUDIENCES)[number];

export const ENTRY_SIDES = ['country', 'reviewers', 'data'] as const;
/** Who speaks: a delegation, a reviewer or organizer, or what a check found. */
export type EntrySide = (typeof ENTRY_SIDES)[number];

/** A place that a flag points at, by what identifies the item rather than by its position. */
export interface FlagPoint {
  country: CountryCode;
  section: 'framework' | 'initiatives' | 'partnerships' | 'figures' | 'answers';
  /** Id of the initiative or partnership, code of the question. */
  item?: string;
  /** What identifies a figure. */
  figure?: {
    measure: string;
    origin: string;
    destination: string;
    year: number;
    sex?: string;
    basis?: string;
  };
  /** Member of the item. */
  field?: string;
  /** The words that are meant. */
  quote?: string;
}
