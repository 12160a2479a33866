import type { EntityManager } from 'typeorm';
import { inTransaction } from '../transaction.ts';
import type { AuditChain, HashedAct } from './chain.ts';
import { ChainCheck, type ChainVerdict } from './chain-check.ts';

export interface AuditQuestion {
  /** Every chain that the connection may read, where it is left out. */
  chain?: AuditChain;
  /** The hash of the chain's end as it was published: what was cut off since, or written anew as a whole, lacks it. */
  head?: string;
}

/** Rows read at a time. */
const BATCH = 2_000;

/** One statement, so that all is of one moment while others append. */
const ROWS = `DECLARE audit_rows NO SCROLL CURSOR FOR
  SELECT chain, number, true AS "isHead", hash, NULL AS at, NULL AS actor, NULL AS action, NULL AS subject,
    NULL AS previous
  FROM audit_head WHERE $1::text IS NULL OR chain = $1
  UNION ALL
  SELECT chain, number, false, hash, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    coalesce(actor::text, '-'), action, subject::text, previous
  FROM audit_entry WHERE $1::text IS NULL OR chain = $1
  ORDER BY 1, 2`;

interface Row extends Omit<HashedAct, 'number'> {
  chain: string;
  number: string;
  isHead: boolean;
}

/**
 * Works out every hash of the record again, and says of each chain how far it is in order and what is wrong first.
 * A chain that is asked for and not there is an empty one. Reads in passing, whatever the length.
 * @throws RangeError if a head is given without its chain.
 */
export function verifyAudit(
  manager: EntityManager,
  { chain, head }: AuditQuestion = {},
): Promise<ChainVerdict[]> {
  if (head !== undefined && chain === undefined) throw new RangeError('A head is of one chain');
  return inTransaction(manager, async (transaction) => {
    const verdicts: ChainVerdict[] = [];
    let check = chain === undefined ? undefined : new ChainCheck(chain, head);
    await transaction.query(ROWS, [chain ?? null]);
    try {
      for await (const { chain: name, number, isHead, ...act } of readRows(transaction)) {
        if (check?.chain !== name) {
          if (check !== undefined) verdicts.push(check.finish());
          check = new ChainCheck(name);
        }
        if (isHead) check.takeHead({ number: Number(number), hash: act.hash });
        else check.take({ number: Number(number), ...act });
      }
    } finally {
      await transaction.query('CLOSE audit_rows').catch(() => undefined);
    }
    if (check !== undefined) verdicts.push(check.finish());
    return verdicts;
  });
}

async function* readRows(manager: EntityManager): AsyncGenerator<Row> {
  for (;;) {
    const rows = await manager.query<Row[]>(`FETCH ${BATCH} FROM audit_rows`);
    yield* rows;
    if (rows.length < BATCH) return;
  }
}
