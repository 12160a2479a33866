import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guard, ORGANIZES } from './policies.ts';

/**
 * An edition tells of cases as they stood when it was first taken up. What is kept of them is more than its readers may
 * have, so it stands apart from the edition's own row.
 */
export class FreezeCases1764000037000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE edition_cases (
        edition uuid PRIMARY KEY REFERENCES edition (id),
        cycle text NOT NULL,
        cases json NOT NULL
      )`);
    for (const statement of guard('edition_cases', { SELECT: ORGANIZES })) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE edition_cases');
  }
}
