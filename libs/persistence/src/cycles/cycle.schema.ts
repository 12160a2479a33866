import type { CycleConfiguration } from '@concord/domain';
import { EntitySchema } from 'typeorm';

/** A cycle's life, in order. */
export const CYCLE_STAGES = ['draft', 'open', 'review', 'sign-off', 'published', 'archived'] as const;
export type CycleStage = (typeof CYCLE_STAGES)[number];

export interface CycleRecord {
  code: string;
  configuration: CycleConfiguration;
  stage: CycleStage;
  /** Of the configuration: 1 and up; each save makes the next. */
  version: number;
}

export const cycleSchema = new EntitySchema<CycleRecord>({
  name: 'cycle',
  columns: {
    code: { type: 'text', primary: true },
    configuration: { type: 'json' },
    stage: { type: 'text' },
    version: { type: 'int' },
  },
});
