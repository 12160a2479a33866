import { fileURLToPath } from 'node:url';

/** The repository's top: the bundle lies in apps/cli/bundle. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
