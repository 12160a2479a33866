import { createHash } from 'node:crypto';
import { readReport } from '../finish/read-attachments.ts';
import { identifierOf, MANIFEST_FORMAT, MANIFEST_NAME, type Manifest } from './manifest.ts';

export interface Verification {
  /** Of the whole file. */
  sha256: string;
  /** Absent where there is none that can be read. */
  manifest?: Manifest;
  /** What does not hold, each in a sentence; nothing where all does. */
  faults: string[];
}

/** Holds a report against what is attached to it: its manifest, and the digests that the manifest names. */
export function verifyReport(pdf: Uint8Array): Verification {
  const sha256 = digestOf(pdf);
  let report: ReturnType<typeof readReport>;
  try {
    report = readReport(pdf);
  } catch (error) {
    return { sha256, faults: [(error as Error).message] };
  }
  const { identifier, files } = report;
  const bytes = files.get(MANIFEST_NAME);
  const manifest = bytes === undefined ? undefined : parse(bytes);
  if (bytes === undefined || manifest === undefined) {
    return { sha256, faults: ['No manifest is attached to the report'] };
  }
  const faults: string[] = [];
  if (identifierOf(bytes) !== identifier) {
    faults.push(`The manifest is not the one that the report’s identifier ${identifier} names`);
  }
  for (const { name, sha256: expected } of manifest.files) {
    const content = files.get(name);
    if (content === undefined) faults.push(`${name} is not attached, though the manifest names it`);
    else if (digestOf(content) !== expected) faults.push(`${name} is not the one that the manifest names`);
  }
  const named = new Set([MANIFEST_NAME, ...manifest.files.map(({ name }) => name)]);
  for (const name of files.keys())
    if (!named.has(name)) faults.push(`${name} is attached and not in the manifest`);
  return { sha256, manifest, faults };
}

function parse(bytes: Buffer): Manifest | undefined {
  try {
    const manifest = JSON.parse(bytes.toString('utf8')) as Manifest;
    return manifest.format === MANIFEST_FORMAT ? manifest : undefined;
  } catch {
    return undefined;
  }
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
