import { join } from 'node:path';
import { ROOT } from './folders.ts';
import { anyPort, freePort } from './free-port.ts';
import { keepLog } from './keep-log.ts';
import { Service } from './service.ts';

const FIRST_PORT = 3000;
/** What is made while a cycle is checked dies young; with less room for it (megabytes), V8 holds a third less in all. */
const SMALL_NURSERY = '--max-semi-space-size=8';

export interface ServicesParts {
  /** Of the login that owns nothing. */
  runtimeUrl: string;
  ownerUrl: string;
  secret: string;
  folder: string;
  undo: (() => Promise<void>)[];
  complain(line: string): void;
  /** Aborted when a service cannot be kept running. */
  failure: AbortController;
}

export interface StartedServices {
  /** Where the interface listens. */
  address: string;
  /** Where people reach the pages. */
  publicUrl: string;
}

/** The interface and the worker, each in a process of its own that is kept running. */
export async function startServices(parts: ServicesParts): Promise<StartedServices> {
  const port = await portToTake(process.env.PORT);
  const publicUrl = process.env.PUBLIC_URL || `http://127.0.0.1:${port}`;
  const service = (
    name: string,
    ready: RegExp,
    environment: Record<string, string>,
    flags: readonly string[] = [],
  ): Service => {
    const started = new Service({
      name,
      ready,
      flags,
      script: join(ROOT, 'apps', name, 'dist', 'main.js'),
      environment: {
        CONCORD_SECRET: parts.secret,
        PUBLIC_URL: publicUrl,
        // Each has one address, and what is given by files was read.
        DATABASE_OWNER_URL: '',
        DATABASE_OWNER_URL_FILE: '',
        DATABASE_URL_FILE: '',
        CONCORD_SECRET_FILE: '',
        ...environment,
      },
      onLine: keepLog(join(parts.folder, 'logs', `${name}.log`), parts.complain),
      onGiveUp: () => parts.failure.abort(new Error(`${name} ends again and again; see what it says above`)),
    });
    parts.undo.push(() => started.stop());
    return started;
  };
  const api = service('api', /^api ready (\S+)/, { DATABASE_URL: parts.runtimeUrl, PORT: String(port) });
  const workers = {
    DATABASE_URL: parts.ownerUrl,
    MAIL_FOLDER: process.env.MAIL_FOLDER || join(parts.folder, 'mail'),
  };
  const worker = service('worker', /^worker ready/, workers, [SMALL_NURSERY]);
  const [address] = await Promise.all([api.start(), worker.start()]);
  return { address, publicUrl };
}

/** One that stays the same when the interface is started again. */
async function portToTake(given: string | undefined): Promise<number> {
  if (!given) return freePort(FIRST_PORT);
  return Number(given) || anyPort();
}
