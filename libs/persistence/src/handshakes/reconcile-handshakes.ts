import type { CountryCode, Outline } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { storableJson } from '../storable.ts';
import { inTransaction } from '../transaction.ts';
import { askedPartnerships } from './asked-partnerships.ts';

/** What a run looked at. */
export interface FiledPartnerships {
  cycle: string;
  /** Code of the cycle before, whose answers are remembered. */
  previous?: string | undefined;
  outlines: ReadonlyMap<CountryCode, Outline>;
}

const INCOMING = `json_to_recordset($2::json) AS incoming(asker text, partnership text, answerer text, compared text)`;
const SAME = `handshake.asker = incoming.asker AND handshake.partnership = incoming.partnership
  AND handshake.answerer = incoming.answerer`;

/**
 * Asks about what is filed, in the transaction of a run: about a new partnership, unless it was answered in the cycle
 * before and is still compared by the same; again about one that is compared by something else since; no longer about
 * what is gone. A second time changes nothing.
 */
export function reconcileHandshakes(
  manager: EntityManager,
  { cycle, previous, outlines }: FiledPartnerships,
): Promise<void> {
  const asked = storableJson(askedPartnerships(outlines));
  return inTransaction(manager, async (transaction) => {
    await transaction.query(
      `UPDATE handshake SET is_shown = false, version = version + 1
       WHERE cycle = $1 AND is_shown AND NOT EXISTS (SELECT FROM ${INCOMING} WHERE ${SAME})`,
      [cycle, asked],
    );
    await transaction.query(
      `UPDATE handshake SET is_shown = true, compared = incoming.compared, version = version + 1,
         asked_at = CASE answered_on WHEN incoming.compared THEN asked_at ELSE clock_timestamp() END
       FROM ${INCOMING}
       WHERE handshake.cycle = $1 AND ${SAME}
         AND (NOT is_shown OR handshake.compared <> incoming.compared)`,
      [cycle, asked],
    );
    await transaction.query(
      `INSERT INTO handshake (cycle, asker, partnership, answerer, compared, answer, linked, note, language,
         answered_on, answered_by, answered_at, remembered_from)
       SELECT $1, incoming.asker, incoming.partnership, incoming.answerer, incoming.compared,
         earlier.answer, earlier.linked, earlier.note, earlier.language, earlier.answered_on, earlier.answered_by,
         earlier.answered_at, earlier.cycle
       FROM ${INCOMING} LEFT JOIN handshake AS earlier
         ON earlier.cycle = $3 AND earlier.asker = incoming.asker AND earlier.partnership = incoming.partnership
           AND earlier.answerer = incoming.answerer AND earlier.answered_on IS NOT NULL
       ON CONFLICT (cycle, asker, partnership, answerer) DO NOTHING`,
      [cycle, asked, previous ?? null],
    );
  });
}
