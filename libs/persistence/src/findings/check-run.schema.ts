import type { Severity, Tally } from '@concord/consistency';
import type { CountryCode } from '@concord/domain';
import { EntitySchema } from 'typeorm';

/** One outline that a run looked at. */
export interface CheckInput {
  country: CountryCode;
  version: number;
  sha256: string;
}

/** How much a run looked at, so that silence can be told from absence. */
export interface CheckCoverage {
  countries: number;
  figures: number;
  /** Figures that two countries both give, and that were compared. */
  comparedPairs: number;
  /** By check. */
  tallies: Record<string, Tally>;
}

/** What a run changed among the findings. */
export interface FindingChanges {
  opened: number;
  reopened: number;
  updated: number;
  closed: number;
  unchanged: number;
}

export interface CheckRunCounts extends FindingChanges {
  /** Open after the run, by severity. */
  bySeverity: Record<Severity, number>;
}

export interface CheckRunRecord {
  id: string;
  cycle: string;
  catalogueVersion: string;
  startedAt: Date;
  finishedAt: Date;
  input: CheckInput[];
  counts: CheckRunCounts;
  coverage: CheckCoverage;
}

export const checkRunSchema = new EntitySchema<CheckRunRecord>({
  name: 'check_run',
  columns: {
    id: { type: 'bigint', primary: true },
    cycle: { type: 'text' },
    catalogueVersion: { type: 'text', name: 'catalogue_version' },
    startedAt: { type: 'timestamptz', name: 'started_at' },
    finishedAt: { type: 'timestamptz', name: 'finished_at' },
    input: { type: 'json' },
    counts: { type: 'json' },
    coverage: { type: 'json' },
  },
});
