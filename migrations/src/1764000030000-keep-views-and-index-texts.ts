import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CLEARS, guard, IS_OWN, SEES_IN_FULL, TAKES_PART } from './policies.ts';

/** Filters that people keep by a name, the texts of outlines as they are searched, and an index to count cases by. */
export class KeepViewsAndIndexTexts1764000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE saved_view (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        account uuid NOT NULL REFERENCES account (id),
        cycle text NOT NULL REFERENCES cycle (code),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        query text NOT NULL CHECK (length(query) <= 1000),
        is_first boolean NOT NULL DEFAULT false,
        UNIQUE (account, cycle, name)
      )`);
    const own = { SELECT: IS_OWN, INSERT: IS_OWN, UPDATE: IS_OWN, DELETE: IS_OWN };
    for (const statement of guard('saved_view', own)) await runner.query(statement);

    // What is for all who take part is kept beside the whole, so that who searches that never touches the whole.
    await runner.query(`
      CREATE TABLE outline_text (
        submission uuid NOT NULL REFERENCES submission (id),
        audience text NOT NULL CHECK (audience IN ('whole', 'participants')),
        cycle text NOT NULL REFERENCES cycle (code),
        country text NOT NULL,
        place integer NOT NULL,
        part text NOT NULL CHECK (part IN ('framework', 'initiatives', 'partnerships', 'answers')),
        position integer NOT NULL,
        title text NOT NULL,
        body text NOT NULL,
        language text NOT NULL,
        words tsvector NOT NULL,
        PRIMARY KEY (submission, audience, place)
      )`);
    await runner.query('CREATE INDEX outline_text_of ON outline_text (cycle, country)');
    const seen = `CASE audience WHEN 'whole' THEN ${SEES_IN_FULL} ELSE ${TAKES_PART} END`;
    const texts = { SELECT: seen, INSERT: CLEARS, DELETE: CLEARS };
    for (const statement of guard('outline_text', texts)) await runner.query(statement);
    // As readable_outline: of each submission the whole where the rows' guard shows it, else what is for participants.
    await runner.query(`
      CREATE VIEW readable_text WITH (security_invoker = true) AS
        SELECT cycle, country, place, part, position, title, body, language, words FROM outline_text
        WHERE audience = 'whole'
        UNION ALL
        SELECT cycle, country, place, part, position, title, body, language, words FROM outline_text
        WHERE audience = 'participants'
          AND NOT EXISTS (SELECT FROM submission WHERE submission.id = outline_text.submission)`);
    await runner.query('GRANT SELECT ON readable_text TO concord_runtime');
    // With what the rows' guard looks at, so that cases are counted without being read.
    await runner.query(`CREATE INDEX review_case_tally ON review_case (cycle, state) INCLUDE (countries, restricted_by)
      WHERE merged_into IS NULL AND rests IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX review_case_tally');
    await runner.query('DROP VIEW readable_text');
    await runner.query('DROP TABLE outline_text, saved_view');
  }
}
