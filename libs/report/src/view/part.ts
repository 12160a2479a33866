import type { Block } from './block.ts';

/** One part of the report, before it has its number. */
export interface Part {
  id: string;
  title: string;
  /** What the part finds, in a sentence. */
  heading: string;
  /** What the summary adds to it, in a clause; empty where nothing. */
  digest: string;
  blocks: readonly Block[];
}
