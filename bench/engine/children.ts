import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Spread } from '../measure/statistics.ts';
import type { Workload } from './workload.ts';

const LONG_OUTPUT = 1024 * 1024;

function child(script: string, flags: readonly string[], ...args: string[]): string {
  const path = fileURLToPath(new URL(script, import.meta.url));
  return execFileSync(process.execPath, [...flags, path, ...args], {
    encoding: 'utf8',
    maxBuffer: LONG_OUTPUT,
  });
}

export interface Grown {
  figures: number;
  running: Spread;
  parsing: Spread;
  findings: number;
}

/** The catalogue over so many figures, in a fresh process. */
export function grownTo(figures: number): Grown {
  return JSON.parse(child('growth-child.ts', ['--expose-gc'], String(figures))) as Grown;
}

/** Half of the young generation at most, in megabytes, as `concord start` and the composition start the worker: V8's default is 32. */
export const WORKERS_HALF = 8;

/** The most memory held, in bytes, each in a fresh process that reads the outlines from files. */
export interface PeakMemory {
  start: number;
  /** All outlines parsed and held. */
  parse: number;
  /** The catalogue over outlines that are read one after another, with a young generation of {@link WORKERS_HALF}. */
  run: number;
  /** The same with as much room as V8 takes by itself. */
  runAmple: number;
  /** The catalogue over outlines that are all held. */
  runHeld: number;
}

export function peakMemory({ cycle, outlines, previous }: Workload): PeakMemory {
  const folder = mkdtempSync(join(tmpdir(), 'concord-bench-'));
  try {
    writeFileSync(join(folder, 'cycle.json'), JSON.stringify(cycle));
    for (const [name, texts] of Object.entries({ outlines, previous })) {
      mkdirSync(join(folder, name));
      for (const [index, text] of texts.entries()) writeFileSync(join(folder, name, `${index}.json`), text);
    }
    const peak = (task: string, ...flags: string[]) => Number(child('memory-child.mjs', flags, task, folder));
    return {
      start: peak('start'),
      parse: peak('parse'),
      run: peak('run', `--max-semi-space-size=${WORKERS_HALF}`),
      runAmple: peak('run'),
      runHeld: peak('run-held'),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
