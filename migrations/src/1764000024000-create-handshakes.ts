import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guard, ORGANIZES } from './policies.ts';

const SEES = (country: string) => `(((SELECT concord_sight()) -> cycle) ? ${country})`;
const ANSWERS = '(cycle, answerer) IN (SELECT cycle, country FROM concord_outlines_filed())';

/**
 * What a country is asked about the partnerships that another says they have, and what it answered. An answer
 * holds while the partnership is compared by what it was answered on.
 */
export class CreateHandshakes1764000024000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE handshake (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        cycle text NOT NULL REFERENCES cycle (code),
        asker text NOT NULL CHECK (asker ~ '^[A-Z]{3}$'),
        partnership text NOT NULL,
        answerer text NOT NULL CHECK (answerer ~ '^[A-Z]{3}$'),
        answer text CHECK (answer IN ('confirmed', 'amended', 'declined', 'own')),
        linked text,
        note text CHECK (length(note) BETWEEN 1 AND 2000),
        language text,
        compared text NOT NULL,
        answered_on text,
        state text NOT NULL GENERATED ALWAYS AS (
          CASE WHEN answered_on = compared THEN answer ELSE 'waiting' END
        ) STORED,
        answered_by uuid REFERENCES account (id),
        answered_at timestamptz,
        remembered_from text REFERENCES cycle (code),
        is_shown boolean NOT NULL DEFAULT true,
        asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        version integer NOT NULL DEFAULT 1,
        UNIQUE (cycle, asker, partnership, answerer),
        CHECK (asker <> answerer),
        CHECK (answer <> 'own' OR linked IS NOT NULL),
        CHECK ((answer IS NULL) = (answered_on IS NULL))
      )`);
    await runner.query(
      'CREATE INDEX handshake_waiting ON handshake (cycle, answerer, state, asked_at, id) WHERE is_shown',
    );
    // Who is asked sees what all who take part may read of the partnership, as long as they may.
    const guards = {
      SELECT: `${ORGANIZES} OR ${SEES('asker')} OR (is_shown AND ${SEES('answerer')})`,
      UPDATE: `is_shown AND ${ANSWERS}`,
    };
    for (const statement of guard('handshake', guards)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE handshake');
  }
}
