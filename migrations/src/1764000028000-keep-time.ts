import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guard, ORGANIZES, SEES_IN_FULL } from './policies.ts';

/**
 * More time for one country at the steps after filing, and what organizers follow a cycle by: when each country's draft
 * was last saved, and nothing of what it says.
 */
export class KeepTime1764000028000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE step_extension (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        cycle text NOT NULL REFERENCES cycle (code),
        country text NOT NULL CHECK (country ~ '^[A-Z]{3}$'),
        step text NOT NULL CHECK (step IN ('questionsDue', 'repliesDue', 'signOffDue')),
        until date NOT NULL,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
        granted_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await runner.query(
      'CREATE INDEX step_extension_newest ON step_extension (cycle, country, step, granted_at DESC)',
    );
    for (const statement of guard('step_extension', { SELECT: SEES_IN_FULL, INSERT: ORGANIZES })) {
      await runner.query(statement);
    }
    await runner.query(`
      CREATE FUNCTION concord_drafts_saved(of_cycle text) RETURNS TABLE (country text, saved_at timestamptz)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT draft.country, draft.updated_at FROM draft
        WHERE draft.cycle = of_cycle AND of_cycle IN (SELECT concord_cycles_organized())
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION concord_drafts_saved(text)');
    await runner.query('DROP TABLE step_extension');
  }
}
