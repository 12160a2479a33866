import { hash } from 'node:crypto';
import {
  checksOf,
  type KnownRun,
  type Run,
  type RunOptions,
  rerunStepwise,
  restsOn,
  runStepwise,
  Snapshot,
  saysTheSame,
} from '@concord/consistency';
import { discloseOutline } from '@concord/disclosure';
import { type CountryCode, lastOf, type Outline } from '@concord/domain';

/** The platform's own SHA-256. */
const OPTIONS: RunOptions = { digest: (text) => hash('sha256', text, 'hex') };

/** The whole catalogue and the cycle's own rules over a snapshot; from the run before, where one is known. */
export function runCatalogue(snapshot: Snapshot, known?: KnownRun): Run {
  return lastOf(catalogueStepwise(snapshot, known));
}

/** The same check by check; each step gives how many are done, from 0 to 1. */
export function catalogueStepwise(snapshot: Snapshot, known?: KnownRun): Generator<number, Run> {
  const checks = checksOf(snapshot.cycle);
  return known === undefined
    ? runStepwise(checks, snapshot, OPTIONS)
    : rerunStepwise(checks, known, snapshot, OPTIONS);
}

/** On which countries' outlines each finding rests in what those keep from the others who take part. */
export function restsOnSecrets(known: KnownRun): ReadonlyMap<string, readonly CountryCode[]> {
  const disclosed = new Map<CountryCode, Outline>();
  for (const [country, { outline }] of known.snapshot.tables) {
    const seen = discloseOutline(outline, 'participants');
    if (seen !== outline) disclosed.set(country, seen);
  }
  const found = new Map(restsOn(checksOf(known.snapshot.cycle), known, disclosed, OPTIONS));
  for (const [id, countries] of restsOnEarlierSecrets(known)) {
    found.set(id, [...new Set([...(found.get(id) ?? []), ...countries])].sort());
  }
  return found;
}

/** The same of what was filed in the cycle before, as it was marked then: a finding that looks back is its country's own. */
function restsOnEarlierSecrets({ snapshot, run }: KnownRun): Map<string, readonly CountryCode[]> {
  const before = [...snapshot.previous.values()];
  const previous = before.map((outline) => discloseOutline(outline, 'participants'));
  const abridged = new Set(
    before.filter((outline, index) => outline !== previous[index]).map(({ country }) => country),
  );
  if (abridged.size === 0) return new Map();
  const outlines = [...snapshot.tables.values()].map(({ outline }) => outline);
  const seen = runCatalogue(Snapshot.of(snapshot.cycle, outlines, { ...snapshot.background, previous }));
  const byId = new Map(seen.findings.map((finding) => [finding.id, finding]));
  return new Map(
    run.findings
      .filter((finding) => !saysTheSame(finding, byId.get(finding.id)))
      .map(({ id, countries }) => [id, countries.filter((country) => abridged.has(country))]),
  );
}
