import type { Audience } from '@concord/disclosure';
import type { CountryCode, CycleConfiguration, Language } from '@concord/domain';
import { EntitySchema } from 'typeorm';

export const EDITION_STATES = ['queued', 'compiling', 'done', 'failed'] as const;
export type EditionState = (typeof EDITION_STATES)[number];

/** One submission that an edition rests on. */
export interface EditionInput {
  submission: string;
  country: CountryCode;
  version: number;
}

/** A report compiled, or to be compiled, from submissions that were frozen when it was asked for; without its PDF. */
export interface EditionRecord {
  id: string;
  cycle: string;
  language: Language;
  audience: Audience;
  state: EditionState;
  /** Percent. */
  progress: number;
  /** What is being done, for people to read. */
  step: string | null;
  /** Why it failed, for people to read. */
  failure: string | null;
  /** By country. */
  snapshot: EditionInput[];
  /** Those of the cycle before, by country; null until the edition is taken up for the first time. */
  previous: EditionInput[] | null;
  /** The cycle as it was when the edition was asked for. */
  configuration: CycleConfiguration;
  catalogueVersion: string;
  /** Acts in the cycle's record when the edition was asked for; a number of many digits comes as text. */
  recordNumber: string;
  /** Hash of the last of them; null where there was none. */
  recordHash: string | null;
  /** Countries whose chapters were signed off as the snapshot has them, of an edition for the public that was taken up. */
  signedOff: CountryCode[] | null;
  /** When it was given to everybody; null while it is not. */
  publishedAt: Date | null;
  /** When it was taken back after that; null while it is not. */
  withdrawnAt: Date | null;
  /** Why, for everybody to read. */
  withdrawalReason: string | null;
  requestedAt: Date;
  finishedAt: Date | null;
  pages: number | null;
  /** Of the PDF. */
  sha256: string | null;
}

export interface EditionRow extends EditionRecord {
  pdf: Buffer | null;
}

export const editionSchema = new EntitySchema<EditionRow>({
  name: 'edition',
  columns: {
    id: { type: 'uuid', primary: true },
    cycle: { type: 'text' },
    language: { type: 'text' },
    audience: { type: 'text' },
    state: { type: 'text' },
    progress: { type: 'int' },
    step: { type: 'text', nullable: true },
    failure: { type: 'text', nullable: true },
    snapshot: { type: 'json' },
    previous: { type: 'json', nullable: true },
    configuration: { type: 'json' },
    catalogueVersion: { type: 'text', name: 'catalogue_version' },
    recordNumber: { type: 'bigint', name: 'record_number' },
    recordHash: { type: 'text', name: 'record_hash', nullable: true },
    signedOff: { type: 'json', name: 'signed_off', nullable: true },
    publishedAt: { type: 'timestamptz', name: 'published_at', nullable: true },
    withdrawnAt: { type: 'timestamptz', name: 'withdrawn_at', nullable: true },
    withdrawalReason: { type: 'text', name: 'withdrawal_reason', nullable: true },
    requestedAt: { type: 'timestamptz', name: 'requested_at' },
    finishedAt: { type: 'timestamptz', name: 'finished_at', nullable: true },
    pages: { type: 'int', nullable: true },
    sha256: { type: 'text', nullable: true },
    pdf: { type: 'bytea', nullable: true, select: false },
  },
});
