import { has } from './has.ts';
import { is } from './is.ts';
import { or } from './or.ts';
import { prose } from './prose.ts';
import { words } from './words.ts';

/** What every template can use; media add their own. */
export const HELPERS = { has, is, or, prose, words } as const;
