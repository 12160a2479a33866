import { runMigrations } from 'graphile-worker';
import { Client } from 'pg';
import { silentLogger } from './queue-logger.ts';

/** Any number that no one else takes: whoever comes second waits for the first. */
const MIGRATION_LOCK = 4_021_974;

/**
 * `concord_queue.enqueue` is the one way into the queue. Two reasons for it to be in the database: it must be part of
 * the transaction that makes the job necessary, and jobs that are spaced go one after the other, their starts apart,
 * whichever processes ask and run.
 *
 * `add_job` yields nothing when a worker takes up the job under the same key at that very moment. That job may have
 * read before this transaction's changes, so it is asked again, which then adds a job after the one that began.
 */
const ENQUEUE = `
CREATE OR REPLACE FUNCTION concord_queue.enqueue(
  task text, payload json, job_key text, spacing_ms integer, max_attempts integer
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  due timestamptz := clock_timestamp();
  spacing interval := spacing_ms * interval '1 millisecond';
  latest timestamptz;
  added timestamptz;
BEGIN
  IF spacing_ms > 0 THEN
    INSERT INTO concord_queue.latest_start AS kept (key, due) VALUES (job_key, '-infinity') ON CONFLICT DO NOTHING;
    SELECT kept.due INTO latest FROM concord_queue.latest_start AS kept WHERE kept.key = job_key FOR UPDATE;
    -- Never further off than one spacing, so that a clock that was set back delays nothing.
    due := least(greatest(due, latest + spacing), due + spacing);
  END IF;
  FOR attempt IN 1..100 LOOP
    SELECT run_at INTO added FROM graphile_worker.add_job(
      task, payload, queue_name := CASE WHEN spacing_ms > 0 THEN enqueue.job_key END, run_at := due,
      max_attempts := enqueue.max_attempts, job_key := enqueue.job_key,
      job_key_mode := CASE WHEN attempt > 1 AND added > due + spacing THEN 'replace' ELSE 'preserve_run_at' END
    );
    EXIT WHEN added <= due + spacing;
  END LOOP;
  IF added IS NULL THEN
    RAISE EXCEPTION 'the job % could not be queued', job_key USING ERRCODE = 'lock_not_available';
  END IF;
  IF spacing_ms > 0 THEN
    UPDATE concord_queue.latest_start AS kept SET due = added WHERE kept.key = job_key;
  END IF;
END $$`;

/** The interface's role may ask for jobs, and neither read nor take them. */
const LET_THE_INTERFACE_ASK = `
DO $$ BEGIN
  REVOKE ALL ON FUNCTION concord_queue.enqueue(text, json, text, integer, integer) FROM PUBLIC;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'concord_runtime') THEN
    GRANT USAGE ON SCHEMA concord_queue TO concord_runtime;
    GRANT EXECUTE ON FUNCTION concord_queue.enqueue(text, json, text, integer, integer) TO concord_runtime;
  END IF;
END $$`;

/** Brings the queue's tables up to date; two processes at once do it one after the other. */
export async function migrateQueue(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runMigrations({ connectionString: url, logger: silentLogger, noHandleSignals: true });
    await client.query(`
      CREATE SCHEMA IF NOT EXISTS concord_queue;
      CREATE TABLE IF NOT EXISTS concord_queue.latest_start (key text PRIMARY KEY, due timestamptz NOT NULL);
      ${ENQUEUE};
      ${LET_THE_INTERFACE_ASK}`);
  } finally {
    await client.end();
  }
}
