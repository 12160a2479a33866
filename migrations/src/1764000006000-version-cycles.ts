import type { MigrationInterface, QueryRunner } from 'typeorm';

export class VersionCycles1764000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE cycle ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1)',
    );
    await runner.query(
      `CREATE INDEX cycle_by_previous ON cycle ((configuration->>'previous'))
       WHERE configuration->>'previous' IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX cycle_by_previous');
    await runner.query('ALTER TABLE cycle DROP COLUMN version');
  }
}
