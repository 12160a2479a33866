import { readdirSync, readFileSync } from 'node:fs';
import type { CycleConfiguration, Outline } from '@concord/domain';
import type { Filing } from '../outlines/submissions.ts';

const SAMPLE = new URL('../../../../samples/eurafrica-2016/', import.meta.url);

/** The configuration of the sample cycle. */
export function readSampleCycle(): CycleConfiguration {
  return JSON.parse(readFileSync(new URL('cycle.json', SAMPLE), 'utf8')) as CycleConfiguration;
}

/** The sample cycle's outlines with their texts, by country; of the countries named, or of all. */
export function readSampleFilings(...countries: string[]): Filing[] {
  const folder = new URL('outlines/', SAMPLE);
  return readdirSync(folder)
    .sort()
    .filter((name) => countries.length === 0 || countries.includes(name.slice(0, 3)))
    .map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      return { text, outline: JSON.parse(text) as Outline };
    });
}
