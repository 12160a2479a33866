import type { CountryCode } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { storableJson, storableText } from '../storable.ts';

export const DRAFTED_FORMS = ['reply', 'ask', 'conclude', 'note'] as const;
/** What is written in a case before it is sent: for a country, or among reviewers and organizers. */
export type DraftedForm = (typeof DRAFTED_FORMS)[number];

/** Names and values as a form shows them. */
export type DraftedFields = Readonly<Record<string, string | readonly string[]>>;

/** What somebody has written in a case and not sent, for those of their own side. */
export interface CaseDraft {
  form: DraftedForm;
  /** The country that a reply is for; null for the others. */
  country: CountryCode | null;
  account: string;
  author: string;
  fields: DraftedFields;
  savedAt: Date;
}

interface CaseKey {
  cycle: string;
  id: string;
}

/** Keeps what somebody has written so far, in place of what they had before. @returns when it was kept. */
export async function saveCaseDraft(
  manager: EntityManager,
  { cycle, id }: CaseKey,
  { form, country, account, author, fields }: Omit<CaseDraft, 'savedAt'>,
): Promise<Date> {
  const [saved] = await manager.query<{ savedAt: Date }[]>(
    `INSERT INTO case_draft (cycle, case_id, form, country, account, author, fields)
     VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb)
     ON CONFLICT (cycle, case_id, form, account) DO UPDATE SET
       country = excluded.country, author = excluded.author, fields = excluded.fields, saved_at = clock_timestamp()
     RETURNING saved_at AS "savedAt"`,
    [cycle, id, form, country, account, storableText(author), storableJson(fields)],
  );
  return saved?.savedAt ?? new Date();
}

/** Everything of the kind in a case that the transaction's reader may see, the newest first. */
export function listCaseDrafts(manager: EntityManager, { cycle, id }: CaseKey): Promise<CaseDraft[]> {
  return manager.query<CaseDraft[]>(
    `SELECT form, country, account, author, fields, saved_at AS "savedAt" FROM case_draft
     WHERE cycle = $1 AND case_id = $2 ORDER BY saved_at DESC, account`,
    [cycle, id],
  );
}

/** Removes what was sent, or is no longer wanted, of the people that are named. */
export async function removeCaseDrafts(
  manager: EntityManager,
  { cycle, id }: CaseKey,
  form: DraftedForm,
  accounts: readonly string[],
): Promise<void> {
  await manager.query(
    'DELETE FROM case_draft WHERE cycle = $1 AND case_id = $2 AND form = $3 AND account = ANY($4::uuid[])',
    [cycle, id, form, accounts],
  );
}
