import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.ts';

/** What an acknowledged save rests on, said aloud so that no configuration file weakens it. */
const DURABLE = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on'];

/** For data that nobody needs after a crash. */
const EPHEMERAL = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_connections=200',
];

/** The server's log tells faults, and never what was in a statement or a row. */
const SILENT = [
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_parameter_max_length_on_error=0',
];

const LARGEST_LOG = 5_000_000;

export interface Launched {
  pid: number;
  /** The last lines of the server's log if it ended; undefined while it runs. */
  failure(): string | undefined;
}

/** Starts the server on the loopback address alone; it lives on if this process dies. */
export function launchServer(
  { folder, data, user }: DataFolder,
  postgres: string,
  port: number,
  ephemeral: boolean,
): Launched {
  const file = join(folder, 'server.log');
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG) renameSync(file, `${file}.1`);
  const start = size > LARGEST_LOG ? 0 : size;
  const log = openSync(file, 'a', 0o600);
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    ...(ephemeral ? EPHEMERAL : DURABLE),
    ...SILENT,
  ];
  const child = spawn(postgres, ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    // A group of its own: an interrupt at the terminal must reach the application first.
    detached: true,
    stdio: ['ignore', log, log],
    cwd: '/',
    ...user,
  });
  closeSync(log);
  let failure: string | undefined;
  child.on('error', (error) => {
    failure = error.message;
  });
  child.on('exit', () => {
    failure ??= lastLines(file, start);
  });
  child.unref();
  return { pid: child.pid ?? 0, failure: () => failure };
}

function lastLines(file: string, start: number): string {
  try {
    return readFileSync(file).subarray(start).toString().trim().split('\n').slice(-5).join('\n');
  } catch {
    return 'it ended, and its log is gone';
  }
}

/** Whether nobody listens on the port of the loopback address. */
export async function isFree(port: number): Promise<boolean> {
  return (await listenOnce(port)) !== undefined;
}

export async function freePort(): Promise<number> {
  return (await listenOnce(0)) as number;
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
