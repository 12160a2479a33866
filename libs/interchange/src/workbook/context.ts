import type { Language } from '@concord/domain';
import type { CycleLists } from '../cells/code-lists.ts';

/** What a file of an outline is written for. */
export interface WritingContext {
  cycle: CycleLists;
  country: string;
  /** Of headers, lists and help. */
  language: Language;
}
