import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Builds the application as it is shipped, or a part of it. */
export function build(part = 'apps/api'): void {
  execFileSync('node_modules/.bin/tsc', ['-b', part], { cwd: ROOT, stdio: 'pipe' });
}

export interface RunningApi {
  url: string;
  process: ChildProcess;
  /** Lines of standard output and of standard error. */
  output: string[];
  log: string[];
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; milliseconds: number }>;
}

/** Starts the built application as a process of its own, and waits until it says that it is ready. */
export async function startProcess(environment: Record<string, string>): Promise<RunningApi> {
  const child = launch(environment);
  const output: string[] = [];
  const log: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => log.push(line));
  const lines = createInterface({ input: child.stdout });
  const url = await new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      output.push(line);
      const ready = /^api ready (http:\S+)$/.exec(line)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    child.once('exit', (code) => reject(new Error(`It ended with ${code}: ${log.join('\n')}`)));
  });
  return {
    url,
    process: child,
    output,
    log,
    async end(signal) {
      const start = performance.now();
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill(signal);
        await ended;
      }
      return { code: child.exitCode, milliseconds: performance.now() - start };
    },
  };
}

/** Runs the built application until it ends by itself. */
export async function runToEnd(
  environment: Record<string, string>,
): Promise<{ code: number | null; output: string; log: string }> {
  const child = launch(environment);
  let output = '';
  let log = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    log += chunk;
  });
  await once(child, 'close');
  return { code: child.exitCode, output, log };
}

function launch(environment: Record<string, string>) {
  return spawn(process.execPath, ['apps/api/dist/main.js'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
