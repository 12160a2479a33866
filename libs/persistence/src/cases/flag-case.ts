import { randomBytes } from 'node:crypto';
import type { Severity } from '@concord/consistency';
import { type CountryCode, caseOfFlag, type FlagPoint } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { storableJson, storableText } from '../storable.ts';
import { inTransaction } from '../transaction.ts';
import { addEntry, type NewEntry } from './case-entries.ts';
import type { CaseRecord } from './case-record.ts';
import { findCase } from './change-case.ts';

/** What a reviewer sees that no check does. */
export interface NewFlag {
  cycle: string;
  countries: readonly CountryCode[];
  /** Whose items for reviewers it points at. */
  restrictedBy: readonly CountryCode[];
  severity: Exclude<Severity, 'error'>;
  /** The question in a few words, at most 200 characters. */
  caption: string;
  points: readonly FlagPoint[];
  entry: Omit<NewEntry, 'kind' | 'audience'>;
}

/** Opens a case by a flag. @throws QueryFailedError (42501) for who reviews none of the countries. */
export function flagCase(manager: EntityManager, flag: NewFlag): Promise<CaseRecord> {
  const id = randomBytes(16).toString('hex');
  const { cycle, restrictedBy } = flag;
  const { countries, standing } = caseOfFlag(flag.countries);
  return inTransaction(manager, async (transaction) => {
    await transaction.query(
      `INSERT INTO review_case (cycle, id, origin, countries, restricted_by, severity, caption, points, standing)
       VALUES ($1, $2, 'flag', $3, $4, $5, $6, $7::jsonb, $8)`,
      [
        cycle,
        id,
        countries,
        restrictedBy,
        flag.severity,
        storableText(flag.caption),
        storableJson(flag.points),
        standing,
      ],
    );
    const readers = { countries, restrictedBy };
    await addEntry(transaction, { cycle, id }, readers, {
      ...flag.entry,
      kind: 'flagged',
      audience: 'shared',
    });
    return (await findCase(transaction, cycle, id)) as CaseRecord;
  });
}
