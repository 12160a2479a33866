import autocannon from 'autocannon';
import type { DataSource } from 'typeorm';
import { printTable } from '../measure/print.ts';
import type { Person } from './people.ts';

const REQUESTS = 100;
/** As many as the machine that this is held to has processors. */
const CONNECTIONS = 2;
/** Milliseconds at the server, of 95 requests in 100. */
const GOAL = 100;
const ACCEPT = 'text/html,application/json';

/** Addresses of one kind of page, that are asked for by turns. */
type Pages = Readonly<Record<string, readonly string[]>>;

/** How long the pages and lists of reviewing take whom they are for, who see much or little of what there is. */
export async function timePages(
  owner: DataSource,
  { url, cycle }: { url: string; cycle: string },
  people: Readonly<Record<string, Person>>,
): Promise<void> {
  const rows: (string | number)[][] = [];
  let met = 0;
  for (const [name, person] of Object.entries(people)) {
    for (const [page, paths] of Object.entries(await pagesFor(owner, cycle, person))) {
      const open = await openOf(url, paths, person);
      if (open.length === 0) continue;
      const times = await timesOf(url, open, person.cookie);
      const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
      const isMet = at(0.95) <= GOAL;
      if (isMet) met++;
      const [median, most95, most] = [0.5, 0.95, 1].map((share) => at(share).toFixed(1));
      rows.push([`${page}, ${name}`, median ?? '', most95 ?? '', most ?? '', isMet ? 'met' : 'not met']);
    }
  }
  printTable(
    [
      `milliseconds at the server, ${CONNECTIONS} at a time`,
      'median',
      '95 %',
      'most',
      `goal ${GOAL} at 95 %`,
    ],
    rows,
  );
  console.log(`\n${met} of ${rows.length} within the goal`);
}

export async function pagesFor(owner: DataSource, cycle: string, { countries }: Person): Promise<Pages> {
  const [first = 'AFG'] = countries;
  const cases = await owner.query<{ id: string; partner: string | null }[]>(
    `SELECT id, second_country AS partner FROM review_case WHERE first_country = $1 OR second_country = $1
     ORDER BY id LIMIT 20`,
    [first],
  );
  const page = `/cycles/${cycle}`;
  const list = `/api/v1${page}`;
  return {
    'first page': ['/'],
    'queue, as it begins': [`${page}/cases`],
    'queue, all': [`${page}/cases?state=`],
    'queue, narrowed': [`${page}/cases?state=pending&country=${first}&severity=warning&order=gravity`],
    'queue, by rare words': [`${page}/cases?state=concluded&measure=remittances&check=stock-change`],
    'queue, overdue': [`${page}/cases?overdue=yes&state=`],
    case: cases.map(({ id }) => `${page}/cases/${id}`),
    country: [`${page}/countries/${first}`],
    'map, questions': [`${page}/map?show=questions`],
    corridor: cases.flatMap(({ partner }) =>
      partner === null || partner === first ? [] : [`${page}/corridors/${first}/${partner}`],
    ),
    search: [`${page}/search?q=skills`, `${page}/search?q=policy+labour`],
    'questions to a country': [`${page}/outlines/${first}/cases`],
    'cases (JSON)': [`${list}/cases?limit=50`],
    'cases of a country (JSON)': [`${list}/cases?limit=50&country=${first}`],
    'cases that wait (JSON)': [`${list}/cases?limit=50&mine=yes&order=due`],
    'case counts (JSON)': [`${list}/cases/summary`],
    'findings (JSON)': [`${list}/findings?limit=50`],
    'findings of a country (JSON)': [`${list}/findings?limit=50&country=${first}`],
    'findings, narrowed (JSON)': [`${list}/findings?limit=50&measure=remittances&year=2017`],
    'finding counts (JSON)': [`${list}/findings/summary`],
  };
}

/** The addresses that are for somebody; others are not timed. */
async function openOf(url: string, paths: readonly string[], { cookie }: Person): Promise<string[]> {
  const open: string[] = [];
  for (const path of paths) {
    const answer = await fetch(url + path, { headers: { Cookie: cookie, Accept: ACCEPT } });
    await answer.arrayBuffer();
    if (answer.ok) open.push(path);
  }
  return open;
}

/** How long each answer took, in order of time. @throws Error where one was refused. */
async function timesOf(url: string, paths: readonly string[], cookie: string): Promise<number[]> {
  const times: number[] = [];
  const refused = new Set<number>();
  const options: autocannon.Options = {
    url,
    connections: CONNECTIONS,
    amount: REQUESTS,
    timeout: 30,
    headers: { Cookie: cookie, Accept: ACCEPT },
    requests: paths.map((path) => ({ method: 'GET', path })),
  };
  await new Promise<void>((resolve, reject) => {
    const run = autocannon(options, (error: Error | null) => (error ? reject(error) : resolve()));
    run.on('response', (_client, status, _bytes, time) => {
      times.push(time);
      if (status !== 200) refused.add(status);
    });
  });
  if (refused.size > 0) throw new Error(`${paths[0]} answered ${[...refused].join(', ')}`);
  return times.sort((a, b) => a - b);
}
