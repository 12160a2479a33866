import { is } from './is.ts';
import { prose } from './prose.ts';

/** What every template can use; media add their own. */
export const HELPERS = { is, prose } as const;
