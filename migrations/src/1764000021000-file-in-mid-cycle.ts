import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CLEARS, guard, ORGANIZES, SEES_IN_FULL } from './policies.ts';

const KEY = `
  cycle text NOT NULL REFERENCES cycle (code),
  country text NOT NULL CHECK (country ~ '^[A-Z]{3}$')`;
const OF_SUBMISSION = `${KEY},
  version integer NOT NULL,
  PRIMARY KEY (cycle, country, version),
  FOREIGN KEY (cycle, country, version) REFERENCES submission (cycle, country, version)`;
const CIRCUMSTANCES = `'pandemic', 'conflict', 'disaster', 'climate', 'food-insecurity', 'economic-shock', 'other'`;

/** Who signs in sees of each submission what is theirs; a withdrawn one is in no list of what counts. */
const readable = (whole: string, disclosed: string) => `
  CREATE VIEW readable_outline WITH (security_invoker = true) AS
    SELECT id, cycle, country, version, document, sha256, submitted_at, true AS is_whole${whole} FROM submission
    UNION ALL
    SELECT submission, cycle, country, version, document, sha256, submitted_at, false${disclosed} FROM disclosed_outline
    WHERE audience = 'participants'
      AND NOT EXISTS (SELECT FROM submission WHERE submission.id = disclosed_outline.submission)`;
const IS_WITHDRAWN = `, EXISTS (
      SELECT FROM withdrawal WHERE withdrawal.cycle = submission.cycle AND withdrawal.country = submission.country
        AND withdrawal.version >= submission.version) AS is_withdrawn`;

/**
 * What happens to an outline beside its text: a country takes it back, says which changed circumstance a submission
 * answers, is given more time. None of it changes what was submitted, and each is only ever added to.
 */
export class FileInMidCycle1764000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE withdrawal (${OF_SUBMISSION},
        reason text CHECK (length(reason) BETWEEN 1 AND 2000),
        withdrawn_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await runner.query(`
      CREATE TABLE addendum (${OF_SUBMISSION},
        response_to text NOT NULL CHECK (response_to IN (${CIRCUMSTANCES})),
        note text NOT NULL CHECK (length(note) BETWEEN 1 AND 2000)
      )`);
    await runner.query(`
      CREATE TABLE filing_extension (${KEY},
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        until date NOT NULL,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
        granted_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await runner.query(
      'CREATE INDEX filing_extension_newest ON filing_extension (cycle, country, granted_at DESC)',
    );
    const guards = {
      withdrawal: { SELECT: SEES_IN_FULL, INSERT: CLEARS },
      addendum: { SELECT: SEES_IN_FULL, INSERT: CLEARS },
      filing_extension: { SELECT: SEES_IN_FULL, INSERT: ORGANIZES },
    };
    for (const [table, conditions] of Object.entries(guards)) {
      for (const statement of guard(table, conditions)) await runner.query(statement);
    }
    // Who takes an outline back removes what others could read of it.
    await runner.query('GRANT DELETE ON disclosed_outline TO concord_runtime');
    await runner.query(
      `CREATE POLICY runtime_delete ON disclosed_outline FOR DELETE TO concord_runtime USING (${CLEARS})`,
    );
    await runner.query('DROP VIEW readable_outline');
    await runner.query(readable(IS_WITHDRAWN, ', false'));
    await runner.query('GRANT SELECT ON readable_outline TO concord_runtime');
    // Colleagues know who they file with, and organizers whom they write to; the accounts themselves stay shut.
    await runner.query(`
      CREATE FUNCTION concord_people_filing(of_cycle text, of_country text)
      RETURNS TABLE (account uuid, role text, name text, email text, language text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT account.id, held.role, account.name, account.email, account.language
        FROM role_held AS held JOIN account ON account.id = held.account
        WHERE held.cycle = of_cycle AND held.country = of_country AND account.disabled_at IS NULL
          AND held.role IN ('focal-point', 'clearing-officer')
          AND (of_cycle IN (SELECT concord_cycles_organized())
            OR (of_cycle, of_country) IN (SELECT cycle, country FROM concord_outlines_filed()))
        ORDER BY account.name, account.id
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION concord_people_filing(text, text)');
    await runner.query('DROP VIEW readable_outline');
    await runner.query(readable('', ''));
    await runner.query('GRANT SELECT ON readable_outline TO concord_runtime');
    await runner.query('DROP POLICY runtime_delete ON disclosed_outline');
    await runner.query('REVOKE DELETE ON disclosed_outline FROM concord_runtime');
    await runner.query('DROP TABLE filing_extension, addendum, withdrawal');
  }
}
