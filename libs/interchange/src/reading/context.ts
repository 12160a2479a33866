import type { Language } from '@concord/domain';
import type { CycleLists } from '../cells/code-lists.ts';

/** For whom a file is read, and what its outline belongs to. */
export interface ReadingContext {
  cycle: CycleLists;
  country: string;
  /** Of the reader, in which faults are said. */
  language: Language;
}
