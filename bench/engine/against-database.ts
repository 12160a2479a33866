import { CATALOGUE, runChecks, Snapshot } from '@concord/consistency';
import type { Figure } from '@concord/domain';
import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from '@duckdb/node-api';
import { collectGarbage, type Spread, spreadOf, timeOf, timeOfWaiting } from '../measure/statistics.ts';
import { parse, runAll, type Workload } from './workload.ts';

export interface AgainstDatabase {
  /** The join of mirrors with their asymmetry, the table loaded already. */
  joining: Spread;
  /** Filling the table from parsed outlines. */
  loading: Spread;
  /** The whole catalogue, and of it the mirror checks alone; each from parsed outlines. */
  catalogue: Spread;
  mirrors: Spread;
  /** Pairs beyond 0.2 that the database gives, and findings that the mirror checks give. */
  pairs: number;
  findings: number;
}

const TYPES = [VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, INTEGER, DOUBLE];
const CHUNK = 2048;

const CREATE = `create or replace table figures (
  reporter varchar, origin varchar, destination varchar, measure varchar, basis varchar, sex varchar,
  year integer, value double)`;

const JOIN = `
  select o.origin, o.destination, o.measure, o.basis, o.sex, o.year, o.value, d.value,
         abs(o.value - d.value) / ((o.value + d.value) / 2) as asymmetry
  from figures o join figures d using (origin, destination, measure, basis, sex, year)
  where o.reporter = o.origin and d.reporter = d.destination and o.value > 0 and d.value > 0
    and o.measure in ('migrant-stock', 'migration-flow', 'worker-flow', 'returns', 'students', 'remittances')
    and (o.value + d.value) / 2 >= case o.measure when 'remittances' then 1000000 else 100 end
    and abs(o.value - d.value) / ((o.value + d.value) / 2) > 0.2`;

type Row = [string, string, string, string, string, string, number, number | null];

/** The same mirrors in DuckDB, in memory, with as many threads as it takes by itself; measured by turns. */
export async function againstDatabase(
  workload: Workload,
  { warmUp, runs }: { warmUp: number; runs: number },
): Promise<AgainstDatabase> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const mirrorChecks = CATALOGUE.filter(({ id }) => id.startsWith('mirror-') && id !== 'mirror-cost');
  const times = { joining: [], loading: [], catalogue: [], mirrors: [] } as Record<string, number[]>;
  let pairs = 0;
  let findings = 0;
  for (let round = 0; round < warmUp + runs; round++) {
    const parsed = parse(workload);
    collectGarbage();
    const loading = await timeOfWaiting(async () => {
      await connection.run(CREATE);
      const appender = await connection.createAppender('figures');
      const rows: Row[] = [];
      const flush = (): void => {
        const chunk = DuckDBDataChunk.create(TYPES);
        chunk.setRows(rows);
        appender.appendDataChunk(chunk);
        rows.length = 0;
      };
      for (const { country, figures = [] } of parsed.outlines) {
        for (const figure of figures) {
          rows.push(rowOf(country, figure));
          if (rows.length === CHUNK) flush();
        }
      }
      if (rows.length > 0) flush();
      appender.closeSync();
    });
    const joining = await timeOfWaiting(async () => {
      const reader = await connection.runAndReadAll(JOIN);
      pairs = reader.getRows().length;
    });
    collectGarbage();
    const mirrors = timeOf(() => {
      const snapshot = Snapshot.of(parsed.cycle, parsed.outlines);
      findings = runChecks(mirrorChecks, snapshot).findings.length;
    });
    collectGarbage();
    const catalogue = timeOf(() => runAll(parsed));
    if (round < warmUp) continue;
    for (const [name, time] of Object.entries({ joining, loading, catalogue, mirrors }))
      times[name]?.push(time);
  }
  connection.closeSync();
  instance.closeSync();
  const spread = (name: string): Spread => spreadOf(times[name] ?? []);
  return {
    joining: spread('joining'),
    loading: spread('loading'),
    catalogue: spread('catalogue'),
    mirrors: spread('mirrors'),
    pairs,
    findings,
  };
}

function rowOf(country: string, figure: Figure): Row {
  const { origin, destination, measure, basis = 'observed', sex = 'total', year, value = null } = figure;
  return [country, origin, destination, measure, basis, sex, year, value];
}
