import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An edition is compiled with what the countries filed in the cycle before; null until that is frozen. */
export class LookBackInEditions1764000014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE edition ADD COLUMN previous json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE edition DROP COLUMN previous');
  }
}
