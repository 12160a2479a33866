import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CATALOGUE, CATALOGUE_VERSION, coverageOf, restsOn } from '@concord/consistency';
import {
  asReader,
  countCases,
  createAccount,
  ensureRuntimeLogin,
  grantRoles,
  importSubmissions,
  listCases,
  migrate,
  newestRecords,
  openDatabase,
  openSession,
  reconcileCases,
  recordCheckRun,
  runtimeUrl,
  saveCycle,
  searchTexts,
  startEmbeddedDatabase,
} from '@concord/persistence';
import { findChromium } from '@concord/report';
import autocannon from 'autocannon';
import puppeteer from 'puppeteer';
import type { EntityManager } from 'typeorm';
import { makeWorkload, parse, runAll } from './engine/workload.ts';
import { printMachine, printTable } from './measure/print.ts';
import { startApi } from './measure/start-api.ts';
import { timeOfWaiting } from './measure/statistics.ts';

const FIGURES = Number(process.argv[2] ?? 300_000);
const CASES = 20_000;
const REQUESTS = 100;
/** As many as the machine that this is held to has processors. */
const CONNECTIONS = 2;
/** Milliseconds at the server, of 95 requests in 100. */
const GOAL = 100;
/** Milliseconds until the map of corridors is drawn. */
const MAP_GOAL = 1_000;
const SHOWS_PLANS = process.argv.includes('plans');

const folder = mkdtempSync(join(tmpdir(), 'concord-queue-'));
const server = await startEmbeddedDatabase({ folder });
const password = 'a-password-of-one-benchmark';
const owner = await openDatabase(server.url);
try {
  await migrate(owner);
  await ensureRuntimeLogin(owner, password, 'queue');
  printMachine();
  const { cycle, countries } = await fill();
  const people = {
    'a reviewer of three countries': await personOf(
      countries.slice(0, 3).map((country) => ({ role: 'reviewer', cycle, country })),
    ),
    'an organizer': await personOf([{ role: 'organizer', cycle }]),
    'a delegation': await personOf([{ role: 'focal-point', cycle, country: countries[5] ?? '' }]),
  };
  const databaseUrl = runtimeUrl(server.url, password, 'queue');
  if (SHOWS_PLANS) await showPlans(databaseUrl, cycle, people);
  const api = await startApi({ ownerUrl: server.url, databaseUrl });
  try {
    await measurePages(api.url, cycle, people, countries);
    await measureMap(api.url, cycle, people['an organizer'].cookie);
  } finally {
    await api.stop();
  }
} finally {
  await owner.destroy();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  if (server.folder !== folder) rmSync(server.folder, { recursive: true, force: true });
}

interface Person {
  id: string;
  /** Those that they see in full; empty where that is all. */
  countries: string[];
  cookie: string;
}

async function personOf(roles: Parameters<typeof grantRoles>[2]): Promise<Person> {
  const { id } = await createAccount(owner.manager, {
    email: `${roles[0]?.role}@example.org`,
    name: `A ${roles[0]?.role}`,
    language: 'en',
  });
  await grantRoles(owner.manager, id, roles);
  const session = await openSession(owner.manager, { account: id, stage: 'complete' });
  return { id, countries: roles.flatMap(({ country }) => country ?? []), cookie: `concord=${session}` };
}

