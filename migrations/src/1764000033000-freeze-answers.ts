import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guard, ORGANIZES } from './policies.ts';

/**
 * An edition is compiled with what countries had answered about each other's partnerships. That names partnerships that
 * not all who read the edition may know of, so it stands apart from the edition's own row.
 */
export class FreezeAnswers1764000033000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE edition_answers (
        edition uuid PRIMARY KEY REFERENCES edition (id),
        cycle text NOT NULL,
        answers json NOT NULL
      )`);
    for (const statement of guard('edition_answers', { SELECT: ORGANIZES })) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE edition_answers');
  }
}
