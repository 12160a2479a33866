import { createHash } from 'node:crypto';
import { CATALOGUE, CATALOGUE_VERSION, coverageOf, restsOn } from '@concord/consistency';
import { importSubmissions, reconcileCases, recordCheckRun, saveCycle } from '@concord/persistence';
import type { DataSource } from 'typeorm';
import { makeWorkload, parse, runAll } from '../engine/workload.ts';
import { timeOfWaiting } from '../measure/statistics.ts';

const CASES = 20_000;

/** A cycle of 195 countries with all its figures filed, checked, and its cases at every stage of being talked through. */
export async function fill(owner: DataSource, size: number): Promise<{ cycle: string; countries: string[] }> {
  const workload = makeWorkload(size);
  const parsed = parse(workload);
  const { cycle, outlines } = parsed;
  await saveCycle(owner.manager, cycle);
  const filings = outlines.map((outline, index) => ({ outline, text: workload.outlines[index] ?? '' }));
  const filing = await timeOfWaiting(() => importSubmissions(owner.manager, cycle.code, filings));
  const { snapshot, run } = runAll({ ...parsed, previous: [] });
  const byCountry = new Map(outlines.map((outline) => [outline.country, outline]));
  const { finishedAt } = await recordCheckRun(owner.manager, {
    cycle: cycle.code,
    catalogueVersion: CATALOGUE_VERSION,
    startedAt: new Date(),
    input: [],
    coverage: { ...coverageOf(snapshot), tallies: run.tallies },
    findings: run.findings.slice(0, CASES + 2_000),
    outlines: byCountry,
    restsOn: restsOn(CATALOGUE, { snapshot, run }, new Map()),
  });
  await reconcileCases(owner.manager, {
    cycle: cycle.code,
    finishedAt,
    input: filings.map(({ outline, text }) => ({
      country: outline.country,
      version: 1,
      sha256: createHash('sha256').update(text).digest('hex'),
    })),
    outlines: byCountry,
  });
  // Two in five asked, one in five answered, one in five concluded, by chance that is the same each time.
  await owner.query(
    `UPDATE review_case SET
       state = CASE WHEN chance < 2 THEN 'asked' WHEN chance = 2 THEN 'answered' WHEN chance = 3 THEN 'concluded' ELSE state END,
       awaits = CASE WHEN chance < 2 THEN ARRAY[countries[1]] ELSE '{}' END,
       due_on = CASE WHEN chance < 2 THEN date '2018-09-01' + (chance * 7) END,
       outcome = CASE WHEN chance = 3 THEN 'not-a-problem' END
     FROM (SELECT id AS of, abs(hashtext(id)) % 5 AS chance FROM review_case) AS dice WHERE of = id`,
  );
  // Filling wrote every case twice; the rest is what the database does by itself after a while.
  await owner.query('VACUUM (FULL, ANALYZE) review_case');
  await owner.query('VACUUM ANALYZE');
  const [row] = await owner.query<{ cases: number; figures: number }[]>(
    'SELECT (SELECT count(*)::int FROM review_case) AS cases, (SELECT count(*)::int FROM figure) AS figures',
  );
  console.log(
    `${outlines.length} outlines, ${row?.figures} figures and ${row?.cases} cases in the database; filed in ${(filing / 1000).toFixed(1)} s\n`,
  );
  return { cycle: cycle.code, countries: outlines.map(({ country }) => country) };
}
