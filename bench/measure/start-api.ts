import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url));

export interface StartedApi {
  url: string;
  stop(): Promise<void>;
}

/** The interface as it is shipped, in a process of its own on loopback, with no limit on requests but what it can do. */
export async function startApi({
  ownerUrl,
  databaseUrl,
}: {
  ownerUrl: string;
  databaseUrl: string;
}): Promise<StartedApi> {
  const child = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      DATABASE_OWNER_URL: ownerUrl,
      CONCORD_SECRET: 'only-of-one-benchmark-0123456789abcdef',
      PORT: '0',
      REQUESTS_PER_MINUTE: '1000000',
    },
  });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const ready = /^api ready (http:\S+)$/.exec(line)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    child.once('exit', (code) => reject(new Error(`The interface ended with ${code}`)));
  });
  return {
    url,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
