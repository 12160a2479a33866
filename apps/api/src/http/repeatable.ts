import { answerOnce, type IdempotentRequest, type KeptAnswer, KeyReusedError } from '@concord/persistence';
import type { Request } from 'express';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.ts';
import { Problem } from '../problem/problem.ts';

const HEADER = 'Idempotency-Key';
const ACCEPTED = /^[\x21-\x7e]{1,200}$/;

/** What the description says of the header. */
export const REPEATABLE = [
  HEADER,
  'A name of the sender’s own for this request, kept for a day: sent again with it, the request has no second effect and the same answer',
] as const;

/** The sender's name for a request that it may repeat; undefined without one. @throws Problem `malformed-request`. */
export function idempotencyKey(request: Request): string | undefined {
  const key = request.get(HEADER);
  if (key === undefined || ACCEPTED.test(key)) return key;
  throw new Problem('malformed-request', `The header ${HEADER} cannot be used as sent.`, {
    errors: [
      {
        header: HEADER,
        detail: 'It is no key',
        expected: '1 to 200 printable ASCII characters without spaces, a UUID for instance',
      },
    ],
  });
}

/** A request whose sender may or may not have named it. */
export type RepeatableRequest = Omit<IdempotentRequest, 'key'> & { key: string | undefined };

/**
 * Does the work in one transaction; once, if the sender named the request.
 * @throws Problem `key-reused` where the key belongs to a request that said something else.
 */
export async function answerRepeatable<Body>(
  database: Database,
  { key, ...request }: RepeatableRequest,
  work: (transaction: EntityManager) => Promise<KeptAnswer<Body>>,
): Promise<KeptAnswer<Body>> {
  if (key === undefined) return await database.run(work);
  try {
    return await database.run((manager) => answerOnce(manager, { key, ...request }, work));
  } catch (error) {
    if (!(error instanceof KeyReusedError)) throw error;
    throw new Problem('key-reused', 'The key was sent before with a request that said something else.', {
      errors: [{ header: HEADER, detail: 'It is taken', expected: 'a key of its own for each request' }],
    });
  }
}
