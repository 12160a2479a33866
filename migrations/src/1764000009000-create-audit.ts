import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The one way to append. It locks the chain's head, not its last row: two writers would otherwise both follow the same
 * row. Whoever works for an account acts as that account. What is hashed is spelled out here and again where the chain
 * is verified.
 */
const RECORD_ACT = `
  CREATE FUNCTION record_act(chain text, actor uuid, action text, subject jsonb) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    head audit_head;
    account uuid := nullif(current_setting('concord.account', true), '')::uuid;
    moment timestamptz;
    digest text;
  BEGIN
    IF account IS NOT NULL AND actor IS DISTINCT FROM account THEN
      IF actor IS NOT NULL THEN
        RAISE EXCEPTION 'nobody acts as another' USING ERRCODE = 'insufficient_privilege';
      END IF;
      actor := account;
    END IF;
    INSERT INTO audit_head AS h (chain, number, hash) VALUES (record_act.chain, 0, repeat('0', 64))
      ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM audit_head AS h WHERE h.chain = record_act.chain FOR UPDATE;
    moment := clock_timestamp();
    digest := encode(sha256(convert_to(concat_ws(E'\\n', head.chain, head.number + 1,
      to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), coalesce(actor::text, '-'),
      action, subject::text, head.hash), 'UTF8')), 'hex');
    INSERT INTO audit_entry (chain, number, at, actor, action, subject, previous, hash)
      VALUES (head.chain, head.number + 1, moment, record_act.actor, record_act.action, record_act.subject,
        head.hash, digest);
    UPDATE audit_head AS h SET number = head.number + 1, hash = digest WHERE h.chain = head.chain;
  END $$`;

export class CreateAudit1764000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_head (
        chain text PRIMARY KEY CHECK (chain = 'installation' OR chain ~ '^cycle:[A-Za-z0-9._-]{1,40}$'),
        number bigint NOT NULL CHECK (number >= 0),
        hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$')
      )`);
    await runner.query(`
      CREATE TABLE audit_entry (
        chain text NOT NULL REFERENCES audit_head (chain),
        number bigint NOT NULL CHECK (number >= 1),
        at timestamptz NOT NULL,
        actor uuid,
        action text NOT NULL CHECK (action ~ '^[a-z][a-z-]{0,59}$'),
        subject jsonb NOT NULL CHECK (jsonb_typeof(subject) = 'object'),
        previous text NOT NULL,
        hash text NOT NULL,
        PRIMARY KEY (chain, number)
      )`);
    await runner.query(`
      CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the record is never changed or removed' USING ERRCODE = 'restrict_violation';
      END $$`);
    await runner.query(`
      CREATE TRIGGER audit_entry_is_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()`);
    await runner.query(RECORD_ACT);
    await runner.query('REVOKE ALL ON FUNCTION record_act(text, uuid, text, jsonb) FROM PUBLIC');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION record_act(text, uuid, text, jsonb)');
    await runner.query('DROP TABLE audit_entry, audit_head');
    await runner.query('DROP FUNCTION refuse_rewriting()');
  }
}
