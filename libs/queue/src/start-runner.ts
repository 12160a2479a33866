import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type JobHelpers,
  type ParsedCronItem,
  parseCronItems,
  type Runner,
  run,
  type TaskList,
  type Worker,
  type WorkerEvents,
} from 'graphile-worker';
import { Pool } from 'pg';
import { migrateQueue } from './migrate-queue.ts';
import { loggerTo, type Report } from './queue-logger.ts';
import { TASKS, type TaskName, type Tasks } from './tasks.ts';
import { startWorkerLife, type WorkerLife } from './worker-life.ts';

export interface TaskContext {
  /** Aborted when the process must end before the job is done: the job will run again elsewhere. */
  signal: AbortSignal;
  /** 1 and up; a worker's death counts as an attempt. */
  attempt: number;
}

/** What to do for each kind of job. A job may run more than once, and must then leave its effect once. */
export type TaskHandlers = {
  [K in TaskName]: (payload: Tasks[K], context: TaskContext) => Promise<void>;
};

/** When jobs come by themselves, as crontab says it, in universal time. */
export type Schedule = Readonly<Partial<Record<TaskName, string>>>;

export interface RunnerOptions {
  url: string;
  tasks: TaskHandlers;
  /** Jobs that come by themselves; each comes once, however many processes run. None where it is left out. */
  schedule?: Schedule;
  /** Jobs at a time; 2 where it is left out. */
  concurrency?: number;
  /** Told of what went wrong; nobody is where it is left out. */
  report?: Report;
}

export interface JobRunner {
  /** Takes no more jobs, lets those that run finish for ten seconds at most, then lets go of them. */
  stop(): Promise<void>;
}

/** Milliseconds. Jobs that are due at once are announced; the rest are looked for this often. */
const POLL = 200;
const BEFORE_ABORT = 5_000;
const TO_STOP = 9_000;
const TO_CLOSE = 500;
const BEFORE_RESTART = 500;

/**
 * Runs the queue's jobs until it is stopped, and goes on by itself when the database was away.
 * Jobs of a worker process that died are taken over within three seconds.
 */
export async function startRunner({
  url,
  tasks,
  schedule = {},
  concurrency = 2,
  report = () => undefined,
}: RunnerOptions): Promise<JobRunner> {
  await migrateQueue(url);
  const pool = openPool(url, concurrency + 2, report);
  const life = startWorkerLife(url);
  let stopping = false;
  let runner = await begin();
  const running = supervise();

  async function begin(): Promise<Runner> {
    const events: WorkerEvents = new EventEmitter();
    const begun = await run({
      preset: {
        plugins: [alive(life)],
        worker: {
          concurrentJobs: concurrency,
          pollInterval: POLL,
          gracefulShutdownAbortTimeout: BEFORE_ABORT,
          // Zero instead of none: only then is a failure to write the outcome handled, by ending the pool.
          completeJobBatchDelay: 0,
          failJobBatchDelay: 0,
          logger: loggerTo(report),
          events,
        },
      },
      pgPool: pool,
      taskList: taskList(tasks),
      parsedCronItems: cronItems(schedule),
      noHandleSignals: true,
    });
    endIfNeverReady(begun, events);
    return begun;
  }

  async function supervise(): Promise<void> {
    while (!stopping) {
      await runner.promise.catch((error: Error) => report('error', error.message));
      if (stopping) return;
      report('warning', 'The runner ended, and begins again');
      await pause(BEFORE_RESTART);
      runner = await begin().catch(async (error: Error) => {
        report('error', error.message);
        await pause(BEFORE_RESTART);
        return runner;
      });
    }
  }

  return {
    async stop() {
      stopping = true;
      const stopped = Promise.all([runner.stop().catch(() => undefined), running]);
      await Promise.race([stopped, pause(TO_STOP, undefined, { ref: false })]);
      await life.close();
      await Promise.race([pool.end(), pause(TO_CLOSE, undefined, { ref: false })]);
    },
  };
}

/**
 * Connections that outlive the runner that is begun again on them: a runner's own pool has nobody to hear of a
 * connection that breaks while it is being closed, and that would end the process.
 */
function openPool(url: string, max: number, report: Report): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    application_name: 'concord queue',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  const broken = (error: Error) => report('warning', `A connection broke: ${error.message}`);
  pool.on('error', broken);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/**
 * The pool looks its tasks up once and keeps even a failure: one whose first look at the queue fails never works.
 * Once every worker has looked, a lost connection is made again by itself.
 */
function endIfNeverReady(runner: Runner, events: WorkerEvents): void {
  const ready = new Set<string>();
  const note = ({ worker }: { worker: Worker }) => ready.add(worker.workerId);
  events.on('worker:getJob:empty', note);
  events.on('job:start', note);
  events.on('worker:getJob:error', ({ worker }) => {
    if (!ready.has(worker.workerId)) runner.stop().catch(() => undefined);
  });
}

/** Lets no worker take a job before it can be seen to live. */
function alive(life: WorkerLife): GraphileConfig.Plugin {
  return {
    name: 'ConcordWorkerLife',
    worker: {
      hooks: {
        async startWorker(_context, { worker }) {
          await life.live(worker.workerPool.id);
        },
      },
    },
  };
}

/** A time at which no process ran is not made up for: the next will do. */
function cronItems(schedule: Schedule): ParsedCronItem[] {
  return parseCronItems(
    Object.entries(schedule).map(([task, match]) => ({
      task,
      match,
      identifier: task,
      options: { backfillPeriod: 0, jobKey: task, jobKeyMode: 'replace' },
    })),
  );
}

function taskList(tasks: TaskHandlers): TaskList {
  return Object.fromEntries(
    TASKS.map((name) => [
      name,
      (payload: unknown, { abortSignal, job }: JobHelpers) =>
        (tasks[name] as (payload: unknown, context: TaskContext) => Promise<void>)(payload, {
          signal: abortSignal,
          attempt: job.attempts,
        }),
    ]),
  );
}
