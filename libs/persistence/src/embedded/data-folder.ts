import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import type { Binaries } from './binaries.ts';
import { canReach, type ServerUser, serverUser } from './server-user.ts';
import { isAlive } from './signal-process.ts';

/** Where data go whose own folder the server's user cannot reach. */
export const SHARED_FOLDER = '/var/lib/concord';

export const SUPERUSER = 'concord';

/** What is needed to connect; kept in a file that its owner alone can read. */
export interface Connection {
  port: number | null;
  password: string;
}

export interface DataFolder {
  folder: string;
  /** PostgreSQL's own. */
  data: string;
  user: ServerUser | undefined;
}

/**
 * The folder that data asked for in `wanted` are kept in: that one, unless this is root and the server's user cannot
 * reach it; then `/var/lib/concord/<hash of the path>`, at every later start as well.
 */
export function placeOf(wanted: string): DataFolder {
  const asked = resolve(wanted);
  const instead = join(SHARED_FOLDER, createHash('sha256').update(asked).digest('hex').slice(0, 16));
  const user = serverUser(dataIn(asked));
  if (!existsSync(dataIn(instead)) && canReach(user, asked)) {
    return { folder: asked, data: dataIn(asked), user };
  }
  return { folder: instead, data: dataIn(instead), user: serverUser(dataIn(instead)) };
}

/** {@link placeOf}, made so that the server's user can pass through it. */
export function prepareFolder(wanted: string): DataFolder {
  const place = placeOf(wanted);
  if (place.folder.startsWith(SHARED_FOLDER)) makePassable(SHARED_FOLDER);
  if (place.user) makePassable(place.folder);
  else mkdirSync(place.folder, { recursive: true });
  return place;
}

function makePassable(folder: string): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, (statSync(folder).mode & 0o777) | 0o011);
}

function dataIn(folder: string): string {
  return join(folder, 'data');
}

/** The connection of this folder's server; whoever comes first makes it up. */
export function readConnection(folder: string): Connection {
  const file = join(folder, 'connection.json');
  if (!existsSync(file)) {
    const made: Connection = { port: null, password: randomBytes(24).toString('base64url') };
    const partial = `${file}.${process.pid}`;
    writeFileSync(partial, JSON.stringify(made), { mode: 0o600 });
    try {
      linkSync(partial, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(partial);
    }
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Connection;
}

export function writeConnection(folder: string, connection: Connection): void {
  const file = join(folder, 'connection.json');
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, JSON.stringify(connection), { mode: 0o600 });
  renameSync(partial, file);
}

/** Makes the data folder unless it is there: beside its place first, so that a half-made one is never taken for whole. */
export function initialise(
  { folder, data, user }: DataFolder,
  { initdb }: Binaries,
  password: string,
  ephemeral: boolean,
): void {
  if (existsSync(data)) return;
  removeHalfMade(folder);
  const partial = join(folder, `half-made-${process.pid}`);
  const passwordFile = join(partial, 'password');
  const cluster = join(partial, 'data');
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [partial, cluster, passwordFile]) chownSync(path, user.uid, user.gid);
  const { status, stderr, error } = spawnSync(
    initdb,
    [
      `--pgdata=${cluster}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...(ephemeral ? ['--no-sync'] : []),
    ],
    { encoding: 'utf8', cwd: '/', ...user },
  );
  try {
    if (status !== 0) {
      throw new Error(`The database's folder could not be made: ${error?.message ?? stderr.trim()}`);
    }
    renameSync(cluster, data);
  } catch (failure) {
    // Another process was faster; its folder is as good.
    if (!existsSync(data)) throw failure;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

/** Those of processes that are no more. */
function removeHalfMade(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^half-made-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}
