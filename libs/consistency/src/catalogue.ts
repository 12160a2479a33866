import type { Check } from './check/define-check.ts';

/** Changes whenever a rule's result can change: an edition says which rules ran. */
export const CATALOGUE_VERSION = '1.0.0';

/** Every check there is, in the order of their scope and then of the reader's interest. */
export const CATALOGUE: readonly Check[] = [];
