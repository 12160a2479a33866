import { mkdirSync } from 'node:fs';
import { readArguments } from '../arguments.ts';
import { writeError, writeOutput } from '../output.ts';
import { dataFolder } from '../start/folders.ts';
import { runInstallation } from '../start/run-installation.ts';
import { UsageError } from '../usage-error.ts';

/** Runs a whole installation on this machine until it is interrupted. */
export async function start(args: string[]): Promise<number> {
  const { values } = readArguments(args, { data: { type: 'string' } }, 'start [--data DIR]');
  const folder = dataFolder(values.data);
  mkdirSync(folder, { recursive: true });

  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => interrupted.abort());
  }
  const say = (line: string): void => void writeOutput(`${line}\n`);
  try {
    await runInstallation({ folder, signal: interrupted.signal, say, complain: writeError });
    return 0;
  } catch (error) {
    if (interrupted.signal.aborted) return 0;
    if (error instanceof UsageError) throw error;
    writeError((error as Error).message);
    return 3;
  }
}
