import { readdirSync, readFileSync } from 'node:fs';

const cycleFolder = new URL('../../../../samples/eurafrica-2016/', import.meta.url);

/** The sample cycle's outline files by country. */
export function sampleOutlines(): Map<string, Uint8Array> {
  const folder = new URL('outlines/', cycleFolder);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return new Map(files.map((file) => [file.slice(0, 3), readFileSync(new URL(file, folder))]));
}

export function sampleCycle(): Uint8Array {
  return readFileSync(new URL('cycle.json', cycleFolder));
}

export function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
}
