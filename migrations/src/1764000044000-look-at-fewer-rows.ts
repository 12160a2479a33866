import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ORGANIZES } from './policies.ts';

const among = (name: string) => `((SELECT ${name}()) -> cycle)`;
const REVIEWS = `(${among('concord_reviewing')} ?| countries
  AND NOT coalesce(${among('concord_filing')} ?| countries, false))`;
const ANSWERS = `${among('concord_answering')} ?| countries`;
const CASE_IN_SIGHT = `EXISTS (
  SELECT FROM review_case WHERE review_case.cycle = case_entry.cycle AND review_case.id = case_entry.case_id)`;
const FOR_READER = `CASE audience
  WHEN 'shared' THEN true
  WHEN 'country' THEN ${among('concord_sight')} ? country
  ELSE ${REVIEWS} END`;

/** By lists that are gone through for every row. */
const LISTED = `${among('concord_sight')} ?| countries AND to_jsonb(restricted_by) <@ ${among('concord_sight')}`;
/** The same by keys, of which one is found without looking at the others: three times as fast for forty countries. */
const KEYED = `${among('concord_seen')} ?| countries AND ${among('concord_seen')} ?& restricted_by`;

/** The policies of whatever is derived from outlines, by what they say of who sees it. */
function policies(seen: string): string[] {
  const cases = `${ORGANIZES} OR (${seen} AND ${ANSWERS})`;
  return [
    `ALTER POLICY runtime_select ON finding USING (${ORGANIZES} OR (${seen}))`,
    `ALTER POLICY runtime_select ON review_case USING (${ORGANIZES} OR (${seen}))`,
    `ALTER POLICY runtime_insert ON review_case
       WITH CHECK (origin = 'flag' AND (${ORGANIZES} OR (${seen} AND ${REVIEWS})))`,
    `ALTER POLICY runtime_update ON review_case USING (${cases}) WITH CHECK (${cases})`,
    `ALTER POLICY runtime_select ON case_entry
       USING (${ORGANIZES} OR (${seen} AND ${FOR_READER} AND ${CASE_IN_SIGHT}))`,
  ];
}

const tally = (columns: string) => `CREATE INDEX review_case_tally ON review_case (cycle, state)
  INCLUDE (${columns}) WHERE merged_into IS NULL AND rests IS NULL`;

/**
 * Lists and counts look at what they show, and not at what is there: findings are found by their countries, as cases are,
 * counts are made of indexes alone, and what the rows' guard compares is found by key.
 */
export class LookAtFewerRows1764000044000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION concord_seen() RETURNS jsonb LANGUAGE sql STABLE AS
      $$ SELECT coalesce(jsonb_object_agg(cycle, countries), '{}') FROM (
           SELECT cycle, jsonb_object_agg(country, true) AS countries FROM concord_outlines_in_full() GROUP BY cycle
         ) AS seen $$`);
    for (const statement of policies(KEYED)) await runner.query(statement);
    await runner.query('DROP INDEX review_case_tally');
    await runner.query(tally('countries, restricted_by, first_country, second_country, due_on'));
    // What names many countries would not fit into an index, and there is little of it.
    await runner.query(`
      ALTER TABLE finding
        ADD COLUMN first_country text GENERATED ALWAYS AS (countries[1]) STORED,
        ADD COLUMN second_country text GENERATED ALWAYS AS (countries[2]) STORED,
        ADD COLUMN is_of_many boolean NOT NULL GENERATED ALWAYS AS (
          cardinality(countries) > 2 OR cardinality(restricted_by) > 8
        ) STORED`);
    // Under row-level security no index of arrays is used: that a list holds something may not be asked of hidden rows.
    await runner.query('DROP INDEX finding_by_country');
    for (const place of ['first', 'second']) {
      await runner.query(`CREATE INDEX finding_by_${place}_country ON finding (cycle, ${place}_country)`);
    }
    await runner.query('CREATE INDEX finding_of_many ON finding (cycle) WHERE is_of_many');
    await runner.query(`
      CREATE INDEX finding_tally ON finding (cycle, state)
        INCLUDE (check_id, gravity, severity, countries, restricted_by, first_country, second_country)
        WHERE NOT is_of_many`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX finding_tally, finding_of_many');
    await runner.query(
      'ALTER TABLE finding DROP COLUMN first_country, DROP COLUMN second_country, DROP COLUMN is_of_many',
    );
    await runner.query('CREATE INDEX finding_by_country ON finding USING gin (countries)');
    await runner.query('DROP INDEX review_case_tally');
    await runner.query(tally('countries, restricted_by'));
    for (const statement of policies(LISTED)) await runner.query(statement);
    await runner.query('DROP FUNCTION concord_seen()');
  }
}
