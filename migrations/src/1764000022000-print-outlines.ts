import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FILES, guard } from './policies.ts';

/**
 * A country's own copies of what it submitted, as it is to be printed and then printed. It is for those who file alone,
 * and only they ask for it; the worker, which prints, is the owner.
 */
export class PrintOutlines1764000022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outline_print (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        cycle text NOT NULL,
        country text NOT NULL,
        version integer NOT NULL,
        language text NOT NULL CHECK (language IN ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
        state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'done', 'failed')),
        facts jsonb NOT NULL,
        html text,
        pdf bytea,
        requested_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        UNIQUE (cycle, country, version, language),
        FOREIGN KEY (cycle, country, version) REFERENCES submission (cycle, country, version),
        CHECK ((state = 'queued') = (html IS NOT NULL)),
        CHECK ((state = 'done') = (pdf IS NOT NULL))
      )`);
    await runner.query('ALTER TABLE outline_print ALTER COLUMN pdf SET STORAGE EXTERNAL');
    for (const statement of guard('outline_print', { SELECT: FILES, INSERT: FILES, UPDATE: FILES })) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outline_print');
  }
}
