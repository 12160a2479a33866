import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCycles1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cycle (
        code text PRIMARY KEY CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
        configuration json NOT NULL CHECK (configuration->>'code' = code),
        stage text NOT NULL
          CHECK (stage IN ('draft', 'open', 'review', 'sign-off', 'published', 'archived'))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cycle');
  }
}
