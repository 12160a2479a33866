import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Who the server runs as; undefined for whoever runs this process. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/** In the order of preference; the last is there on nearly every system. */
const CANDIDATES = ['concord', 'postgres', '_postgres', 'nobody'];

/**
 * PostgreSQL refuses to run as root, so that a superuser gets an unprivileged user for it.
 * @param data a data folder that may be there already: its owner stays its owner.
 * @throws if this is the superuser's process and the system has no other user.
 */
export function serverUser(data: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(data, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of CANDIDATES) {
    const uid = identify('-u', name);
    const gid = identify('-g', name);
    if (uid !== undefined && gid !== undefined && uid !== 0) return { uid, gid };
  }
  throw new Error(
    `PostgreSQL does not run as root, and there is no user ${CANDIDATES.join(', ')} to run it as: make one with "useradd --system concord"`,
  );
}

function identify(which: '-u' | '-g', name: string): number | undefined {
  try {
    const id = Number(execFileSync('id', [which, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return Number.isInteger(id) ? id : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the user can pass through every folder above `path`; those that are not there yet count as passable. */
export function canReach(user: ServerUser | undefined, path: string): boolean {
  if (user === undefined) return true;
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found !== undefined) {
      const mask = found.uid === user.uid ? 0o100 : found.gid === user.gid ? 0o010 : 0o001;
      if ((found.mode & mask) === 0) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}
