import { parentPort, workerData } from 'node:worker_threads';
import { type TaskName, type Tasks, work } from './work.ts';

/** What a thread is begun with. */
export interface ThreadData<K extends TaskName = TaskName> {
  name: K;
  task: Tasks[K];
}

const { name, task } = workerData as ThreadData;
parentPort?.postMessage(await work(name, task));
