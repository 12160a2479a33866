import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { putSecret } from './kept-secret.ts';

/** Where a running installation is reached, for commands beside it; the folder's owner alone can read it. */
export interface RunningNote {
  ownerUrl: string;
  /** Where people reach the pages. */
  publicUrl: string;
}

const FILE = 'running.json';

export function writeRunningNote(folder: string, note: RunningNote): void {
  putSecret(join(folder, FILE), JSON.stringify(note), { replace: true });
}

export function readRunningNote(folder: string): RunningNote | undefined {
  const file = join(folder, FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RunningNote) : undefined;
}

export function removeRunningNote(folder: string): void {
  rmSync(join(folder, FILE), { force: true });
}
