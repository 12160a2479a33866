import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  ADMINISTERS,
  CLEARS,
  FILES,
  guard,
  HOLDS_ACCOUNT,
  IS_OWN,
  ORGANIZES,
  SEES_IN_FULL,
  SIGNS_IN,
  TAKES_PART,
  unguard,
} from './policies.ts';

const anyOf = (...conditions: string[]) => conditions.map((each) => `(${each})`).join(' OR ');

/** The roles of whoever a transaction acts for; fail closed: without a setting there are none. */
const FUNCTIONS = [
  `CREATE FUNCTION concord_token() RETURNS uuid LANGUAGE sql STABLE
   RETURN nullif(current_setting('concord.token', true), '')::uuid`,
  // Nobody, where the account is disabled, or its token has ended or is another's.
  `CREATE FUNCTION concord_account() RETURNS uuid
   LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
     SELECT account.id FROM account
     WHERE account.id = nullif(current_setting('concord.account', true), '')::uuid AND account.disabled_at IS NULL
       AND (concord_token() IS NULL OR EXISTS (
         SELECT FROM api_token AS token
         WHERE token.id = concord_token() AND token.account = account.id AND token.revoked_at IS NULL
           AND token.expires_at > clock_timestamp()))
   $$`,
  // A token narrows what its account holds.
  `CREATE FUNCTION concord_roles() RETURNS TABLE (role text, cycle text, country text)
   LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
     SELECT held.role, held.cycle, held.country FROM role_held AS held
     WHERE held.account = (SELECT concord_account())
       AND (concord_token() IS NULL OR EXISTS (
         SELECT FROM api_token AS token
         WHERE token.id = concord_token() AND token.cycle = held.cycle
           AND (token.country IS NULL OR token.country = held.country OR held.country IS NULL)))
   $$`,
  `CREATE FUNCTION concord_administers() RETURNS boolean LANGUAGE sql STABLE AS
   $$ SELECT EXISTS (SELECT FROM concord_roles() WHERE role = 'administrator') $$`,
  `CREATE FUNCTION concord_cycles() RETURNS SETOF text LANGUAGE sql STABLE AS
   $$ SELECT DISTINCT cycle FROM concord_roles() WHERE cycle IS NOT NULL $$`,
  `CREATE FUNCTION concord_cycles_organized() RETURNS SETOF text LANGUAGE sql STABLE AS
   $$ SELECT cycle FROM concord_roles() WHERE role = 'organizer' $$`,
  `CREATE FUNCTION concord_outlines_in_full() RETURNS TABLE (cycle text, country text) LANGUAGE sql STABLE AS
   $$ SELECT cycle, country FROM concord_roles()
      WHERE role IN ('focal-point', 'clearing-officer', 'reviewer') AND country IS NOT NULL $$`,
  `CREATE FUNCTION concord_outlines_filed() RETURNS TABLE (cycle text, country text) LANGUAGE sql STABLE AS
   $$ SELECT cycle, country FROM concord_roles() WHERE role IN ('focal-point', 'clearing-officer') $$`,
  `CREATE FUNCTION concord_outlines_cleared() RETURNS TABLE (cycle text, country text) LANGUAGE sql STABLE AS
   $$ SELECT cycle, country FROM concord_roles() WHERE role = 'clearing-officer' $$`,
  // By cycle, the countries whose outlines are seen in full: one value, so that it is worked out once a statement.
  `CREATE FUNCTION concord_sight() RETURNS jsonb LANGUAGE sql STABLE AS
   $$ SELECT coalesce(jsonb_object_agg(cycle, countries), '{}') FROM (
        SELECT cycle, jsonb_agg(DISTINCT country) AS countries FROM concord_outlines_in_full() GROUP BY cycle
      ) AS seen $$`,
  // Who shares a cycle with an organizer.
  `CREATE FUNCTION concord_accounts_organized() RETURNS SETOF uuid
   LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
   $$ SELECT account FROM role_held WHERE cycle IN (SELECT concord_cycles_organized()) $$`,
];

const DERIVED_IN_SIGHT = `((SELECT concord_sight()) -> cycle) ?| countries
  AND to_jsonb(restricted_by) <@ ((SELECT concord_sight()) -> cycle)`;

const PROJECTION = { SELECT: SEES_IN_FULL, INSERT: CLEARS, UPDATE: CLEARS, DELETE: CLEARS };
const OWN = anyOf(IS_OWN, SIGNS_IN);
const OWN_OR_ADMINISTERED = anyOf(IS_OWN, SIGNS_IN, ADMINISTERS);
const OWN_FACTOR = { SELECT: OWN_OR_ADMINISTERED, INSERT: OWN, UPDATE: OWN, DELETE: OWN_OR_ADMINISTERED };
const CREDENTIAL = { SELECT: SIGNS_IN, INSERT: SIGNS_IN, UPDATE: SIGNS_IN, DELETE: SIGNS_IN };
const MANAGES_ACCOUNTS = anyOf('id = (SELECT concord_account())', SIGNS_IN, ADMINISTERS);
const GRANTS = anyOf(SIGNS_IN, ADMINISTERS, `role <> 'administrator' AND ${ORGANIZES}`);
const INVITES = anyOf(SIGNS_IN, ADMINISTERS, ORGANIZES);
const CHAIN_READ = anyOf(
  `chain = 'installation' AND ${ADMINISTERS}`,
  `chain IN (SELECT 'cycle:' || concord_cycles_organized())`,
);

