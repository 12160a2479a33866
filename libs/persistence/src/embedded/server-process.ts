import { execFileSync } from 'node:child_process';
import { linkSync, readdirSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, signalProcess } from './signal-process.ts';

export interface RunningServer {
  pid: number;
  port: number;
}

/** The server that runs on a data folder, by the file that it keeps there and by what the process itself is. */
export function runningServer(data: string): RunningServer | undefined {
  const claim = parseClaim(read(join(data, 'postmaster.pid')));
  return claim && isServerOn(claim.pid, data) ? claim : undefined;
}

/**
 * Clears what a server that was killed left behind: waits for its orphans to notice, ends those that do not, and
 * removes its claim to the folder if another process has got its number, which PostgreSQL would take for the server.
 */
export async function clearRemains(data: string): Promise<void> {
  const patience = Date.now() + 2_000;
  for (let orphans = processesOn(data); orphans.length > 0; orphans = processesOn(data)) {
    if (runningServer(data)) return;
    if (Date.now() > patience) for (const pid of orphans) signalProcess(pid, 'SIGKILL');
    await pause(25);
  }
  const file = join(data, 'postmaster.pid');
  const claim = read(file);
  const pid = parseClaim(claim)?.pid;
  if (pid === undefined || !isAlive(pid) || isServerOn(pid, data)) return;
  // Taken away first and looked at again: a server may have started, and claimed the folder, at this very moment.
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== claim) linkSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Ends a server and waits until it is gone: first it lets go of its clients, then at once, then by force. */
export async function endServer({ pid }: RunningServer, data: string): Promise<void> {
  for (const [how, patience] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isServerOn(pid, data)) return;
    signalProcess(pid, how);
    const deadline = Date.now() + patience;
    while (isServerOn(pid, data) && Date.now() < deadline) await pause(20);
  }
}

function parseClaim(claim: string): RunningServer | undefined {
  const [pid, , , port] = claim.split('\n').map(Number);
  return pid !== undefined && pid > 0 && port !== undefined ? { pid, port } : undefined;
}

/** Whether a process is the server of this folder: its program and the folder that it was given, never its number alone. */
function isServerOn(pid: number, data: string): boolean {
  if (!isAlive(pid)) return false;
  const command =
    process.platform === 'linux' ? read(`/proc/${pid}/cmdline`).split('\0') : processStatus(pid);
  const given = command[command.indexOf('-D') + 1];
  return basename(command[0] ?? '').startsWith('postgres') && given === data;
}

function processStatus(pid: number): string[] {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).split(' ');
  } catch {
    return [];
  }
}

/** Every process of a server has its data folder as its working folder; those whose folder may not be read are left out. */
function processesOn(data: string): number[] {
  if (process.platform !== 'linux') return [];
  const folder = realpathSync(data);
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && link(`/proc/${pid}/cwd`) === folder)
    .filter((pid) => basename(link(`/proc/${pid}/exe`)).startsWith('postgres'));
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function link(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
