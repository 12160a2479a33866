import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top: the bundle lies in apps/cli/bundle. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Where an installation keeps its data: as given, else as `CONCORD_DATA` says, else `.concord` at the repository's top. */
export function dataFolder(given: string | undefined): string {
  return given ?? (process.env.CONCORD_DATA || join(ROOT, '.concord'));
}
