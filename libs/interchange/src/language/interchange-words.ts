import type { en } from './en.ts';

type Worded<T> = T extends string ? string : { readonly [K in keyof T]: Worded<T[K]> };

/** Everything that a workbook, and the reading of one, says in one language. */
export type InterchangeWords = Worded<typeof en>;
