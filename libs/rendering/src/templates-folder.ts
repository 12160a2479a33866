import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The repository's `templates` folder, found upward from here, so that it is the same from source and from a build.
 * @throws Error if there is none.
 */
export function templatesFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'templates', 'partials'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The templates folder is missing: the installation is incomplete');
    folder = parent;
  }
  return join(folder, 'templates');
}
