import {
  asReader,
  countCases,
  countCasesAnswered,
  countFindings,
  countOpenQuestions,
  listCases,
  listCycles,
  listFindings,
  newestRecords,
  openDatabase,
  searchTexts,
} from '@concord/persistence';
import type { EntityManager } from 'typeorm';
import type { Person } from './people.ts';

/** How the database answers what the first page, the lists, the country page and the search ask, as each of the people. */
export async function showPlans(
  url: string,
  cycle: string,
  people: Readonly<Record<string, Person>>,
): Promise<void> {
  const runtime = await openDatabase(url);
  try {
    for (const [name, { id, countries }] of Object.entries(people)) {
      const anyOf = countries.length === 0 ? undefined : countries;
      const filter = anyOf === undefined ? {} : { anyOf };
      const country = countries[0] ?? 'AFG';
      const seen = new Map([[cycle, anyOf]]);
      const asked: Readonly<Record<string, (manager: EntityManager) => Promise<unknown>>> = {
        'cycles, for the first page': (manager) => listCycles(manager, seen),
        'replies to weigh': (manager) => countCasesAnswered(manager, { cycle, countries }),
        'a page of cases': (manager) => listCases(manager, { cycle, order: 'due', filter, limit: 25 }),
        'cases of a country': (manager) =>
          listCases(manager, { cycle, order: 'due', filter: { countries: [country] }, limit: 8 }),
        'cases by state': (manager) => countCases(manager, cycle, filter),
        'open questions by country': (manager) => countOpenQuestions(manager, cycle, anyOf),
        'a page of findings': (manager) => listFindings(manager, { cycle, filter, limit: 50 }),
        'findings of a country': (manager) =>
          listFindings(manager, { cycle, filter: { ...filter, country }, limit: 50 }),
        'findings by check': (manager) => countFindings(manager, cycle, anyOf),
        'outlines that count': (manager) => newestRecords(manager, cycle),
        'a search': (manager) => searchTexts(manager, { cycle, sought: 'skills', limit: 20 }),
      };
      for (const [what, ask] of Object.entries(asked)) {
        console.log(`\n== ${what}, ${name}`);
        await asReader(runtime, { account: id }, async (manager) => ask(explaining(manager)));
      }
    }
  } finally {
    await runtime.destroy();
  }
}

/** Asks as well how it is answered, the second time, when what is needed of the tables is at hand. */
function explaining(manager: EntityManager): EntityManager {
  return Object.assign(Object.create(manager) as EntityManager, {
    async query(statement: string, values?: unknown[]): Promise<unknown> {
      const found = await manager.query<unknown>(statement, values);
      const plan = await manager.query<{ 'QUERY PLAN': string }[]>(
        `EXPLAIN (ANALYZE, BUFFERS) ${statement}`,
        values,
      );
      console.log(`\n${statement.trim()}\n${plan.map((line) => `  ${line['QUERY PLAN']}`).join('\n')}`);
      return found;
    },
  });
}
