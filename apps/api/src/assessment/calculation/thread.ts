import { parentPort, workerData } from 'node:worker_threads';
import { type CalculationKind, type Calculations, calculate } from './calculate.ts';

/** What a thread is begun with. */
export interface ThreadData<K extends CalculationKind = CalculationKind> {
  kind: K;
  input: Calculations[K];
}

const { kind, input } = workerData as ThreadData;
parentPort?.postMessage(await calculate(kind, input));
