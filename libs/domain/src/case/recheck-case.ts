import type { Case, Rest, Standing } from './case.ts';
import type { Companion, Seen } from './case-event.ts';

/**
 * What a run makes of a case that none of it was merged into: concluded as corrected once the data pass; open again
 * where it was concluded and the compared values are others; at rest while the rules do not raise it or an outline is
 * missing. Wording, threshold and severity alone change nothing.
 */
export function recheckCase(before: Case, seen: Seen, companions: readonly Companion[] = []): Case {
  const now = observe(before, seen);
  // Another goes on for it, and decides.
  if (before.mergedInto !== undefined) return now;
  const group = [
    { before, now, seen },
    ...companions.map((each) => ({ before: each.case, now: observe(each.case, each.seen), seen: each.seen })),
  ];
  if (now.state === 'concluded') {
    const isCorrected = now.conclusion?.outcome === 'corrected';
    return group.some((each) => asksAnew(each, isCorrected)) ? reopen(now) : now;
  }
  if (group.every((each) => each.now.standing === 'passes')) return correct(now);
  const { rests: _, ...awake } = now;
  const rests = restOf(group.map((each) => standingOf(each.now, each.seen)));
  return rests === undefined ? awake : { ...awake, rests };
}

/** What the data say of the question now; that it passed is forgotten only once it stands again. */
function observe(before: Case, { compared, isFiled, hasChanged }: Seen): Case {
  if (before.standing === 'flagged') return before;
  if (compared !== undefined) return { ...before, standing: 'stands', compared };
  if (before.standing === 'passes') return before;
  return { ...before, standing: isFiled ? (hasChanged ? 'passes' : 'unraised') : 'unfiled' };
}

function asksAnew({ before, now }: { before: Case; now: Case }, isCorrected: boolean): boolean {
  if (now.standing !== 'stands') return false;
  return now.compared !== now.concludedOn || (isCorrected && before.standing === 'passes');
}

/** A flag stands by itself, but not on an outline that is not there. */
function standingOf({ standing }: Case, { isFiled }: Seen): Standing {
  return standing === 'flagged' && !isFiled ? 'unfiled' : standing;
}

function restOf(standings: readonly Standing[]): Rest | undefined {
  if (standings.some((standing) => standing === 'stands' || standing === 'flagged')) return undefined;
  return standings.includes('unfiled') ? 'unfiled' : 'unraised';
}

function correct({ rests: _, proposed: __, ...before }: Case): Case {
  return {
    ...before,
    state: 'concluded',
    conclusion: { outcome: 'corrected' },
    concludedBy: 'data',
    awaits: [],
    ...(before.compared === undefined ? {} : { concludedOn: before.compared }),
  };
}

function reopen({ conclusion: _, concludedBy: __, concludedOn: ___, ...before }: Case): Case {
  return { ...before, state: 'open', awaits: [], hasAnswer: false, isPublished: false };
}
