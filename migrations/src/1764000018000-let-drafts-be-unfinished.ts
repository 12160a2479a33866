import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A draft has its figures in a column of their own, and beside its document a margin: what was typed and cannot be read
 * yet, two people's texts for one field, who wrote where, what was taken out.
 */
export class LetDraftsBeUnfinished1764000018000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE draft ADD COLUMN figures json, ADD COLUMN margin json NOT NULL DEFAULT '{}',
        ADD COLUMN updated_by text`);
    await runner.query(`
      UPDATE draft SET figures = document -> 'figures',
        document = jsonb_set(document::jsonb, '{figures}', '[]')::json
      WHERE json_typeof(document -> 'figures') = 'array'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE draft SET document = jsonb_set(document::jsonb, '{figures}', figures::jsonb)::json
      WHERE figures IS NOT NULL`);
    await runner.query('ALTER TABLE draft DROP COLUMN updated_by, DROP COLUMN margin, DROP COLUMN figures');
  }
}
