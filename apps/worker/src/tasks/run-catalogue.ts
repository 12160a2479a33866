import { hash } from 'node:crypto';
import {
  checksOf,
  type KnownRun,
  type Run,
  type RunOptions,
  rerun,
  restsOn,
  runChecks,
  type Snapshot,
} from '@concord/consistency';
import { discloseOutline } from '@concord/disclosure';
import type { CountryCode, Outline } from '@concord/domain';

/** The platform's own SHA-256. */
const OPTIONS: RunOptions = { digest: (text) => hash('sha256', text, 'hex') };

/** The whole catalogue and the cycle's own rules over a snapshot; from the run before, where one is known. */
export function runCatalogue(snapshot: Snapshot, known?: KnownRun): Run {
  const checks = checksOf(snapshot.cycle);
  return known === undefined ? runChecks(checks, snapshot, OPTIONS) : rerun(checks, known, snapshot, OPTIONS);
}

/** On which countries' outlines each finding rests in what those keep from the others who take part. */
export function restsOnSecrets(known: KnownRun): ReadonlyMap<string, readonly CountryCode[]> {
  const disclosed = new Map<CountryCode, Outline>();
  for (const [country, { outline }] of known.snapshot.tables) {
    const seen = discloseOutline(outline, 'participants');
    if (seen !== outline) disclosed.set(country, seen);
  }
  return restsOn(checksOf(known.snapshot.cycle), known, disclosed, OPTIONS);
}
