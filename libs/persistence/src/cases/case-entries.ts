import type { CountryCode, EntryAudience, EntryKind, EntrySide, Language } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { storableJson, storableText } from '../storable.ts';

/** What a person adds to a case's history. */
export interface NewEntry {
  kind: EntryKind;
  side: Exclude<EntrySide, 'data'>;
  /** That of the delegation that speaks, or to which alone reviewers speak. */
  country?: CountryCode;
  account: string;
  /** The name of who speaks, for those of the same side. */
  author: string;
  audience: EntryAudience;
  text?: string;
  language?: Language;
  /** Codes and numbers, never what an outline says. */
  detail?: Readonly<Record<string, unknown>>;
}

/** An entry of a case's history, as its readers have it. */
export interface EntryRecord {
  id: string;
  kind: EntryKind;
  side: EntrySide;
  country: CountryCode | null;
  author: string | null;
  audience: EntryAudience;
  /** Countries whose delegations and reviewers could read it when it was written. */
  countries: CountryCode[];
  text: string | null;
  language: Language | null;
  detail: Record<string, unknown>;
  at: Date;
}

/** To whom an entry is open for good, whatever becomes of its case. */
export interface EntryReaders {
  countries: readonly CountryCode[];
  restrictedBy: readonly CountryCode[];
}

/** Only ever added to. */
export async function addEntry(
  manager: EntityManager,
  { cycle, id }: { cycle: string; id: string },
  { countries, restrictedBy }: EntryReaders,
  entry: NewEntry,
): Promise<void> {
  await manager.query(
    `INSERT INTO case_entry (cycle, case_id, kind, side, country, account, author, audience, countries,
       restricted_by, text, language, detail)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::jsonb)`,
    [
      cycle,
      id,
      entry.kind,
      entry.side,
      entry.country ?? null,
      entry.account,
      storableText(entry.author),
      entry.audience,
      countries,
      restrictedBy,
      entry.text === undefined ? null : storableText(entry.text),
      entry.language ?? null,
      storableJson(entry.detail ?? {}),
    ],
  );
}

/** The history of a case, the oldest first: what of it the transaction's reader may see. */
export function listEntries(manager: EntityManager, cycle: string, id: string): Promise<EntryRecord[]> {
  return manager.query<EntryRecord[]>(
    `SELECT id, kind, side, country, author, audience, countries, text, language, detail, at
     FROM case_entry WHERE cycle = $1 AND case_id = $2 ORDER BY at, id`,
    [cycle, id],
  );
}
