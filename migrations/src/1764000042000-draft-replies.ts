import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guard, IS_OWN, ORGANIZES } from './policies.ts';

/** Reviewers of one of the countries of a case, who file for none of them. */
const REVIEWS = `(((SELECT concord_reviewing()) -> review_case.cycle) ?| review_case.countries
  AND NOT coalesce(((SELECT concord_filing()) -> review_case.cycle) ?| review_case.countries, false))`;
/** Whoever sees the case, and is of the side that the draft is of. */
const OF_SIDE = `EXISTS (
  SELECT FROM review_case
  WHERE review_case.cycle = case_draft.cycle AND review_case.id = case_draft.case_id
    AND CASE case_draft.form
      WHEN 'reply' THEN case_draft.country = ANY (review_case.countries)
        AND (case_draft.cycle, case_draft.country) IN (SELECT cycle, country FROM concord_outlines_filed())
      ELSE ${ORGANIZES} OR ${REVIEWS} END)`;

/** What somebody has begun to write in a case and not sent: for their own side alone, and told to nobody. */
export class DraftReplies1764000042000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_draft (
        cycle text NOT NULL,
        case_id char(32) NOT NULL,
        form text NOT NULL CHECK (form IN ('reply', 'ask', 'conclude', 'note')),
        country text CHECK ((country IS NOT NULL) = (form = 'reply')),
        account uuid NOT NULL REFERENCES account (id),
        author text NOT NULL,
        fields jsonb NOT NULL CHECK (length(fields::text) <= 60000),
        saved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (cycle, case_id, form, account),
        FOREIGN KEY (cycle, case_id) REFERENCES review_case (cycle, id)
      )`);
    // Each writes their own; who goes on from a colleague's and sends it leaves none of it behind.
    const own = `${IS_OWN} AND ${OF_SIDE}`;
    const conditions = { SELECT: OF_SIDE, INSERT: own, UPDATE: own, DELETE: OF_SIDE };
    for (const statement of guard('case_draft', conditions)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE case_draft');
  }
}
