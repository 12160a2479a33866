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

/** Node.js's largest half of the young generation, in megabytes, where memory is to be spared: by default it is 32. */
export const SPARING_HALF = 8;

/** The most memory held, in bytes, each in a fresh process that reads the outlines from files. */
export interface PeakMemory {
  start: number;
  /** All outlines parsed and held. */
  parse: number;
  /** The catalogue over outlines that are read one after another. */
  run: number;
  /** The same with a young generation of {@link SPARING_HALF}. */
  runSparing: number;
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
      run: peak('run'),
      runSparing: peak('run', `--max-semi-space-size=${SPARING_HALF}`),
      runHeld: peak('run-held'),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
