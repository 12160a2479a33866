import type { MigrationInterface, QueryRunner } from 'typeorm';

const INPUTS = ['snapshot', 'previous'] as const;

/**
 * An edition's row is read by all who take part. A digest of a whole outline would let them prove a guess at what is
 * kept from them; the submission that is named has it, for those who see that.
 */
export class NameInputsWithoutDigests1764000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of INPUTS) {
      await runner.query(`
        UPDATE edition SET ${column} = (
          SELECT coalesce(json_agg((input.value - 'sha256') ORDER BY input.ordinality), '[]')
          FROM jsonb_array_elements(${column}::jsonb) WITH ORDINALITY AS input)
        WHERE ${column} IS NOT NULL`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of INPUTS) {
      await runner.query(`
        UPDATE edition SET ${column} = (
          SELECT coalesce(json_agg(input.value || jsonb_build_object('sha256', submission.sha256)
            ORDER BY input.ordinality), '[]')
          FROM jsonb_array_elements(${column}::jsonb) WITH ORDINALITY AS input
          JOIN submission ON submission.id = (input.value->>'submission')::uuid)
        WHERE ${column} IS NOT NULL`);
    }
  }
}
