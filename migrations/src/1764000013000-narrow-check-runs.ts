import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ORGANIZES, TAKES_PART } from './policies.ts';

/**
 * What a run counted, and over which documents, tells of what countries keep for reviewers; so it is the organizers'.
 * Everybody else in a cycle is told when it was checked, and by which catalogue.
 */
export class NarrowCheckRuns1764000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await readableBy(runner, ORGANIZES);
    await runner.query(`
      CREATE VIEW last_check WITH (security_barrier = true) AS
        SELECT DISTINCT ON (cycle) cycle, catalogue_version, finished_at FROM check_run
        WHERE ${TAKES_PART} ORDER BY cycle, id DESC`);
    await runner.query('GRANT SELECT ON last_check TO concord_runtime');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW last_check');
    await readableBy(runner, TAKES_PART);
  }
}

async function readableBy(runner: QueryRunner, condition: string): Promise<void> {
  await runner.query('DROP POLICY runtime_select ON check_run');
  await runner.query(
    `CREATE POLICY runtime_select ON check_run FOR SELECT TO concord_runtime USING (${condition})`,
  );
}
