import type { CountryCode } from '@concord/domain';
import { EntitySchema } from 'typeorm';

/** What a country has written and not submitted; it need not be a valid outline yet. */
export type DraftDocument = Record<string, unknown>;

export interface DraftRecord {
  cycle: string;
  country: CountryCode;
  document: DraftDocument;
  /** 1 and up; each save makes the next. */
  version: number;
  updatedAt: Date;
}

export const draftSchema = new EntitySchema<DraftRecord>({
  name: 'draft',
  columns: {
    cycle: { type: 'text', primary: true },
    country: { type: 'text', primary: true },
    document: { type: 'json' },
    version: { type: 'int' },
    updatedAt: { type: 'timestamptz', name: 'updated_at' },
  },
});
