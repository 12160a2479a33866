import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { SECRET } from './start-test-api.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

export interface RunningWorker {
  /** What it has logged so far. */
  log(): string;
  end(): Promise<void>;
}

/** The built worker as a process of its own, which writes messages into a folder; resolves once it is ready. */
export async function startWorker(databaseUrl: string, mailFolder: string): Promise<RunningWorker> {
  execFileSync('node_modules/.bin/tsc', ['-b', 'apps/worker'], { cwd: ROOT, stdio: 'pipe' });
  const child = spawn(process.execPath, ['apps/worker/dist/main.js'], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: databaseUrl,
      CONCORD_SECRET: SECRET,
      MAIL_FOLDER: mailFolder,
      LOG_LEVEL: 'debug',
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
    log: () => log,
    async end() {
      child.kill('SIGTERM');
      await exit;
    },
  };
}
