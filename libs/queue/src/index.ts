export {
  CHECK_SPACING,
  enqueueCheck,
  enqueueDraw,
  enqueueEdition,
  enqueueInvitations,
  enqueueMail,
  enqueuePrint,
  type Transaction,
} from './enqueue.ts';
export { migrateQueue } from './migrate-queue.ts';
export type { Report } from './queue-logger.ts';
export {
  type JobRunner,
  type RunnerOptions,
  type Schedule,
  startRunner,
  type TaskContext,
  type TaskHandlers,
} from './start-runner.ts';
export { TASKS, type TaskName, type Tasks } from './tasks.ts';
