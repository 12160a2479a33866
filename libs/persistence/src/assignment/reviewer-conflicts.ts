import { type Conflict, conflictsOf, type ReviewerTies } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { moneyTies } from './conflict-facts.ts';
import { listReviewers, tiesOf } from './reviewers.ts';

/**
 * The conflicts of interest of one reviewer in a cycle, by what is recorded of them and by the money that the
 * transaction's reader sees. Another side of a case is its own country's case, and is found where that is looked at.
 */
export async function conflictsOfReviewer(
  manager: EntityManager,
  { cycle, account }: { cycle: string; account: string },
): Promise<Conflict[]> {
  const reviewer = (await listReviewers(manager, cycle)).find((each) => each.account === account);
  if (reviewer === undefined) return [];
  const ties = tiesOf(reviewer);
  const money = await moneyTies(manager, cycle, partiesOf(ties));
  return conflictsOf(ties, { counterparts: [], money });
}

function partiesOf({ nationality, affiliation }: ReviewerTies): Parameters<typeof moneyTies>[2] {
  const spokenFor = affiliation !== undefined && 'country' in affiliation ? affiliation.country : undefined;
  return {
    countries: [nationality, spokenFor].filter((country) => country !== undefined),
    organisations: affiliation !== undefined && 'organisation' in affiliation,
  };
}
