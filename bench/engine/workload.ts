import { hash } from 'node:crypto';
import { CATALOGUE, type Run, runChecks, Snapshot } from '@concord/consistency';
import type { CycleConfiguration, Outline } from '@concord/domain';
import { generateCycle } from '../generate/generate-cycle.ts';
import { Ground } from '../plant/ground.ts';
import { MANY_A_CYCLE, plantMany } from '../plant/planters.ts';

export const COUNTRIES = 195;
/**
 * One fault of each kind for so many figures: with what follows from them, about one finding for every twelve
 * figures, as in the sample cycle.
 */
const FIGURES_FOR_A_FAULT = 2500;

/** A generated cycle as it lies in files. */
export interface Workload {
  cycle: CycleConfiguration;
  /** JSON of each outline, and of what the country filed in the cycle before. */
  outlines: string[];
  previous: string[];
  figures: number;
  /** Of all texts in UTF-8. */
  bytes: number;
}

/** Outlines of 195 countries with faults planted in them. */
export function makeWorkload(figures: number, seed = 1): Workload {
  const generated = generateCycle({ countries: COUNTRIES, figures, seed });
  const ground = new Ground(generated, seed);
  for (const planter of MANY_A_CYCLE) plantMany(planter, ground, Math.round(figures / FIGURES_FOR_A_FAULT));
  const outlines = generated.outlines.map((outline) => JSON.stringify(outline));
  const previous = generated.previous.map((outline) => JSON.stringify(outline));
  return {
    cycle: generated.cycle,
    outlines,
    previous,
    figures: generated.outlines.reduce((count, outline) => count + (outline.figures?.length ?? 0), 0),
    bytes: [...outlines, ...previous].reduce((sum, text) => sum + Buffer.byteLength(text), 0),
  };
}

export interface Parsed {
  cycle: CycleConfiguration;
  outlines: Outline[];
  previous: Outline[];
}

export function parse({
  cycle,
  outlines,
  previous,
}: Pick<Workload, 'cycle' | 'outlines' | 'previous'>): Parsed {
  const parsed = (texts: readonly string[]) => texts.map((text) => JSON.parse(text) as Outline);
  return { cycle, outlines: parsed(outlines), previous: parsed(previous) };
}

/** The whole catalogue over all of a cycle, from plain objects to sorted findings. */
export function runAll({ cycle, outlines, previous }: Parsed): { snapshot: Snapshot; run: Run } {
  const snapshot = Snapshot.of(cycle, outlines, { previous });
  return { snapshot, run: runChecks(CATALOGUE, snapshot, { digest }) };
}

export const digest = (text: string): string => hash('sha256', text, 'hex');
