import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ADMINISTERS, FILES, IS_OWN, ORGANIZES, SIGNS_IN } from './policies.ts';

const BEFORE = `'focal-point', 'clearing-officer', 'reviewer', 'organizer', 'observer', 'administrator'`;
const SECTIONS = `'general', 'framework', 'initiatives', 'partnerships', 'figures', 'answers'`;

const inFull = (roles: string) => `
  CREATE OR REPLACE FUNCTION concord_outlines_in_full() RETURNS TABLE (cycle text, country text) LANGUAGE sql STABLE AS
  $$ SELECT cycle, country FROM concord_roles() WHERE role IN (${roles}) AND country IS NOT NULL $$`;

const byCountry = (name: string, roles: string) => `
  CREATE OR REPLACE FUNCTION ${name}() RETURNS jsonb LANGUAGE sql STABLE AS
  $$ SELECT coalesce(jsonb_object_agg(cycle, countries), '{}') FROM (
       SELECT cycle, jsonb_agg(DISTINCT country) AS countries FROM concord_roles()
       WHERE role IN (${roles}) AND country IS NOT NULL GROUP BY cycle
     ) AS held $$`;

const SIGHT = '((SELECT concord_sight()) -> cycle)';
/** Of a case that is seen: by those who answer or review, not by who fills sections of an outline. */
const MOVES_CASES = `((SELECT concord_answering()) -> cycle) ?| countries`;
const SEES_CASE = `${SIGHT} ?| countries AND to_jsonb(restricted_by) <@ ${SIGHT}`;

const DRAFTS = '(cycle, country) IN (SELECT cycle, country FROM concord_outlines_drafted())';
const DELEGATES = `role = 'contributor' AND ${FILES}`;
// An invitation to fill sections, and to nothing else, by those who file for the country themselves.
const ASKS_COLLEAGUE = `cycle IS NOT NULL AND concord_is_for_colleague(cycle, roles)`;
const anyOf = (...conditions: string[]) => conditions.map((each) => `(${each})`).join(' OR ');

const READS_ROLES = [IS_OWN, SIGNS_IN, ADMINISTERS, ORGANIZES];
const GRANTS = [SIGNS_IN, ADMINISTERS, `role <> 'administrator' AND ${ORGANIZES}`];
const INVITES = [SIGNS_IN, ADMINISTERS, ORGANIZES];

/** Who reaches a row of a table, as the policies are to say it. */
function policies({ isDelegated }: { isDelegated: boolean }): string[] {
  const roles = isDelegated ? [DELEGATES] : [];
  const invitations = isDelegated ? [ASKS_COLLEAGUE] : [];
  const drafts = isDelegated ? DRAFTS : FILES;
  const invites = anyOf(...INVITES, ...invitations);
  const grants = anyOf(...GRANTS, ...roles);
  const cases = anyOf(ORGANIZES, isDelegated ? `${SEES_CASE} AND ${MOVES_CASES}` : SEES_CASE);
  return [
    `ALTER POLICY runtime_select ON draft USING (${drafts})`,
    `ALTER POLICY runtime_insert ON draft WITH CHECK (${drafts})`,
    `ALTER POLICY runtime_update ON draft USING (${drafts}) WITH CHECK (${drafts})`,
    `ALTER POLICY runtime_update ON review_case USING (${cases}) WITH CHECK (${cases})`,
    `ALTER POLICY runtime_select ON role_held USING (${anyOf(...READS_ROLES, ...roles)})`,
    `ALTER POLICY runtime_insert ON role_held WITH CHECK (${grants})`,
    `ALTER POLICY runtime_delete ON role_held USING (${grants})`,
    `ALTER POLICY runtime_select ON invitation USING (${invites})`,
    `ALTER POLICY runtime_insert ON invitation WITH CHECK (${invites})`,
    `ALTER POLICY runtime_update ON invitation USING (${invites}) WITH CHECK (${invites})`,
  ];
}

/**
 * A focal point or a clearing officer lets colleagues fill sections of their country's outline. A draft is one row, so
 * that which section somebody writes in is for the application to look at: the rows' guard knows the outline.
 */
