import { createHash } from 'node:crypto';
import { checksOf, type Run, runChecks, type Snapshot } from '@concord/consistency';

/** The whole catalogue and the cycle's own rules over a snapshot, with the platform's own SHA-256. */
export function runCatalogue(snapshot: Snapshot): Run {
  return runChecks(checksOf(snapshot.cycle), snapshot, {
    digest: (text) => createHash('sha256').update(text).digest('hex'),
  });
}
