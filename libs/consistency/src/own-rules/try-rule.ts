import type { Fault, OwnRule } from '@concord/domain';
import type { Finding } from '../check/finding.ts';
import { type RunOptions, runChecks } from '../check/run-checks.ts';
import type { Snapshot } from '../check/snapshot.ts';
import { SHOWN_FINDINGS } from './limits.ts';
import { ownCheck } from './own-check.ts';
import { checkIdOf } from './rule-message.ts';

/** What a rule would ask of the outlines that count now. */
export interface RuleTrial {
  /** The first of them, in the order of a run. */
  findings: Finding[];
  /** How many there are in all. */
  count: number;
  compared: number;
  notApplicable: number;
  /** What is wrong with the rule, or went wrong where it was worked out; pointers into the rule. */
  faults: Fault[];
}

/** Tries a rule, switched on or not, on the current data; nothing is changed. */
export function tryRule(rule: OwnRule, snapshot: Snapshot, options: RunOptions = {}): RuleTrial {
  const { findings, tallies } = runChecks([ownCheck(rule, '')], snapshot, options);
  const { compared = 0, notApplicable = 0, faults = [] } = tallies[checkIdOf(rule)] ?? {};
  return {
    findings: findings.slice(0, SHOWN_FINDINGS),
    count: findings.length,
    compared,
    notApplicable,
    faults,
  };
}