export class DelegateSections1764000029000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE role_held ADD COLUMN sections text[]');
    await runner.query('ALTER TABLE role_held DROP CONSTRAINT role_held_role_check');
    await runner.query(`
      ALTER TABLE role_held
        ADD CONSTRAINT role_held_role_check CHECK (role IN (${BEFORE}, 'contributor')),
        ADD CONSTRAINT role_held_sections CHECK (
          (role = 'contributor') = (sections IS NOT NULL)
          AND (sections IS NULL OR (cardinality(sections) > 0 AND sections <@ ARRAY[${SECTIONS}]))),
        ADD CONSTRAINT role_held_contributor CHECK (role <> 'contributor' OR country IS NOT NULL)`);
    await runner.query(inFull(`'focal-point', 'clearing-officer', 'contributor', 'reviewer'`));
    // Of a country in whose filing they have a part they do not read what reviewers say among themselves.
    await runner.query(byCountry('concord_filing', `'focal-point', 'clearing-officer', 'contributor'`));
    await runner.query(byCountry('concord_answering', `'focal-point', 'clearing-officer', 'reviewer'`));
    await runner.query(`
      CREATE FUNCTION concord_outlines_drafted() RETURNS TABLE (cycle text, country text) LANGUAGE sql STABLE AS
      $$ SELECT cycle, country FROM concord_roles() WHERE role IN ('focal-point', 'clearing-officer', 'contributor') $$`);
    await runner.query(`
      CREATE FUNCTION concord_is_for_colleague(of_cycle text, offered jsonb) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT CASE WHEN jsonb_typeof(offered) = 'array' THEN
          jsonb_array_length(offered) = 1
            AND offered -> 0 ->> 'role' = 'contributor' AND offered -> 0 ->> 'cycle' = of_cycle
            AND (of_cycle, offered -> 0 ->> 'country') IN (SELECT cycle, country FROM concord_outlines_filed())
        ELSE false END
      $$`);
    // Colleagues are found by who asked them; the accounts themselves stay shut.
    await runner.query(`
      CREATE FUNCTION concord_colleagues(of_cycle text, of_country text)
      RETURNS TABLE (account uuid, role text, sections text[], name text, email text, language text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT account.id, held.role, held.sections, account.name, account.email, account.language
        FROM role_held AS held JOIN account ON account.id = held.account
        WHERE held.cycle = of_cycle AND held.country = of_country AND account.disabled_at IS NULL
          AND held.role IN ('focal-point', 'clearing-officer', 'contributor')
          AND (of_cycle, of_country) IN (SELECT cycle, country FROM concord_outlines_filed())
        ORDER BY lower(account.name), account.id, held.role
      $$`);
    for (const statement of policies({ isDelegated: true })) await runner.query(statement);
  }

  /** What only this migration knows goes with it: who was a contributor is none any more. */
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of policies({ isDelegated: false })) await runner.query(statement);
    await runner.query(`DROP FUNCTION concord_colleagues(text, text), concord_is_for_colleague(text, jsonb),
      concord_outlines_drafted(), concord_answering()`);
    await runner.query(byCountry('concord_filing', `'focal-point', 'clearing-officer'`));
    await runner.query(inFull(`'focal-point', 'clearing-officer', 'reviewer'`));
    await runner.query(`UPDATE invitation SET revoked_at = clock_timestamp()
      WHERE accepted_at IS NULL AND revoked_at IS NULL AND roles @> '[{"role": "contributor"}]'`);
    await runner.query(`DELETE FROM role_held WHERE role = 'contributor'`);
    await runner.query(`
      ALTER TABLE role_held DROP CONSTRAINT role_held_contributor, DROP CONSTRAINT role_held_sections,
        DROP CONSTRAINT role_held_role_check, DROP COLUMN sections`);
    await runner.query(
      `ALTER TABLE role_held ADD CONSTRAINT role_held_role_check CHECK (role IN (${BEFORE}))`,
    );
  }
}
