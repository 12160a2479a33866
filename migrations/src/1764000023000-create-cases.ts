import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guard, ORGANIZES, TAKES_PART } from './policies.ts';

const COUNTRIES = `countries text[] NOT NULL CHECK (cardinality(countries) > 0)`;

/** What goes on within another case, and what rests, is in no list. */
const LISTED = 'merged_into IS NULL AND rests IS NULL';

const SIGHT = '((SELECT concord_sight()) -> cycle)';
/** As a finding is seen: by those who see one of its countries in full, and all that it rests on. */
const IN_SIGHT = `(${SIGHT} ?| countries AND to_jsonb(restricted_by) <@ ${SIGHT})`;
/** Reviewers of one of the countries, who file for none of them. */
const REVIEWS = `(((SELECT concord_reviewing()) -> cycle) ?| countries
  AND NOT coalesce(((SELECT concord_filing()) -> cycle) ?| countries, false))`;
const CASE_IN_SIGHT = `EXISTS (
  SELECT FROM review_case WHERE review_case.cycle = case_entry.cycle AND review_case.id = case_entry.case_id)`;
const FOR_READER = `CASE audience
  WHEN 'shared' THEN true
  WHEN 'country' THEN ${SIGHT} ? country
  ELSE ${REVIEWS} END`;
const WRITES = `CASE side
  WHEN 'country' THEN (cycle, country) IN (SELECT cycle, country FROM concord_outlines_filed())
  WHEN 'reviewers' THEN ${REVIEWS}
  ELSE false END`;

const byCountry = (name: string, roles: string) => `
  CREATE FUNCTION ${name}() RETURNS jsonb LANGUAGE sql STABLE AS
  $$ SELECT coalesce(jsonb_object_agg(cycle, countries), '{}') FROM (
       SELECT cycle, jsonb_agg(DISTINCT country) AS countries FROM concord_roles()
       WHERE role IN (${roles}) AND country IS NOT NULL GROUP BY cycle
     ) AS held $$`;