const CONFIGURES = anyOf(ADMINISTERS, 'code IN (SELECT concord_cycles_organized())');

type Guard = Parameters<typeof guard>[1];

const GUARDS: Readonly<Record<string, Guard>> = {
  cycle: { SELECT: anyOf(HOLDS_ACCOUNT, SIGNS_IN), INSERT: ADMINISTERS, UPDATE: CONFIGURES },
  draft: { SELECT: FILES, INSERT: FILES, UPDATE: FILES, DELETE: FILES },
  submission: { SELECT: SEES_IN_FULL, INSERT: CLEARS },
  disclosed_outline: { SELECT: TAKES_PART, INSERT: CLEARS },
  figure: PROJECTION,
  partnership: PROJECTION,
  partnership_party: PROJECTION,
  initiative: PROJECTION,
  financing_line: PROJECTION,
  finding: { SELECT: anyOf(ORGANIZES, DERIVED_IN_SIGHT) },
  check_run: { SELECT: TAKES_PART },
  edition: { SELECT: anyOf(ORGANIZES, `${TAKES_PART} AND audience <> 'reviewers'`), INSERT: ORGANIZES },
  idempotent_request: { SELECT: IS_OWN, INSERT: IS_OWN, UPDATE: IS_OWN, DELETE: IS_OWN },
  account: {
    SELECT: anyOf(MANAGES_ACCOUNTS, 'id IN (SELECT concord_accounts_organized())'),
    INSERT: anyOf(SIGNS_IN, ADMINISTERS),
    UPDATE: MANAGES_ACCOUNTS,
  },
  role_held: { SELECT: anyOf(IS_OWN, SIGNS_IN, ADMINISTERS, ORGANIZES), INSERT: GRANTS, DELETE: GRANTS },
  invitation: { SELECT: INVITES, INSERT: INVITES, UPDATE: INVITES },
  session: { SELECT: OWN_OR_ADMINISTERED, INSERT: OWN, UPDATE: OWN, DELETE: OWN_OR_ADMINISTERED },
  sign_on_attempt: CREDENTIAL,
  totp: OWN_FACTOR,
  passkey: OWN_FACTOR,
  recovery_code: OWN_FACTOR,
  password_reset: CREDENTIAL,
  sign_on: OWN_FACTOR,
  api_token: { SELECT: OWN_OR_ADMINISTERED, INSERT: IS_OWN, UPDATE: OWN_OR_ADMINISTERED },
  kept_form: CREDENTIAL,
  mail_message: { INSERT: anyOf(HOLDS_ACCOUNT, SIGNS_IN) },
  audit_head: { SELECT: CHAIN_READ },
  audit_entry: { SELECT: CHAIN_READ },
};
/**
 * Of each submission what its reader may see: the whole where the rows' guard shows it, else what is for participants.
 * It works with the reader's own rights, so that there is nothing in it that the tables would not show.
 */
const READABLE_OUTLINE = `
  CREATE VIEW readable_outline WITH (security_invoker = true) AS
    SELECT id, cycle, country, version, document, sha256, submitted_at, true AS is_whole FROM submission
    UNION ALL
    SELECT submission, cycle, country, version, document, sha256, submitted_at, false FROM disclosed_outline
    WHERE audience = 'participants'
      AND NOT EXISTS (SELECT FROM submission WHERE submission.id = disclosed_outline.submission)`;

export class GuardRows1764000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A role belongs to the server and not to one database, so it may be there already.
    await runner.query(`
      DO $$ BEGIN
        CREATE ROLE concord_runtime NOLOGIN NOSUPERUSER NOBYPASSRLS;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$`);
    await runner.query('GRANT USAGE ON SCHEMA public TO concord_runtime');
    for (const statement of FUNCTIONS) await runner.query(statement);
    for (const [table, conditions] of Object.entries(GUARDS)) {
      for (const statement of guard(table, conditions)) await runner.query(statement);
    }
    await runner.query(READABLE_OUTLINE);
    await runner.query('GRANT SELECT ON readable_outline TO concord_runtime');
    await runner.query('GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit TO concord_runtime');
    await runner.query('GRANT SELECT ON schema_migration TO concord_runtime');
    await runner.query('GRANT EXECUTE ON FUNCTION record_act(text, uuid, text, jsonb) TO concord_runtime');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE ALL ON FUNCTION record_act(text, uuid, text, jsonb) FROM concord_runtime');
    await runner.query('DROP VIEW readable_outline');
    await runner.query('REVOKE ALL ON rate_limit, schema_migration FROM concord_runtime');
    for (const [table, conditions] of Object.entries(GUARDS).reverse()) {
      const commands = Object.keys(conditions) as (keyof Guard)[];
      for (const statement of unguard(table, commands)) await runner.query(statement);
    }
    await runner.query(`DROP FUNCTION concord_accounts_organized(), concord_sight(), concord_outlines_cleared(),
      concord_outlines_filed(), concord_outlines_in_full(), concord_cycles_organized(), concord_cycles(),
      concord_administers(), concord_roles(), concord_account(), concord_token()`);
    await runner.query('REVOKE USAGE ON SCHEMA public FROM concord_runtime');
  }
}
