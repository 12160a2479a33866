import type { CountryCode } from '@concord/domain';

/** What a country has written and not submitted; it need not be a valid outline yet. */
export type DraftDocument = Record<string, unknown>;

/** What somebody wrote into a field that somebody else had changed meanwhile: kept until one of the texts is chosen. */
export interface DisputedText {
  id: string;
  /** Key of the item, and name of the field in its form. */
  item: string;
  field: string;
  /** The showing of the page that it was typed on: what is typed there later takes its place. */
  showing: string;
  value?: unknown;
  /** By place within the field, as {@link DraftMargin.unsettled}. */
  raw?: Readonly<Record<string, string>>;
  by: string;
  /** Who wrote in the item before, where that is known. */
  against?: string;
  /** ISO 8601. */
  at: string;
}

/** An item that was taken out of the draft, to be put back. */
export interface RemovedItem {
  item: string;
  value: unknown;
  /** Its place in its list. */
  position: number;
  by: string;
  at: string;
}

/** What stands beside a draft's document and is no part of the outline. */
export interface DraftMargin {
  /** What was typed and cannot be read as its field's kind: by item, and by the field's name or its place in a table. */
  unsettled: Readonly<Record<string, Readonly<Record<string, string>>>>;
  disputed: readonly DisputedText[];
  /** By item, who wrote in it last, and when. */
  edits: Readonly<Record<string, { by: string; at: string }>>;
  removed: readonly RemovedItem[];
}

export interface DraftRecord {
  cycle: string;
  country: CountryCode;
  document: DraftDocument;
  margin: DraftMargin;
  /** 1 and up; each save makes the next. */
  version: number;
  updatedAt: Date;
  /** Name of who saved it last; null where a program did. */
  updatedBy: string | null;
}