/** Questions that countries and reviewers talk through. What is asked belongs to the case; the thread to its readers. */
export class CreateCases1764000023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(byCountry('concord_reviewing', `'reviewer'`));
    await runner.query(byCountry('concord_filing', `'focal-point', 'clearing-officer'`));
    await runner.query(`
      CREATE TABLE review_case (
        cycle text NOT NULL REFERENCES cycle (code),
        id char(32) NOT NULL CHECK (id ~ '^[0-9a-f]{32}$'),
        origin text NOT NULL CHECK (origin IN ('check', 'flag')),
        ${COUNTRIES},
        first_country text NOT NULL GENERATED ALWAYS AS (countries[1]) STORED,
        second_country text GENERATED ALWAYS AS (countries[2]) STORED,
        added text[] NOT NULL DEFAULT '{}',
        restricted_by text[] NOT NULL,
        check_id text,
        severity text NOT NULL CHECK (severity IN ('error', 'warning', 'note', 'info')),
        gravity smallint NOT NULL GENERATED ALWAYS AS (
          CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 WHEN 'note' THEN 2 WHEN 'info' THEN 3 END
        ) STORED,
        scope text,
        subject jsonb NOT NULL DEFAULT '{}',
        evidence jsonb NOT NULL DEFAULT '[]',
        statistic jsonb,
        message_id text,
        message_values jsonb,
        unexplained double precision NOT NULL DEFAULT 0 CHECK (unexplained >= 0 AND unexplained < 'infinity'),
        caption text CHECK (length(caption) BETWEEN 1 AND 200),
        points jsonb NOT NULL DEFAULT '[]',
        content_digest text,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'asked', 'answered', 'concluded')),
        outcome text CHECK (outcome IN ('corrected', 'explained', 'agreed-difference', 'disputed', 'not-a-problem')),
        explanation text CHECK (explanation IN
          ('definition', 'timing', 'coverage', 'valuation', 'confidentiality', 'other')),
        concluded_by uuid REFERENCES account (id),
        awaits text[] NOT NULL DEFAULT '{}',
        due_on date,
        has_answer boolean NOT NULL DEFAULT false,
        standing text NOT NULL CHECK (standing IN ('stands', 'passes', 'unraised', 'unfiled', 'flagged')),
        compared text,
        concluded_on text,
        basis text,
        rests text CHECK (rests IN ('unraised', 'unfiled')),
        merged_into char(32),
        needs_second boolean NOT NULL DEFAULT false,
        is_published boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (cycle, id),
        FOREIGN KEY (cycle, merged_into) REFERENCES review_case (cycle, id),
        CHECK ((state = 'concluded') = (outcome IS NOT NULL)),
        CHECK ((outcome = 'explained') = (explanation IS NOT NULL) OR outcome IS NULL AND explanation IS NULL),
        CHECK ((origin = 'check') = (check_id IS NOT NULL)),
        CHECK ((origin = 'flag') = (standing = 'flagged')),
        CHECK ((origin = 'flag') = (caption IS NOT NULL)),
        CHECK (state = 'asked' OR cardinality(awaits) = 0),
        CHECK (cardinality(countries) <= 2)
      )`);
    // In the orders in which pages list them; unexplained is negated since a row comparison has one direction.
    await runner.query(`CREATE INDEX review_case_in_order ON review_case (cycle, gravity, (-unexplained), id)
      WHERE ${LISTED}`);
    await runner.query(`CREATE INDEX review_case_by_state ON review_case (cycle, state, gravity, (-unexplained), id)
      WHERE ${LISTED}`);
    await runner.query(`CREATE INDEX review_case_due ON review_case
      (cycle, (coalesce(due_on, 'infinity'::date)), gravity, (-unexplained), id) WHERE ${LISTED}`);
    // Under row-level security no index of arrays is used: that a list holds something may not be asked of hidden rows.
    for (const place of ['first', 'second']) {
      await runner.query(
        `CREATE INDEX review_case_by_${place}_country ON review_case (cycle, ${place}_country)`,
      );
    }
    await runner.query(
      'CREATE INDEX review_case_merged ON review_case (cycle, merged_into) WHERE merged_into IS NOT NULL',
    );
    await runner.query(`
      CREATE TABLE case_entry (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        cycle text NOT NULL,
        case_id char(32) NOT NULL,
        kind text NOT NULL,
        side text NOT NULL CHECK (side IN ('country', 'reviewers', 'data')),
        country text,
        account uuid REFERENCES account (id),
        author text,
        audience text NOT NULL CHECK (audience IN ('shared', 'country', 'reviewers')),
        ${COUNTRIES},
        restricted_by text[] NOT NULL,
        text text CHECK (length(text) BETWEEN 1 AND 20000),
        language text,
        detail jsonb NOT NULL DEFAULT '{}',
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        FOREIGN KEY (cycle, case_id) REFERENCES review_case (cycle, id),
        CHECK ((side = 'data') = (account IS NULL)),
        CHECK (side <> 'country' OR country IS NOT NULL),
        CHECK (audience <> 'country' OR country IS NOT NULL)
      )`);
    await runner.query('CREATE INDEX case_entry_thread ON case_entry (cycle, case_id, at, id)');
    await runner.query(`
      CREATE TABLE case_proposal (
        cycle text NOT NULL,
        case_id char(32) NOT NULL,
        ${COUNTRIES},
        account uuid NOT NULL REFERENCES account (id),
        outcome text NOT NULL,
        explanation text,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (cycle, case_id),
        FOREIGN KEY (cycle, case_id) REFERENCES review_case (cycle, id)
      )`);
    await runner.query(`
      CREATE TABLE case_rules (
        cycle text PRIMARY KEY REFERENCES cycle (code),
        needs_second boolean NOT NULL DEFAULT false
      )`);
    const seen = `${ORGANIZES} OR ${IN_SIGHT}`;
    const reviewed = `${ORGANIZES} OR ${REVIEWS}`;
    const guards = {
      review_case: {
        SELECT: seen,
        INSERT: `origin = 'flag' AND (${ORGANIZES} OR ${IN_SIGHT} AND ${REVIEWS})`,
        UPDATE: seen,
      },
      case_entry: {
        SELECT: `${ORGANIZES} OR (${IN_SIGHT} AND ${FOR_READER} AND ${CASE_IN_SIGHT})`,
        INSERT: `(${ORGANIZES} AND side = 'reviewers' OR ${WRITES}) AND account = (SELECT concord_account())
          AND ${CASE_IN_SIGHT}`,
      },
      case_proposal: { SELECT: reviewed, INSERT: reviewed, UPDATE: reviewed, DELETE: reviewed },
      case_rules: { SELECT: TAKES_PART, INSERT: ORGANIZES, UPDATE: ORGANIZES },
    };
    for (const [table, conditions] of Object.entries(guards)) {
      for (const statement of guard(table, conditions)) await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE case_rules, case_proposal, case_entry, review_case');
    await runner.query('DROP FUNCTION concord_filing(), concord_reviewing()');
  }
}
