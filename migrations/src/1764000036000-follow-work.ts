import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guard, ORGANIZES } from './policies.ts';

/**
 * What processes do for a cycle that takes long, and how far it is: for its organizers, who ask for some of it. The
 * worker, which does it, is the owner. The checks of a cycle are one row, done again and again.
 */
export class FollowWork1764000036000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cycle_work (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        cycle text NOT NULL REFERENCES cycle (code),
        kind text NOT NULL CHECK (kind IN ('check', 'draw', 'invite')),
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'stopped')),
        progress smallint NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
        step text,
        request json,
        outcome json,
        asked_by uuid REFERENCES account (id),
        asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        ended_at timestamptz,
        CHECK ((state IN ('done', 'stopped')) = (ended_at IS NOT NULL))
      )`);
    await runner.query(`CREATE UNIQUE INDEX cycle_work_check ON cycle_work (cycle) WHERE kind = 'check'`);
    await runner.query('CREATE INDEX cycle_work_newest ON cycle_work (cycle, asked_at DESC)');
    for (const statement of guard('cycle_work', { SELECT: ORGANIZES, INSERT: ORGANIZES })) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cycle_work');
  }
}
