import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOutlines1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE draft (
        cycle text NOT NULL REFERENCES cycle (code),
        country text NOT NULL CHECK (country ~ '^[A-Z]{3}$'),
        document json NOT NULL,
        version integer NOT NULL CHECK (version >= 1),
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (cycle, country)
      )`);
    // The database itself vouches that a digest is its document's: editions and receipts quote it for years.
    await runner.query(`
      CREATE TABLE submission (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        cycle text NOT NULL REFERENCES cycle (code),
        country text NOT NULL CHECK (country ~ '^[A-Z]{3}$'),
        version integer NOT NULL CHECK (version >= 1),
        document text NOT NULL,
        sha256 text NOT NULL CHECK (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
        submitted_at timestamptz NOT NULL,
        UNIQUE (cycle, country, version)
      )`);
    await runner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a submission is never changed or removed' USING ERRCODE = 'restrict_violation';
      END $$`);
    await runner.query(`
      CREATE TRIGGER submission_is_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON submission
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE submission');
    await runner.query('DROP FUNCTION refuse_change()');
    await runner.query('DROP TABLE draft');
  }
}
