import { readdirSync, readFileSync } from 'node:fs';
import type { CycleConfiguration, Outline } from '@concord/domain';

const SAMPLE = new URL('../../samples/eurafrica-2016/', import.meta.url);

/** The sample cycle and its outlines, by country. */
export function readSample(): { cycle: CycleConfiguration; outlines: Outline[] } {
  const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, SAMPLE), 'utf8'));
  return {
    cycle: read('cycle.json') as CycleConfiguration,
    outlines: readdirSync(new URL('outlines/', SAMPLE))
      .sort()
      .map((name) => read(`outlines/${name}`) as Outline),
  };
}
