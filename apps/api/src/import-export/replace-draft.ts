import {
  type DraftDocument,
  type DraftKey,
  type DraftMargin,
  openDraft,
  type SavedDraftRecord,
  StaleDraftError,
  saveDraft,
  writeDraft,
} from '@concord/persistence';
import type { EntityManager } from 'typeorm';
import { staleDraft } from '../outlines/drafts.service.ts';

export interface Replacement extends DraftKey {
  /** The version that is replaced; 0 where there must be none. */
  version: number;
  document: DraftDocument;
  /** The tables that are replaced; null for all. */
  tables: readonly string[] | null;
  updatedBy: string | undefined;
}

/**
 * Writes a document in place of a draft, if nobody saved it since. What two people wrote against each other, and what
 * was taken out, stays beside it; what was typed and could not be read goes with what it was typed in.
 * @throws Problem `stale-draft`.
 */
export async function replaceDraft(
  manager: EntityManager,
  { cycle, country, version, document, tables, updatedBy }: Replacement,
): Promise<SavedDraftRecord> {
  const key = { cycle, country };
  if (version === 0) {
    try {
      return await saveDraft(manager, { ...key, document, expectedVersion: null, updatedBy });
    } catch (error) {
      if (error instanceof StaleDraftError) throw staleDraft(error.currentVersion ?? 0);
      throw error;
    }
  }
  const draft = await openDraft(manager, key, {
    withFigures: false,
    start: () => Promise.reject(staleDraft(0)),
  });
  if (draft.version !== version) throw staleDraft(draft.version);
  const margin = { ...draft.margin, unsettled: unsettledBeside(draft.margin, tables) };
  return await writeDraft(manager, { ...key, document, withFigures: true, margin, updatedBy });
}

/** By the first step of an item's key, the tables in which it is told. */
const TABLES_OF: Readonly<Record<string, readonly string[]>> = {
  general: ['about'],
  framework: ['framework', 'instruments'],
  initiatives: ['initiatives', 'financing', 'indicators', 'observations'],
  partnerships: ['partnerships', 'parties', 'quotas', 'financing', 'indicators', 'observations'],
  figures: ['figures'],
  answers: ['answers'],
};

function unsettledBeside(
  { unsettled }: DraftMargin,
  tables: readonly string[] | null,
): DraftMargin['unsettled'] {
  if (tables === null) return {};
  return Object.fromEntries(
    Object.entries(unsettled).filter(([item]) => {
      const told = TABLES_OF[item.split('/')[0] ?? ''] ?? [];
      return !told.some((table) => tables.includes(table));
    }),
  );
}
