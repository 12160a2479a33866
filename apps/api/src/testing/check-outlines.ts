import { createHash } from 'node:crypto';
import {
  CATALOGUE_VERSION,
  checksOf,
  coverageOf,
  type Finding,
  restsOn,
  runChecks,
  Snapshot,
} from '@concord/consistency';
import { discloseOutline } from '@concord/disclosure';
import type { CycleConfiguration, Outline } from '@concord/domain';
import { reconcileCases, reconcileHandshakes, recordCheckRun } from '@concord/persistence';
import type { EntityManager } from 'typeorm';

/** Checks outlines and keeps what is found, as the worker does. @returns all that was found. */
export async function checkOutlines(
  manager: EntityManager,
  cycle: CycleConfiguration,
  outlines: readonly Outline[],
): Promise<Finding[]> {
  const checks = checksOf(cycle);
  const snapshot = Snapshot.of(cycle, outlines);
  const run = runChecks(checks, snapshot);
  const disclosed = outlines
    .map((outline) => [outline, discloseOutline(outline, 'participants')] as const)
    .filter(([outline, seen]) => outline !== seen)
    .map(([{ country }, seen]) => [country, seen] as const);
  const { countries, figures, comparedPairs } = coverageOf(snapshot);
  const byCountry = new Map(outlines.map((outline) => [outline.country, outline]));
  const { finishedAt } = await recordCheckRun(manager, {
    cycle: cycle.code,
    catalogueVersion: CATALOGUE_VERSION,
    startedAt: new Date(),
    input: [],
    coverage: { countries, figures, comparedPairs, tallies: run.tallies },
    findings: run.findings,
    outlines: byCountry,
    restsOn: restsOn(checks, { snapshot, run }, new Map(disclosed)),
  });
  await reconcileCases(manager, {
    cycle: cycle.code,
    finishedAt,
    input: outlines.map((outline) => ({ country: outline.country, version: 1, sha256: digestOf(outline) })),
    outlines: byCountry,
  });
  await reconcileHandshakes(manager, { cycle: cycle.code, previous: cycle.previous, outlines: byCountry });
  return run.findings;
}

function digestOf(outline: Outline): string {
  return createHash('sha256').update(JSON.stringify(outline)).digest('hex');
}
