import { hash } from 'node:crypto';
import {
  checksOf,
  type KnownRun,
  type Run,
  type RunOptions,
  rerun,
  runChecks,
  type Snapshot,
} from '@concord/consistency';

/** The platform's own SHA-256. */
const OPTIONS: RunOptions = { digest: (text) => hash('sha256', text, 'hex') };

/** The whole catalogue and the cycle's own rules over a snapshot; from the run before, where one is known. */
export function runCatalogue(snapshot: Snapshot, known?: KnownRun): Run {
  const checks = checksOf(snapshot.cycle);
  return known === undefined ? runChecks(checks, snapshot, OPTIONS) : rerun(checks, known, snapshot, OPTIONS);
}
