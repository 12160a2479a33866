import { createHash } from 'node:crypto';
import { CATALOGUE_VERSION, Snapshot } from '@concord/consistency';
import type { CycleConfiguration, Outline } from '@concord/domain';
import {
  changeCase,
  importSubmissions,
  listCases,
  type NewEntry,
  newestSubmissions,
  reconcileCases,
  recordCheckRun,
} from '@concord/persistence';
import type { EntityManager } from 'typeorm';
import { runCatalogue } from '../tasks/run-catalogue.ts';

/** Files outlines, checks what counts then, and brings the cycle's cases to that. */
export async function fileAndCheck(
  manager: EntityManager,
  cycle: CycleConfiguration,
  outlines: readonly Outline[],
): Promise<void> {
  await importSubmissions(
    manager,
    cycle.code,
    outlines.map((outline) => ({ outline, text: JSON.stringify(outline) })),
  );
  const filed = (await newestSubmissions(manager, cycle.code)).map(({ text, country, version }) => ({
    outline: JSON.parse(text) as Outline,
    input: { country, version, sha256: createHash('sha256').update(text).digest('hex') },
  }));
  const byCountry = new Map(filed.map(({ outline }) => [outline.country, outline]));
  const run = runCatalogue(Snapshot.of(cycle, byCountry.values()));
  const finishedAt = new Date();
  const input = filed.map((each) => each.input);
  await manager.transaction(async (transaction) => {
    await recordCheckRun(transaction, {
      cycle: cycle.code,
      catalogueVersion: CATALOGUE_VERSION,
      startedAt: finishedAt,
      finishedAt,
      input,
      coverage: { countries: filed.length, figures: 0, comparedPairs: 0, tallies: run.tallies },
      findings: run.findings,
      outlines: byCountry,
      restsOn: new Map(),
    });
    await reconcileCases(transaction, { cycle: cycle.code, finishedAt, input, outlines: byCountry });
  });
}

/** Id of the case about the flow of migrants on a corridor in a year. @throws RangeError if there is none. */
export async function flowCase(
  manager: EntityManager,
  { cycle, origin, destination, year }: { cycle: string; origin: string; destination: string; year: number },
): Promise<string> {
  const filter = { check: 'mirror-flow', countries: [origin, destination], year };
  const { cases } = await listCases(manager, { cycle, filter, limit: 100 });
  const found = cases.find(({ check }) => check?.subject.origin === origin);
  if (found === undefined) throw new RangeError('There is no such case');
  return found.id;
}

/** Says something in a case, as one of its sides. @throws RangeError where the case does not take it. */
export async function say(
  manager: EntityManager,
  move: Omit<Parameters<typeof changeCase>[1], 'entry'>,
  entry: Pick<NewEntry, 'kind' | 'side' | 'account'> & Partial<NewEntry>,
): Promise<void> {
  const told = { author: 'Somebody', audience: 'shared', language: 'en', ...entry } as const;
  const after = await changeCase(manager, { ...move, entry: told });
  if (after?.case === undefined) throw new RangeError(after?.refusal ?? 'There is no such case');
}
