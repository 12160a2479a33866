import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

export interface WorkerProcess {
  child: ChildProcess;
  /** What it has written to its log so far. */
  log(): string;
  /** Ends it and waits for that. @returns its exit status; null after a signal that it did not handle. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Compiles the worker and all that it rests on, as the product does; that the types are right is not for these tests to say. */
export function buildWorker(): void {
  spawnSync(`${ROOT}node_modules/.bin/tsc`, ['-b', 'apps/worker'], { cwd: ROOT });
}

/** What the keys are made of in a worker under test. */
export const TEST_SECRET = 'zk4J0r9wq2m7Yx5tB8vN1cD6fG3hL0sA';

/** The built worker as a process of its own; resolves once it says that it is ready. */
export async function startWorker(
  databaseUrl: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<WorkerProcess> {
  const child = spawn(process.execPath, ['apps/worker/dist/main.js'], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: databaseUrl,
      CONCORD_SECRET: TEST_SECRET,
      LOG_LEVEL: 'debug',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const exit = once(child, 'exit');
  const [said] = await Promise.race([once(child.stdout.setEncoding('utf8'), 'data'), exit]);
  if (said !== 'worker ready\n') throw new Error(`The worker did not start: ${said} ${log}`);
  return {
    child,
    log: () => log,
    async end(signal) {
      child.kill(signal);
      const [code] = (await exit) as [number | null];
      return code;
    },
  };
}
