import type { Conflict, ReadByCountries } from '@concord/domain';
import { conflictsOfReviewer } from '@concord/persistence';
import type { EntityManager } from 'typeorm';
import { currentVisitor } from '../access/request-context.ts';
import { type CaseStanding, standingIn } from './case-standing.ts';

/** How the visitor stands to a case that they can see, by their roles and by what ties them to its countries. */
export async function ownStanding(
  manager: EntityManager,
  cycle: string,
  of: ReadByCountries,
): Promise<CaseStanding> {
  return standingIn(currentVisitor().roles, cycle, of, await ownConflicts(manager, cycle));
}

/** What ties the visitor to countries of a cycle in which they review; of who reviews nobody, nothing. */
export async function ownConflicts(manager: EntityManager, cycle: string): Promise<Conflict[]> {
  const { roles, account } = currentVisitor();
  const reviews = roles.some(
    (held) => held.cycle === cycle && held.role === 'reviewer' && held.country !== undefined,
  );
  return reviews ? await conflictsOfReviewer(manager, { cycle, account }) : [];
}
