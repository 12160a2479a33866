import type { DrawOutcome, WorkRecord } from '@concord/persistence';
import type { Wording } from '../pages/words.ts';

/** Where what came out is to be seen, and what to say there; undefined where nothing came out, or nothing that has a page. */
export function outcomeOf(
  cycle: string,
  { id, kind, state, outcome }: WorkRecord,
): { path: string; message?: Wording } | undefined {
  if (state !== 'done') return undefined;
  const path = `/cycles/${cycle}`;
  if (kind === 'invite') {
    const { count } = outcome as { count: number };
    return { path: `${path}/invitations`, message: { key: 'console.invitedMany', values: { count } } };
  }
  if (kind !== 'draw') return undefined;
  const drawn = outcome as DrawOutcome;
  const reviewers = `${path}/reviewers`;
  return {
    path: drawn.kind === 'drawn' ? `${reviewers}/draws/${drawn.number}` : `${reviewers}/draw?work=${id}`,
  };
}