/** A cycle of 195 countries with all its figures filed, checked, and its cases at every stage of being talked through. */
async function fill(): Promise<{ cycle: string; countries: string[] }> {
  const workload = makeWorkload(FIGURES);
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

async function measurePages(
  url: string,
  cycle: string,
  people: Record<string, Person>,
  countries: readonly string[],
): Promise<void> {
  const [first = '', second = ''] = countries;
  const cases = await owner.query<{ id: string }[]>(
    'SELECT id FROM review_case WHERE first_country = $1 OR second_country = $1 ORDER BY id LIMIT 20',
    [first],
  );
  const base = `/cycles/${cycle}`;
  const pages: Record<string, string[]> = {
    'queue, as it begins': [`${base}/cases`],
    'queue, all': [`${base}/cases?state=`],
    'queue, narrowed': [`${base}/cases?state=pending&country=${first}&severity=warning&order=gravity`],
    'queue, overdue': [`${base}/cases?overdue=yes&state=`],
    case: cases.map(({ id }) => `${base}/cases/${id}`),
    'case list (JSON)': [`/api/v1${base}/cases?limit=50`],
    country: [`${base}/countries/${first}`, `${base}/countries/${second}`],
    'map, questions': [`${base}/map?show=questions`],
    search: [`${base}/search?q=skills`, `${base}/search?q=policy+labour`],
  };
  const rows: (string | number)[][] = [];
  for (const [name, { cookie }] of Object.entries(people)) {
    for (const [page, paths] of Object.entries(pages)) {
      const isOpen = await fetch(url + paths[0], { headers: { Cookie: cookie, Accept: 'text/html' } });
      await isOpen.arrayBuffer();
      if (!isOpen.ok) continue;
      const times = await timesOf(url, paths, cookie);
      const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
      const isMet = at(0.95) <= GOAL ? 'met' : 'not met';
      rows.push([`${page}, ${name}`, at(0.5).toFixed(1), at(0.95).toFixed(1), at(1).toFixed(1), isMet]);
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
    headers: { Cookie: cookie, Accept: 'text/html,application/json' },
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

/** The map of 195 × 195 corridors in a browser: from the first byte that comes until it is drawn. */
async function measureMap(url: string, cycle: string, cookie: string): Promise<void> {
  const { executable, environment } = await findChromium();
  const browser = await puppeteer.launch({
    executablePath: executable,
    headless: true,
    env: { ...environment, ...process.env },
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const [name = '', value = ''] = cookie.split('=');
    await browser.setCookie({ name, value, domain: new URL(url).hostname, path: '/' });
    const rounds: { answer: number; drawn: number; cells: number }[] = [];
    for (let round = 0; round < 6; round++) {
      await page.goto(`${url}/cycles/${cycle}/corridors`, { waitUntil: 'load' });
      rounds.push(
        (await page.evaluate(`new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => {
          const { responseStart, requestStart } = performance.getEntriesByType('navigation')[0];
          resolve({
            answer: responseStart - requestStart,
            drawn: performance.now() - responseStart,
            cells: document.querySelectorAll('.concord-heat td').length,
          });
        })))`)) as (typeof rounds)[number],
      );
    }
    const [cold, ...warm] = rounds;
    const sorted = warm.map(({ drawn }) => drawn).sort((a, b) => a - b);
    const median = sorted[sorted.length >> 1] ?? 0;
    const answers = warm.map(({ answer }) => answer).sort((a, b) => a - b);
    console.log(
      `\nMap of corridors, ${cold?.cells} cells: drawn ${median.toFixed(0)} ms after its first byte ` +
        `(${sorted[0]?.toFixed(0)}–${sorted.at(-1)?.toFixed(0)}, ${warm.length} runs; goal ${MAP_GOAL}: ${median <= MAP_GOAL ? 'met' : 'not met'})\n` +
        `  first byte after ${answers[answers.length >> 1]?.toFixed(0)} ms; ${cold?.answer.toFixed(0)} ms the first time, when all outlines are read`,
    );
  } finally {
    await browser.close();
  }
}

/** How the database answers what the pages ask, as each of the people. */
async function showPlans(url: string, cycle: string, people: Record<string, Person>): Promise<void> {
  const runtime = await openDatabase(url);
  try {
    for (const [name, { id, countries }] of Object.entries(people)) {
      console.log(`\n== ${name}`);
      await asReader(runtime, { account: id }, async (manager) => {
        const explained = explaining(manager);
        const filter = countries.length === 0 ? {} : { anyOf: countries };
        await listCases(explained, { cycle, order: 'due', filter, limit: 25 });
        await countCases(explained, cycle, filter);
        await newestRecords(explained, cycle);
        await searchTexts(explained, { cycle, sought: 'skills', limit: 20 });
      });
    }
  } finally {
    await runtime.destroy();
  }
}

function explaining(manager: EntityManager): EntityManager {
  return Object.assign(Object.create(manager) as EntityManager, {
    async query(statement: string, values?: unknown[]): Promise<unknown> {
      const plan = await manager.query<{ 'QUERY PLAN': string }[]>(
        `EXPLAIN (ANALYZE, BUFFERS) ${statement}`,
        values,
      );
      console.log(`\n${statement.trim()}\n${plan.map((line) => `  ${line['QUERY PLAN']}`).join('\n')}`);
      return await manager.query(statement, values);
    },
  });
}
