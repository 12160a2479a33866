import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { interchangeWords } from '../language/words.ts';
import type { FileReading } from '../reading/read-files.ts';
import type { ThreadData } from './thread.ts';
import type { Results, TaskName, Tasks } from './work.ts';

/** What one file may take. */
export interface Limits {
  milliseconds: number;
  megabytes: number;
}

const READING: Limits = { milliseconds: 20_000, megabytes: 256 };
/** What is written is the installation's own, and may be as large as the format allows. */
const WRITING: Limits = { milliseconds: 60_000, megabytes: 192 };

/** The file took more time or memory than it is given. */
export class TooDemanding extends Error {}

// Where this module is run from its source, so is the thread.
const THREAD = new URL(`./thread${extname(import.meta.url)}`, import.meta.url);

/** As `readFiles`, in a thread of its own with 256 MB and 20 s; what needs more is refused, and its memory is free again. */
export async function readFilesInThread(task: Tasks['read'], limits = READING): Promise<FileReading> {
  try {
    return await inThread('read', task, limits);
  } catch (error) {
    if (!(error instanceof TooDemanding)) throw error;
    return { refused: interchangeWords(task.context.language).refusals.demanding };
  }
}

/** As `writeWorkbook`, in a thread of its own. @throws TooDemanding where it takes more than the limits. */
export function writeWorkbookInThread(task: Tasks['write'], limits = WRITING): Promise<Uint8Array> {
  return inThread('write', task, limits);
}

function inThread<K extends TaskName>(
  name: K,
  task: Tasks[K],
  { milliseconds, megabytes }: Limits,
): Promise<Results[K]> {
  const workerData: ThreadData<K> = { name, task };
  const thread = new Worker(THREAD, {
    workerData,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  return new Promise((resolve, reject) => {
    let end = (): void => reject(new Error('The thread ended without a result'));
    const limit = setTimeout(() => {
      end = () => reject(new TooDemanding());
      void thread.terminate();
    }, milliseconds);
    thread
      .once('message', (result: Results[K]) => {
        end = () => resolve(result);
        void thread.terminate();
      })
      .once('error', (error: Error & { code?: string }) => {
        end = () => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TooDemanding() : error);
      })
      // Only then is its memory free, and the next thread may take as much.
      .once('exit', () => {
        clearTimeout(limit);
        end();
      });
  });
}
