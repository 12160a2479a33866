import type { CountryCode, EntryKind } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { storableJson } from '../storable.ts';

/** What a case takes from its finding, whenever that changes. */
const COPIED = [
  'restricted_by',
  'check_id',
  'severity',
  'scope',
  'subject',
  'evidence',
  'statistic',
  'message_id',
  'message_values',
  'unexplained',
  'content_digest',
];
/** Cases from which on the planner is told of them. */
const MANY = 1_000;

/** Opens a case for each of some findings. */
export async function insertCases(
  manager: EntityManager,
  { cycle, finishedAt }: { cycle: string; finishedAt: Date },
  opened: readonly { id: string; compared: string; basis: string }[],
): Promise<void> {
  if (opened.length === 0) return;
  await manager.query(
    `INSERT INTO review_case (cycle, id, origin, countries, ${COPIED.join(', ')}, state, standing, compared, basis,
       opened_at, changed_at)
     SELECT finding.cycle, finding.id, 'check', finding.countries, ${COPIED.map((name) => `finding.${name}`).join(', ')},
       'open', 'stands', incoming.compared, incoming.basis, $3, $3
     FROM json_to_recordset($2::json) AS incoming(id char(32), compared text, basis text)
     JOIN finding ON finding.cycle = $1 AND finding.id = incoming.id`,
    [cycle, storableJson(opened), finishedAt],
  );
  if (opened.length > MANY) await manager.query('ANALYZE review_case');
}

/** Brings what some cases ask to what their findings say. */
export async function copyFindings(
  manager: EntityManager,
  cycle: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await manager.query(
    `UPDATE review_case SET version = version + 1, ${COPIED.map((name) => `${name} = finding.${name}`).join(', ')}
     FROM finding WHERE review_case.cycle = $1 AND review_case.id = ANY($2::char(32)[])
       AND finding.cycle = review_case.cycle AND finding.id = review_case.id`,
    [cycle, ids],
  );
}

/** Puts into the history of some cases what a run did to them, with what they asked until then. */
export async function tell(
  manager: EntityManager,
  { cycle, kind, ids, at }: { cycle: string; kind: EntryKind; ids: readonly string[]; at: Date },
): Promise<void> {
  if (ids.length === 0) return;
  const detail = `jsonb_build_object('evidence', evidence${kind === 'concluded' ? `, 'outcome', 'corrected'` : ''})`;
  await manager.query(
    `INSERT INTO case_entry (cycle, case_id, kind, side, audience, countries, restricted_by, detail, at)
     SELECT cycle, id, $3, 'data', 'shared', countries, restricted_by, ${detail}, $4
     FROM review_case WHERE cycle = $1 AND id = ANY($2::char(32)[])`,
    [cycle, ids, kind, at],
  );
}

export async function forgetProposals(
  manager: EntityManager,
  cycle: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await manager.query('DELETE FROM case_proposal WHERE cycle = $1 AND case_id = ANY($2::char(32)[])', [
    cycle,
    ids,
  ]);
}

export async function restrictCases(
  manager: EntityManager,
  cycle: string,
  restricted: readonly { id: string; restrictedBy: readonly CountryCode[] }[],
): Promise<void> {
  if (restricted.length === 0) return;
  await manager.query(
    `UPDATE review_case SET version = version + 1, restricted_by = incoming."restrictedBy"
     FROM json_to_recordset($2::json) AS incoming(id char(32), "restrictedBy" text[])
     WHERE review_case.cycle = $1 AND review_case.id = incoming.id`,
    [cycle, storableJson(restricted)],
  );
}
