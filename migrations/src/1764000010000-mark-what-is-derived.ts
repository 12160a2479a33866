import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What others than its country, its reviewers and the organizers may read is kept apart from the outline itself. */
export class MarkWhatIsDerived1764000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE disclosed_outline (
        submission uuid NOT NULL REFERENCES submission (id),
        audience text NOT NULL CHECK (audience IN ('public', 'participants')),
        cycle text NOT NULL REFERENCES cycle (code),
        country text NOT NULL,
        version integer NOT NULL,
        document text NOT NULL,
        sha256 text NOT NULL CHECK (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
        submitted_at timestamptz NOT NULL,
        PRIMARY KEY (submission, audience)
      )`);
    await runner.query(
      'CREATE INDEX disclosed_outline_newest ON disclosed_outline (cycle, audience, country, version DESC)',
    );
    await runner.query(`
      ALTER TABLE finding
        ADD COLUMN confidentiality text NOT NULL DEFAULT 'reviewers'
          CHECK (confidentiality IN ('public', 'participants', 'reviewers')),
        ADD COLUMN restricted_by text[]`);
    // Until the next run says more: what is known by nobody alone.
    await runner.query('UPDATE finding SET restricted_by = countries');
    await runner.query('ALTER TABLE finding ALTER COLUMN restricted_by SET NOT NULL');
    await runner.query('ALTER TABLE finding ALTER COLUMN confidentiality DROP DEFAULT');
    await runner.query('ALTER TABLE idempotent_request ADD COLUMN account uuid REFERENCES account (id)');
    await runner.query('ALTER TABLE idempotent_request DROP CONSTRAINT idempotent_request_once');
    await runner.query(`
      ALTER TABLE idempotent_request ADD CONSTRAINT idempotent_request_once
        UNIQUE NULLS NOT DISTINCT (key, route, cycle, country, account)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE idempotent_request DROP CONSTRAINT idempotent_request_once');
    await runner.query('DELETE FROM idempotent_request');
    await runner.query('ALTER TABLE idempotent_request DROP COLUMN account');
    await runner.query(`
      ALTER TABLE idempotent_request ADD CONSTRAINT idempotent_request_once
        UNIQUE NULLS NOT DISTINCT (key, route, cycle, country)`);
    await runner.query('ALTER TABLE finding DROP COLUMN restricted_by, DROP COLUMN confidentiality');
    await runner.query('DROP TABLE disclosed_outline');
  }
}
