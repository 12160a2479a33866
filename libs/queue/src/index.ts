export { CHECK_SPACING, enqueueCheck, enqueueEdition, type Transaction } from './enqueue.ts';
export { TASKS, type TaskName, type Tasks } from './tasks.ts';
