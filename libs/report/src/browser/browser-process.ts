import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

const PAGE_BYTES = 4096;

/** Ends a browser and everything that it started: it leads a process group of its own. */
export function killGroup(leader: number): void {
  try {
    process.kill(process.platform === 'win32' ? leader : -leader, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Memory in use by a process group, in bytes; 0 where the system does not say (it says so on Linux alone). */
export async function groupMemory(leader: number): Promise<number> {
  if (process.platform !== 'linux') return 0;
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const sizes = await Promise.all(processes.map((id) => residentIfInGroup(id, leader)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function residentIfInGroup(id: string, leader: number): Promise<number> {
  // A process can end between the listing and the reading.
  const status = await readFile(`/proc/${id}/stat`, 'latin1').catch(() => '');
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  return Number(fields[2]) === leader ? Number(fields[21]) * PAGE_BYTES : 0;
}

/** The shared libraries that an executable asks for and the system does not have. */
export async function missingLibraries(
  executable: string,
  environment: Readonly<Record<string, string>>,
): Promise<string[]> {
  if (process.platform !== 'linux') return [];
  const listing = await new Promise<string>((resolve) => {
    let output = '';
    const child = spawn('ldd', [executable], { env: { PATH: process.env.PATH ?? '', ...environment } });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.on('error', () => resolve(''));
    child.on('close', () => resolve(output));
  });
  return [...listing.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '').sort();
}
