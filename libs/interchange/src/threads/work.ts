import type { ReadingContext } from '../reading/context.ts';
import { type FileReading, type OutlineFile, readFiles } from '../reading/read-files.ts';
import type { Members } from '../tables/members.ts';
import type { WritingContext } from '../workbook/context.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';

/** What a thread is asked for, and what it takes. */
export interface Tasks {
  read: { files: readonly OutlineFile[]; base: Readonly<Members>; context: ReadingContext };
  write: { document: Readonly<Members>; context: WritingContext };
}

/** And what it gives. */
export interface Results {
  read: FileReading;
  write: Uint8Array;
}

export type TaskName = keyof Tasks;

const WORK: { [K in TaskName]: (task: Tasks[K]) => Promise<Results[K]> } = {
  read: ({ files, base, context }) => readFiles(files, base, context),
  write: ({ document, context }) => writeWorkbook(document, context),
};

export function work<K extends TaskName>(name: K, task: Tasks[K]): Promise<Results[K]> {
  return WORK[name](task);
}
