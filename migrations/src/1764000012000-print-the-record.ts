import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An edition prints where the cycle's record stood when it was asked for, so that nobody can shorten the record later. */
export class PrintTheRecord1764000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE edition
        ADD COLUMN record_number bigint NOT NULL DEFAULT 0 CHECK (record_number >= 0),
        ADD COLUMN record_hash text CHECK (record_hash ~ '^[0-9a-f]{64}$'),
        ADD CHECK ((record_number = 0) = (record_hash IS NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE edition DROP COLUMN record_hash, DROP COLUMN record_number');
  }
}
