import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** Half of the time within which a dead worker's jobs are to be given back. */
const SWEEP = 500;

const RETRY = 100;

const KEEPALIVE = '-c tcp_keepalives_idle=2 -c tcp_keepalives_interval=1 -c tcp_keepalives_count=3';

/**
 * Workers on whose jobs there is a lock, but whose own lock is free: their process is gone.
 * The queue alone would notice after four hours.
 */
const DEAD = `
  WITH holder AS MATERIALIZED (SELECT DISTINCT locked_by AS id FROM graphile_worker.jobs WHERE locked_by IS NOT NULL)
  SELECT id FROM holder
  WHERE id <> $1 AND pg_try_advisory_xact_lock(hashtextextended('concord worker ' || id, 0))`;

/** Every job has a key but one that a later job took it from: it is not run again, and would stay for ever. */
const CLEAR_SUPERSEDED = `
  SELECT graphile_worker.complete_jobs(ARRAY(
    SELECT id FROM graphile_worker.jobs WHERE key IS NULL AND locked_at IS NULL AND attempts >= max_attempts))`;

export interface WorkerLife {
  /** Says that a worker lives, and stands for the one before no longer; resolves once that is certain, or it is closed. */
  live(worker: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Holds a lock on a connection of its own for as long as this process lives, and gives back the jobs of workers that
 * no longer do. A worker must be found dead twice, so that one whose connection merely broke has time to return.
 */
export function startWorkerLife(url: string): WorkerLife {
  let closed = false;
  let worker = '';
  let client: Promise<Client> | undefined;
  /** Which worker's lock is held, and on which connection. */
  let held: { on: Client; worker: string } | undefined;
  let suspects = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();
  const sweeping = sweepOn();

  /** A connection does one thing at a time. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  }

  function connection(): Promise<Client> {
    client ??= connect().catch((error: unknown) => {
      client = undefined;
      throw error;
    });
    return client;
  }

  async function connect(): Promise<Client> {
    const made = new Client({
      connectionString: url,
      application_name: 'concord worker life',
      connectionTimeoutMillis: 2_000,
      keepAlive: true,
      options: KEEPALIVE,
    });
    made.on('error', () => undefined);
    await made.connect();
    made.once('end', () => {
      client = undefined;
    });
    return made;
  }

  async function hold(on: Client): Promise<void> {
    if (worker === '' || (held?.on === on && held.worker === worker)) return;
    const holding = { on, worker };
    await on.query('SELECT pg_advisory_unlock_all()');
    await on.query("SELECT pg_advisory_lock(hashtextextended('concord worker ' || $1, 0))", [worker]);
    held = holding;
  }

  async function sweep(): Promise<void> {
    const on = await connection();
    await hold(on);
    const { rows } = await on.query<{ id: string }>(DEAD, [worker]);
    const found = rows.map(({ id }) => id);
    const dead = found.filter((id) => suspects.has(id));
    suspects = new Set(found);
    if (dead.length > 0) await on.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [dead]);
    await on.query(CLEAR_SUPERSEDED);
  }

  async function sweepOn(): Promise<void> {
    while (!closed) {
      // Without a connection there is nothing to sweep; the next round makes it again.
      await inTurn(sweep).catch(() => {
        suspects.clear();
      });
      await pause(SWEEP);
    }
  }

  return {
    async live(next) {
      worker = next;
      while (!closed) {
        try {
          return await inTurn(async () => hold(await connection()));
        } catch {
          await pause(RETRY);
        }
      }
    },
    async close() {
      closed = true;
      await sweeping;
      await (await client?.catch(() => undefined))?.end().catch(() => undefined);
    },
  };
}
