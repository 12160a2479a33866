import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ensureRuntimeLogin,
  migrate,
  openDatabase,
  runtimeUrl,
  startEmbeddedDatabase,
} from '@concord/persistence';
import { printMachine } from './measure/print.ts';
import { startApi } from './measure/start-api.ts';
import { fill } from './queue/fill.ts';
import { personOf } from './queue/people.ts';
import { showPlans } from './queue/show-plans.ts';
import { timeMap } from './queue/time-map.ts';
import { timePages } from './queue/time-pages.ts';

const FIGURES = Number(process.argv[2] ?? 300_000);
const SHOWS_PLANS = process.argv.includes('plans');

const folder = mkdtempSync(join(tmpdir(), 'concord-queue-'));
const server = await startEmbeddedDatabase({ folder });
const password = 'a-password-of-one-benchmark';
const owner = await openDatabase(server.url);
try {
  await migrate(owner);
  await ensureRuntimeLogin(owner, password, 'queue');
  printMachine();
  const { cycle, countries } = await fill(owner, FIGURES);
  const reviewing = (of: readonly string[]) =>
    of.map((country) => ({ role: 'reviewer' as const, cycle, country }));
  const people = {
    'a reviewer of three countries': await personOf(owner, 'reviewer', reviewing(countries.slice(0, 3))),
    'a reviewer of forty countries': await personOf(owner, 'much', reviewing(countries.slice(0, 40))),
    'an organizer': await personOf(owner, 'organizer', [{ role: 'organizer', cycle }]),
    'a delegation': await personOf(owner, 'delegation', [
      { role: 'focal-point', cycle, country: countries[5] ?? '' },
    ]),
  };
  const databaseUrl = runtimeUrl(server.url, password, 'queue');
  if (SHOWS_PLANS) await showPlans(databaseUrl, cycle, people);
  const api = await startApi({ ownerUrl: server.url, databaseUrl });
  try {
    await timePages(owner, { url: api.url, cycle }, people);
    await timeMap(api.url, cycle, people['an organizer'].cookie);
  } finally {
    await api.stop();
  }
} finally {
  await owner.destroy();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  if (server.folder !== folder) rmSync(server.folder, { recursive: true, force: true });
}
