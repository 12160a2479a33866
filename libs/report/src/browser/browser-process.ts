import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

const PAGE_BYTES = 4096;

/**
 * Ends a browser and everything that it started (it leads a process group of its own), and waits until none of them
 * runs any more, since one that is dying can still write into the profile.
 */
export async function endGroup(leader: number): Promise<void> {
  signalGroup(leader, 'SIGKILL');
  for (let waited = 0; waited < LONGEST_WAIT && (await groupRuns(leader)); waited += WAIT)
    await setTimeout(WAIT);
}

const WAIT = 10;
const LONGEST_WAIT = 5_000;

/** Whether there was anything to receive the signal; 0 only asks. */
function signalGroup(leader: number, signal: 'SIGKILL' | 0): boolean {
  try {
    return process.kill(process.platform === 'win32' ? leader : -leader, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

/** The dead that nobody has buried yet do not count, unless they have threads that are still dying and can write. */
async function groupRuns(leader: number): Promise<boolean> {
  if (process.platform !== 'linux') return signalGroup(leader, 0);
  return (await membersOf(leader)).some(({ state, threads }) => state !== 'Z' || threads > 1);
}

/** Memory in use by a process group, in bytes; 0 where the system does not say (it says so on Linux alone). */
export async function groupMemory(leader: number): Promise<number> {
  if (process.platform !== 'linux') return 0;
  return (await membersOf(leader)).reduce((sum, { resident }) => sum + resident, 0);
}

/** Processes of a group, from Linux's `/proc`. */
async function membersOf(leader: number): Promise<{ state: string; threads: number; resident: number }[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  // A process can end between the listing and the reading.
  const all = await Promise.all(ids.map((id) => readFile(`/proc/${id}/stat`, 'latin1').catch(() => '')));
  return all.flatMap((status) => {
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return Number(fields[2]) === leader
      ? [{ state: fields[0] ?? '', threads: Number(fields[17]), resident: Number(fields[21]) * PAGE_BYTES }]
      : [];
  });
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
  const names = [...listing.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
  return [...new Set(names)].sort();
}
