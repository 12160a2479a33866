import { createHash } from 'node:crypto';
import { CATALOGUE, type Run, runChecks, type Snapshot } from '@concord/consistency';

/** The whole catalogue over a snapshot, with the platform's own SHA-256. */
export function runCatalogue(snapshot: Snapshot): Run {
  return runChecks(CATALOGUE, snapshot, {
    digest: (text) => createHash('sha256').update(text).digest('hex'),
  });
}
