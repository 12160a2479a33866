import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
export const COMMAND = join(ROOT, 'apps/cli/bin/concord.js');
export const SAMPLE = join(ROOT, 'samples/eurafrica-2016');

export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built command as a user does. */
export function concord(...args: string[]): Promise<Outcome> {
  return concordWith({}, ...args);
}

/** Runs the built command with more in its environment. */
export async function concordWith(
  environment: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<Outcome> {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const outcome: Outcome = { status: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    outcome.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    outcome.stderr += text;
  });
  outcome.status = await new Promise((resolve) => child.on('close', resolve));
  return outcome;
}

const folders: string[] = [];

/** A new folder that {@link removeFolders} takes away. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'concord-command-'));
  folders.push(folder);
  return folder;
}

/** A copy of some outlines of the sample cycle, with its configuration beside them. */
export function sampleFolder(...countries: string[]): string {
  const folder = makeFolder();
  cpSync(join(SAMPLE, 'cycle.json'), join(folder, 'cycle.json'));
  for (const country of countries) {
    cpSync(join(SAMPLE, 'outlines', `${country}.json`), join(folder, 'outlines', `${country}.json`));
  }
  return join(folder, 'outlines');
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
