import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { storableJson } from '../storable.ts';
import { inTransaction, lock } from '../transaction.ts';

/** A request that its sender may repeat without a second effect. */
export interface IdempotentRequest {
  /** The sender's own name for it. */
  key: string;
  /** What it asks for; with cycle and country, what the key belongs to. */
  route: string;
  cycle: string;
  country?: string;
  /** All that the request says, as JSON can say it. */
  content: unknown;
}

/** What a request was answered with. */
export interface KeptAnswer<Body> {
  /** HTTP status, 200 to 299. */
  status: number;
  body: Body;
}

/** The key belongs to a request that said something else. */
export class KeyReusedError extends Error {
  /** `request.key-reused`, the error's name for programs. */
  readonly code = 'request.key-reused';

  constructor() {
    super('The key belongs to another request');
    this.name = 'KeyReusedError';
  }
}

/** An hour more than the day that is promised, for clocks that are set. */
const KEPT = '25 hours';

/** What a key stands for: the same key may come with other routes, cycles and countries, and from others. */
const IS_IT = `key = $1 AND route = $2 AND cycle = $3 AND country IS NOT DISTINCT FROM $4
  AND account IS NOT DISTINCT FROM concord_account()`;

/**
 * Does the work of a request once, and answers its repetitions with what was answered first, whichever process they
 * come to. The answer is written in the transaction of the work: both are there, or neither. What `work` throws is not kept.
 * @throws KeyReusedError where the key belongs to a request that said something else.
 */
export function answerOnce<Body>(
  manager: EntityManager,
  { key, route, cycle, country, content }: IdempotentRequest,
  work: (transaction: EntityManager) => Promise<KeptAnswer<Body>>,
): Promise<KeptAnswer<Body>> {
  const name = [key, route, cycle, country ?? null];
  const digest = createHash('sha256').update(storableJson(content)).digest('hex');
  return inTransaction(manager, async (transaction) => {
    // Those who come at once wait here, and then find the answer.
    await lock(transaction, 'idempotent request', ...name.map((part) => part ?? ''));
    const [kept] = await transaction.query<(KeptAnswer<Body> & { digest: string })[]>(
      `SELECT status, body, request_digest AS digest FROM idempotent_request WHERE ${IS_IT}`,
      name,
    );
    if (kept !== undefined) {
      if (kept.digest !== digest) throw new KeyReusedError();
      return { status: kept.status, body: kept.body };
    }
    const answer = await work(transaction);
    await transaction.query(
      `INSERT INTO idempotent_request (key, route, cycle, country, account, request_digest, status, body)
       VALUES ($1, $2, $3, $4, concord_account(), $5, $6, $7)`,
      [...name, digest, answer.status, storableJson(answer.body)],
    );
    await forgetOldAnswers(transaction);
    return answer;
  });
}

/**
 * Forgets answers that are older than was promised, a thousand at a time; of the reader's own, or as owner of everybody's.
 * It leaves what another transaction is just removing, so that no two wait for each other. @returns how many.
 */
export async function forgetOldAnswers(transaction: EntityManager): Promise<number> {
  const [, removed] = await transaction.query<[unknown, number]>(
    `DELETE FROM idempotent_request WHERE ctid = ANY(ARRAY(
       SELECT ctid FROM idempotent_request WHERE created_at < clock_timestamp() - $1::interval
       LIMIT 1000 FOR UPDATE SKIP LOCKED))`,
    [KEPT],
  );
  return removed;
}
