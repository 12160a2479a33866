import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CLEARS, FILES, guard, ORGANIZES } from './policies.ts';

/**
 * A country signs off the chapter that an edition prints of it: of one submission, so that a later one is another. Who
 * did it, the record tells.
 */
export class SignOffChapters1764000025000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const ofSubmission = `
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      cycle text NOT NULL,
      country text NOT NULL,
      version integer NOT NULL,
      FOREIGN KEY (cycle, country, version) REFERENCES submission (cycle, country, version)`;
    await runner.query(`
      CREATE TABLE chapter_sign_off (${ofSubmission},
        signed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        taken_back_at timestamptz
      )`);
    await runner.query(
      'CREATE UNIQUE INDEX chapter_signed_off ON chapter_sign_off (cycle, country, version) WHERE taken_back_at IS NULL',
    );
    await runner.query(`
      CREATE TABLE chapter_comment (${ofSubmission},
        side text NOT NULL CHECK (side IN ('country', 'organizers')),
        text text NOT NULL CHECK (length(text) BETWEEN 1 AND 5000),
        written_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await runner.query('CREATE INDEX chapter_comments ON chapter_comment (cycle, country, written_at)');
    const ofChapter = `(${ORGANIZES} OR ${FILES})`;
    const guards = {
      chapter_sign_off: { SELECT: ofChapter, INSERT: CLEARS, UPDATE: CLEARS },
      chapter_comment: {
        SELECT: ofChapter,
        INSERT: `CASE side WHEN 'country' THEN ${FILES} ELSE ${ORGANIZES} END`,
      },
    };
    for (const [table, conditions] of Object.entries(guards)) {
      for (const statement of guard(table, conditions)) await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE chapter_comment, chapter_sign_off');
  }
}
