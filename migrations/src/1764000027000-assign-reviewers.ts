import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guard, IS_OWN, ORGANIZES } from './policies.ts';

const KEY = `
  cycle text NOT NULL REFERENCES cycle (code),
  account uuid NOT NULL REFERENCES account (id)`;
const CODE = `~ '^[A-Z]{3}$'`;

const REVIEWS = `${IS_OWN} AND cycle IN (SELECT cycle FROM concord_roles() WHERE role = 'reviewer')`;
const REVIEWS_IT = `${IS_OWN} AND (cycle, country) IN (SELECT cycle, country FROM concord_roles() WHERE role = 'reviewer')`;
const OWN_OR_ORGANIZED = `${ORGANIZES} OR (${REVIEWS})`;

/**
 * Who can review whom: what ties reviewers to countries, what they were asked and declared, what they gave up, and the
 * lots by which they were drawn. Who reviews a country is in the roles, and nowhere else.
 */
export class AssignReviewers1764000027000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reviewer_profile (${KEY},
        nationality text CHECK (nationality ${CODE}),
        speaks_for text CHECK (speaks_for ${CODE}),
        organisation text CHECK (length(organisation) BETWEEN 1 AND 200),
        most smallint CHECK (most BETWEEN 0 AND 50),
        updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (cycle, account),
        CHECK (speaks_for IS NULL OR organisation IS NULL)
      )`);
    await runner.query(`
      CREATE TABLE conflict_question (${KEY},
        asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (cycle, account)
      )`);
    await runner.query(`
      CREATE TABLE conflict_declaration (${KEY},
        countries text[] NOT NULL,
        note text CHECK (length(note) BETWEEN 1 AND 2000),
        declared_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (cycle, account)
      )`);
    await runner.query(`
      CREATE TABLE step_down (${KEY},
        country text NOT NULL CHECK (country ${CODE}),
        reason text CHECK (length(reason) BETWEEN 1 AND 2000),
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (cycle, account, country)
      )`);
    await runner.query(`
      CREATE TABLE reviewer_draw (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        cycle text NOT NULL REFERENCES cycle (code),
        number integer NOT NULL CHECK (number >= 1),
        input json NOT NULL,
        outcome json NOT NULL,
        state text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'confirmed', 'discarded')),
        proposed_by uuid NOT NULL REFERENCES account (id),
        proposed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        settled_at timestamptz,
        UNIQUE (cycle, number),
        CHECK ((state = 'proposed') = (settled_at IS NULL))
      )`);
    const guards = {
      reviewer_profile: { SELECT: OWN_OR_ORGANIZED, INSERT: OWN_OR_ORGANIZED, UPDATE: OWN_OR_ORGANIZED },
      conflict_question: { SELECT: OWN_OR_ORGANIZED, INSERT: ORGANIZES },
      // Nobody declares for another.
      conflict_declaration: { SELECT: OWN_OR_ORGANIZED, INSERT: REVIEWS, UPDATE: REVIEWS },
      step_down: { SELECT: OWN_OR_ORGANIZED, INSERT: REVIEWS_IT },
      reviewer_draw: { SELECT: ORGANIZES, INSERT: ORGANIZES, UPDATE: ORGANIZES },
    };
    for (const [table, conditions] of Object.entries(guards)) {
      for (const statement of guard(table, conditions)) await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE reviewer_draw, step_down, conflict_declaration, conflict_question, reviewer_profile',
    );
  }
}
