import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEditions1764000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE edition (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        cycle text NOT NULL REFERENCES cycle (code),
        language text NOT NULL CHECK (language IN ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
        audience text NOT NULL CHECK (audience IN ('public', 'participants', 'reviewers')),
        state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'compiling', 'done', 'failed')),
        progress integer NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
        step text,
        failure text,
        snapshot json NOT NULL,
        configuration json NOT NULL,
        catalogue_version text NOT NULL,
        requested_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        finished_at timestamptz,
        pdf bytea,
        pages integer CHECK (pages >= 1),
        sha256 text CHECK (sha256 = encode(sha256(pdf), 'hex')),
        CHECK ((state IN ('done', 'failed')) = (finished_at IS NOT NULL)),
        CHECK ((state = 'failed') = (failure IS NOT NULL)),
        CHECK ((state = 'done') = (pdf IS NOT NULL AND pages IS NOT NULL AND sha256 IS NOT NULL))
      )`);
    await runner.query('CREATE INDEX edition_newest ON edition (cycle, requested_at DESC)');
    // A PDF is compressed already.
    await runner.query('ALTER TABLE edition ALTER COLUMN pdf SET STORAGE EXTERNAL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE edition');
  }
}
