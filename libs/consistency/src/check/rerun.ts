import { type CountryCode, lastOf } from '@concord/domain';
import type { Check, Reach, Tally } from './define-check.ts';
import { pureDigest } from './fingerprint.ts';
import { type Placed, succeed } from './order.ts';
import {
  enabled,
  isLocal,
  isUntouched,
  type Run,
  type RunOptions,
  runOne,
  runStepwise,
  tallyOne,
} from './run-checks.ts';
import { Slice } from './slice.ts';
import type { Snapshot } from './snapshot.ts';

/** A snapshot and what a run over all of it gave. */
export interface KnownRun {
  snapshot: Snapshot;
  run: Run;
}

/**
 * What {@link runChecks} gives for a snapshot, from what it gave for one before: where only some outlines differ, only
 * what they can affect is looked at. The checks must be those of the run before.
 */
export function rerun(
  checks: readonly Check[],
  known: KnownRun,
  snapshot: Snapshot,
  options: RunOptions = {},
): Run {
  return lastOf(rerunStepwise(checks, known, snapshot, options));
}

/** The same check by check, for who does something else in between; each step gives how many are done, from 0 to 1. */
export function* rerunStepwise(
  checks: readonly Check[],
  known: KnownRun,
  snapshot: Snapshot,
  options: RunOptions = {},
): Generator<number, Run> {
  const follows =
    known.snapshot.cycle === snapshot.cycle && known.snapshot.background === snapshot.background;
  const changed = follows ? changedBetween(known.snapshot, snapshot) : undefined;
  // A change is looked at twice, as it was and as it is.
  if (changed === undefined || changed.size * 2 > snapshot.tables.size) {
    return yield* runStepwise(checks, snapshot, options);
  }
  return changed.size === 0 ? known.run : yield* runChange(checks, known, snapshot, changed, options);
}

function changedBetween(before: Snapshot, after: Snapshot): Set<CountryCode> {
  const countries = new Set([...before.tables.keys(), ...after.tables.keys()]);
  for (const country of countries) {
    if (before.tables.get(country) === after.tables.get(country)) countries.delete(country);
  }
  return countries;
}

function* runChange(
  checks: readonly Check[],
  { snapshot: earlier, run }: KnownRun,
  snapshot: Snapshot,
  changed: ReadonlySet<CountryCode>,
  { digest = pureDigest }: RunOptions,
): Generator<number, Run> {
  const before = new Slice(earlier, changed);
  const after = new Slice(snapshot, changed);
  const found: Placed[] = [];
  const tallies: Record<string, Tally> = {};
  const local = new Map<string, Reach>();
  const active = enabled(checks, snapshot);
  for (const [index, check] of active.entries()) {
    yield index / active.length;
    const tallied = run.tallies[check.id];
    const ofCheck: Placed[] = [];
    const canBeAdded = isLocal(check.reach) && tallied?.faults === undefined;
    const tally = canBeAdded ? runOne(check, after, ofCheck, digest) : undefined;
    // Which outlines a fault came up in is not known, so that the rest must be asked again.
    if (tallied === undefined || tally === undefined || tally.faults !== undefined) {
      tallies[check.id] = runOne(check, Slice.whole(snapshot), found, digest);
      continue;
    }
    const gone = tallyOne(check, before);
    tallies[check.id] = {
      compared: tallied.compared - gone.compared + tally.compared,
      notApplicable: tallied.notApplicable - gone.notApplicable + tally.notApplicable,
    };
    local.set(check.id, check.reach);
    for (const each of ofCheck) found.push(each);
  }
  const findings = succeed(run.findings, found, {
    changed,
    isLocal: (check) => local.has(check),
    isUntouched: (finding) => isUntouched(finding, local.get(finding.check), changed),
  });
  return { findings, tallies };
}
