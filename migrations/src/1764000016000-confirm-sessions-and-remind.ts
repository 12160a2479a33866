import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When the owner of a session last showed that it is they; and of each account where it keeps its time, which letters
 * it wants, and what it was told last.
 */
export class ConfirmSessionsAndRemind1764000016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session ADD COLUMN confirmed_at timestamptz');
    await runner.query('UPDATE session SET confirmed_at = created_at');
    await runner.query(`
      ALTER TABLE session ALTER COLUMN confirmed_at SET NOT NULL,
        ALTER COLUMN confirmed_at SET DEFAULT clock_timestamp()`);
    await runner.query(`
      ALTER TABLE account
        ADD COLUMN time_zone text NOT NULL DEFAULT 'UTC' CHECK (time_zone ~ '^[A-Za-z0-9_+/-]{1,64}$'),
        ADD COLUMN digest_without text[] NOT NULL DEFAULT '{}',
        ADD COLUMN digest_day date,
        ADD COLUMN digest_said text CHECK (digest_said ~ '^[0-9a-f]{64}$')`);
    await runner.query(
      `UPDATE account SET digest_without = '{questions,deadlines,confirmations}' WHERE digest = 'none'`,
    );
    await runner.query('ALTER TABLE account DROP COLUMN digest');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account
        ADD COLUMN digest text NOT NULL DEFAULT 'daily' CHECK (digest IN ('daily', 'at-once', 'none'))`);
    await runner.query(`
      UPDATE account SET digest = 'none' WHERE digest_without @> '{questions,deadlines,confirmations}'`);
    await runner.query(`
      ALTER TABLE account DROP COLUMN time_zone, DROP COLUMN digest_without, DROP COLUMN digest_day,
        DROP COLUMN digest_said`);
    await runner.query('ALTER TABLE session DROP COLUMN confirmed_at');
  }
}
