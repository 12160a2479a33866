import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FILES, guard, IS_OWN } from './policies.ts';

/**
 * What an import would make of a draft, from when it is shown until it is confirmed: whoever sent it sees it, as long
 * as they file for the country. One for each person and outline, and for an hour.
 */
export class KeepImports1764000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE kept_import (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        account uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        cycle text NOT NULL REFERENCES cycle (code),
        country text NOT NULL CHECK (country ~ '^[A-Z]{3}$'),
        version integer NOT NULL CHECK (version >= 0),
        document jsonb NOT NULL CHECK (jsonb_typeof(document) = 'object'),
        told jsonb NOT NULL,
        expires_at timestamptz NOT NULL,
        UNIQUE (account, cycle, country)
      )`);
    const own = `${IS_OWN} AND ${FILES}`;
    for (const statement of guard('kept_import', { SELECT: own, INSERT: own, DELETE: own })) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE kept_import');
  }
}
