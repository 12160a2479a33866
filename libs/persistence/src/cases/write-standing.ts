import type { Case } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { storableJson } from '../storable.ts';
import { toStandingRow } from './case-record.ts';

/** Where a case stands from now on. */
export interface NewStanding {
  id: string;
  case: Case;
  /** Digest of the outlines that the question last stood on; left as it is where absent. */
  basis?: string;
  /** Whether something changed for all who see the case. */
  isNews: boolean;
}

const COLUMNS = `id char(32), countries text[], state text, outcome text, explanation text, "concludedBy" uuid,
  awaits text[], "hasAnswer" boolean, standing text, compared text, "concludedOn" text, rests text,
  "mergedInto" char(32), "needsSecond" boolean, "isPublished" boolean, basis text, "isNews" boolean`;

/** Writes any number of cases in one statement; a deadline ends with the question that it was set for. */
export async function writeStandings(
  manager: EntityManager,
  cycle: string,
  standings: readonly NewStanding[],
  at: Date,
): Promise<void> {
  if (standings.length === 0) return;
  const rows = standings.map(({ id, case: of, basis, isNews }) => ({
    id,
    ...toStandingRow(of),
    basis: basis ?? null,
    isNews,
  }));
  await manager.query(
    `UPDATE review_case SET countries = incoming.countries, state = incoming.state, outcome = incoming.outcome,
       explanation = incoming.explanation, concluded_by = incoming."concludedBy", awaits = incoming.awaits,
       has_answer = incoming."hasAnswer", standing = incoming.standing, compared = incoming.compared,
       concluded_on = incoming."concludedOn", rests = incoming.rests, merged_into = incoming."mergedInto",
       needs_second = incoming."needsSecond", is_published = incoming."isPublished",
       basis = coalesce(incoming.basis, review_case.basis),
       due_on = CASE incoming.state WHEN 'asked' THEN due_on END,
       version = version + incoming."isNews"::int,
       changed_at = CASE WHEN incoming."isNews" THEN $3 ELSE changed_at END
     FROM json_to_recordset($2::json) AS incoming(${COLUMNS})
     WHERE review_case.cycle = $1 AND review_case.id = incoming.id`,
    [cycle, storableJson(rows), at],
  );
}

/** Whether all who see a case would see a difference; what the data say beneath it, and who proposed what, is not told. */
export function isNews(before: Case, after: Case): boolean {
  return told(before) !== told(after);
}

function told({ state, conclusion, countries, awaits, rests, mergedInto, needsSecond, isPublished }: Case) {
  return JSON.stringify([
    state,
    conclusion?.outcome ?? null,
    conclusion?.explanation ?? null,
    countries,
    awaits,
    rests ?? null,
    mergedInto ?? null,
    needsSecond,
    isPublished,
  ]);
}
