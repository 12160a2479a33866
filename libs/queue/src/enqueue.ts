import type { TaskName, Tasks } from './tasks.ts';

/** A transaction, or a connection, that runs SQL: TypeORM's EntityManager is one. */
export interface Transaction {
  query(statement: string, parameters?: unknown[]): Promise<unknown>;
}

/** Milliseconds between the starts of two checks of one cycle. */
export const CHECK_SPACING = 1_250;

/** Attempts for a job: a worker that dies takes one too, so there are many. */
const MAX_ATTEMPTS = 100;

/**
 * Asks, in the caller's transaction, for a check of the cycle once that is committed. At once if none began lately;
 * else in its turn, together with all that is asked meanwhile. A check that is running already does not count.
 * Ask last: others who ask for the same cycle wait for the transaction's end.
 */
export async function enqueueCheck(transaction: Transaction, cycle: string): Promise<void> {
  await enqueue(transaction, 'check-cycle', { cycle }, `check-cycle:${cycle}`, CHECK_SPACING);
}

/** Asks, in the caller's transaction, for an edition to be compiled once that is committed. */
export async function enqueueEdition(transaction: Transaction, edition: string): Promise<void> {
  await enqueue(transaction, 'compile-edition', { edition }, `compile-edition:${edition}`, 0);
}

/** Asks, in the caller's transaction, for a submission to be printed once that is committed. */
export async function enqueuePrint(transaction: Transaction, print: string): Promise<void> {
  await enqueue(transaction, 'print-outline', { print }, `print-outline:${print}`, 0);
}

/** Asks, in the caller's transaction, for reviewers to be drawn by lot once that is committed. */
export async function enqueueDraw(transaction: Transaction, work: string): Promise<void> {
  await enqueue(transaction, 'draw-reviewers', { work }, `draw-reviewers:${work}`, 0);
}

/** Asks, in the caller's transaction, for people to be invited once that is committed. */
export async function enqueueInvitations(transaction: Transaction, work: string): Promise<void> {
  await enqueue(transaction, 'invite-people', { work }, `invite-people:${work}`, 0);
}

/** Asks, in the caller's transaction, for a message of the outbox to be sent once that is committed. */
export async function enqueueMail(transaction: Transaction, message: string): Promise<void> {
  await enqueue(transaction, 'send-mail', { message }, `send-mail:${message}`, 0);
}

async function enqueue<T extends TaskName>(
  transaction: Transaction,
  task: T,
  payload: Tasks[T],
  key: string,
  spacing: number,
): Promise<void> {
  await transaction.query('SELECT concord_queue.enqueue($1, $2::json, $3, $4, $5)', [
    task,
    JSON.stringify(payload),
    key,
    spacing,
    MAX_ATTEMPTS,
  ]);
}
