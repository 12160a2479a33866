import { once } from 'node:events';
import { join } from 'node:path';
import { migrate, openDatabase, startEmbeddedDatabase } from '@concord/persistence';
import { migrateQueue } from '@concord/queue';
import type { DataSource } from 'typeorm';
import { showProgress } from '../progress.ts';
import { localToken } from './access.ts';
import { firstEdition, waitForCheck } from './first-edition.ts';
import { ROOT } from './folders.ts';
import { freePort } from './free-port.ts';
import { keepLog } from './keep-log.ts';
import { loadSample, SAMPLE_CYCLE } from './sample.ts';
import { Service } from './service.ts';

const FIRST_PORT = 3000;

export interface Installation {
  /** Where data, token and reports are kept. */
  folder: string;
  /** Ends everything, in order. */
  signal: AbortSignal;
  say(line: string): void;
  complain(line: string): void;
}

type Step = () => Promise<void>;

/** Database, migrations, API, worker, sample cycle and its report; returns once the signal came and all has ended. */
export async function runInstallation({ folder, signal, say, complain }: Installation): Promise<void> {
  const undo: Step[] = [];
  try {
    const url = await startDatabase(folder, undo, complain);
    const database = await openDatabase(url);
    undo.push(() => database.destroy());
    await migrate(database);
    await migrateQueue(url);
    signal.throwIfAborted();

    const { token, file } = localToken(folder);
    const failure = new AbortController();
    const address = await startServices({ url, token, folder, undo, complain, failure });
    say(`API       ${address}/api/v1  (described at ${address}/api/v1/openapi.json)`);
    say(`Token     ${token}  (kept in ${file})`);
    const end = AbortSignal.any([signal, failure.signal]);
    await loadAndReport(database, folder, say, end);
    say('Concord is ready. Ctrl-C ends it.');
    if (!end.aborted) await once(end, 'abort');
    if (failure.signal.aborted) throw failure.signal.reason;
  } finally {
    for (const step of undo.reverse()) {
      await step().catch((error: Error) => complain(error.message));
    }
  }
}

async function startDatabase(
  folder: string,
  undo: Step[],
  complain: (line: string) => void,
): Promise<string> {
  const given = process.env.DATABASE_URL;
  if (given) return given;
  const embedded = await startEmbeddedDatabase({ folder: join(folder, 'database'), onEvent: complain });
  undo.push(() => embedded.stop());
  return embedded.url;
}

interface Services {
  url: string;
  token: string;
  folder: string;
  undo: Step[];
  complain(line: string): void;
  /** Aborted when a service cannot be kept running. */
  failure: AbortController;
}

async function startServices({ url, token, folder, undo, complain, failure }: Services): Promise<string> {
  const port = process.env.PORT ?? String(await freePort(FIRST_PORT));
  const service = (name: string, ready: RegExp, environment: Record<string, string>): Service => {
    const started = new Service({
      name,
      ready,
      script: join(ROOT, 'apps', name, 'dist', 'main.js'),
      environment: { DATABASE_URL: url, ...environment },
      onLine: keepLog(join(folder, 'logs', `${name}.log`), complain),
      onGiveUp: () => failure.abort(new Error(`${name} ends again and again; see what it says above`)),
    });
    undo.push(() => started.stop());
    return started;
  };
  const api = service('api', /^api ready (\S+)/, { PORT: port, CONCORD_API_TOKEN: token });
  const worker = service('worker', /^worker ready/, {});
  const [address] = await Promise.all([api.start(), worker.start()]);
  return address;
}

async function loadAndReport(
  database: DataSource,
  folder: string,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const loaded = await loadSample(database);
  const sample = `${SAMPLE_CYCLE}${loaded === 0 ? '' : `, ${loaded} outlines loaded`}`;
  const findings = await waitForCheck(database, SAMPLE_CYCLE, signal);
  say(`Cycle     ${sample}: ${findings} findings`);
  const progress = await showProgress('Compiling the report');
  const report = await firstEdition(database, SAMPLE_CYCLE, join(folder, 'reports'), progress, signal);
  say(`Report    ${report}`);
}
