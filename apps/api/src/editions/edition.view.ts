import type { Audience } from '@concord/disclosure';
import type { Language } from '@concord/domain';
import type { EditionRecord, EditionState } from '@concord/persistence';

export interface EditionView {
  id: string;
  language: Language;
  audience: Audience;
  state: EditionState;
  /** Percent. */
  progress: number;
  step?: string;
  failure?: string;
  catalogue: string;
  outlines: number;
  requestedAt: string;
  finishedAt?: string;
  pages?: number;
  sha256?: string;
  /** Where the report is, once there is one. */
  report?: string;
  /** When it was given to everybody. */
  publishedAt?: string;
  /** When it was taken back after that, and why. */
  withdrawnAt?: string;
  withdrawalReason?: string;
}

export function viewEdition(edition: EditionRecord): EditionView {
  const { id, cycle, language, audience, state, progress, step, failure, finishedAt, pages, sha256 } =
    edition;
  return {
    id,
    language,
    audience,
    state,
    progress,
    ...(step === null ? {} : { step }),
    ...(failure === null ? {} : { failure }),
    catalogue: edition.catalogueVersion,
    outlines: edition.snapshot.length,
    requestedAt: edition.requestedAt.toISOString(),
    ...(finishedAt === null ? {} : { finishedAt: finishedAt.toISOString() }),
    ...(pages === null ? {} : { pages }),
    ...(sha256 === null ? {} : { sha256 }),
    ...(edition.publishedAt === null ? {} : { publishedAt: edition.publishedAt.toISOString() }),
    ...(edition.withdrawnAt === null ? {} : { withdrawnAt: edition.withdrawnAt.toISOString() }),
    ...(edition.withdrawalReason === null ? {} : { withdrawalReason: edition.withdrawalReason }),
    ...(state === 'done' ? { report: `${editionAddress(cycle, id)}/report.pdf` } : {}),
  };
}

export function editionAddress(cycle: string, id: string): string {
  return `/api/v1/cycles/${cycle}/editions/${id}`;
}
