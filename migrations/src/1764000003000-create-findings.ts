import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFindings1764000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE finding (
        cycle text NOT NULL REFERENCES cycle (code),
        id char(32) NOT NULL CHECK (id ~ '^[0-9a-f]{32}$'),
        check_id text NOT NULL,
        severity text NOT NULL,
        gravity smallint NOT NULL GENERATED ALWAYS AS (
          CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 WHEN 'note' THEN 2 WHEN 'info' THEN 3 END
        ) STORED,
        scope text NOT NULL CHECK (scope IN ('field', 'outline', 'pair', 'cycle')),
        countries text[] NOT NULL,
        subject jsonb NOT NULL,
        evidence jsonb NOT NULL,
        statistic jsonb,
        message_id text NOT NULL,
        message_values jsonb NOT NULL,
        unexplained double precision NOT NULL CHECK (unexplained >= 0 AND unexplained < 'infinity'),
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
        opened_at timestamptz NOT NULL,
        reopened_at timestamptz,
        closed_at timestamptz,
        changed_at timestamptz,
        values_digest text NOT NULL,
        content_digest text NOT NULL,
        PRIMARY KEY (cycle, id),
        CHECK ((state = 'closed') = (closed_at IS NOT NULL))
      )`);
    // In the order in which pages list them; unexplained is negated since a row comparison has one direction.
    await runner.query(
      'CREATE INDEX finding_in_order ON finding (cycle, state, gravity, (-unexplained), id)',
    );
    await runner.query('CREATE INDEX finding_by_country ON finding USING gin (countries)');
    await runner.query('CREATE INDEX finding_by_check ON finding (cycle, state, check_id)');
    await runner.query(`
      CREATE TABLE check_run (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        cycle text NOT NULL REFERENCES cycle (code),
        catalogue_version text NOT NULL,
        started_at timestamptz NOT NULL,
        finished_at timestamptz NOT NULL,
        input json NOT NULL,
        counts json NOT NULL,
        coverage json NOT NULL
      )`);
    await runner.query('CREATE INDEX check_run_newest ON check_run (cycle, id DESC)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE check_run, finding');
  }
}
