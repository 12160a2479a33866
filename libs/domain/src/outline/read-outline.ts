import { type Fault, FaultList } from '../fault.ts';
import { countMembers, countWrittenMembers } from '../json/count-members.ts';
import { DEFAULT_LIMITS, type ReadingLimits, readJson } from '../json/read-json.ts';
import { scanText } from '../json/scan-json.ts';
import { isObject } from '../validation/value-rule.ts';
import type { Outline } from './outline.ts';
import type { SchemaError } from './outline-acceptor.generated.ts';
import { checkOutlineRules } from './outline-rules.ts';

/** `malformed`: the file cannot be read as JSON at all, or is nested too deep to look into. */
export type OutlineReading = { outline: Outline } | { faults: Fault[]; malformed: boolean };

/**
 * An outline from its file: JSON in UTF-8, of the format `concord.outline/1`. Otherwise every fault at once,
 * up to a cap, with work that is bounded by the file's size. Never throws for what the file holds.
 */
export async function readOutline(bytes: Uint8Array, limits: ReadingLimits = {}): Promise<OutlineReading> {
  const reading = readJson(bytes, limits);
  if ('faults' in reading) return { faults: reading.faults, malformed: true };
  const { document, text } = reading;
  const refusal = await refusalOf(document);
  let faults = new FaultList();
  if (refusal !== undefined || countMembers(document as object) !== countWrittenMembers(bytes)) {
    const scan = scanText(text, limits.depth ?? DEFAULT_LIMITS.depth);
    // What is nested too deep is not walked any further.
    if ('malformed' in scan) return { faults: [scan.malformed], malformed: true };
    faults = scan.repeated;
  }
  await addFaults(document, refusal, faults);
  if (faults.size === 0) return { outline: document as Outline };
  return { faults: faults.toArray(), malformed: false };
}

/**
 * The faults of a document already parsed, nested no deeper than `DEFAULT_LIMITS` allow: its form, and the rules that
 * a schema cannot say. Empty where it is an outline.
 */
export async function validateOutline(document: unknown): Promise<Fault[]> {
  const faults = new FaultList();
  await addFaults(document, await refusalOf(document), faults);
  return faults.toArray();
}

type Refusal = readonly SchemaError[];

/** What the accept-or-refuse function generated from the schema says: undefined where it accepts. */
async function refusalOf(document: unknown): Promise<Refusal | undefined> {
  const { acceptOutline } = await loadAcceptor();
  try {
    return acceptOutline(document) ? undefined : (acceptOutline.errors ?? []);
  } catch (error) {
    // A text of megabytes can exhaust the engine's stack inside a pattern.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** Only what was refused is explained, by the validated classes, which take far longer to load and to run. */
async function addFaults(document: unknown, refusal: Refusal | undefined, faults: FaultList): Promise<void> {
  if (refusal !== undefined) {
    const { explainOutline } = await import('./explain-outline.ts');
    const before = faults.size;
    explainOutline(document, faults);
    if (faults.size === before && !faults.isFull) addSchemaErrors(refusal, faults);
  }
  if (isObject(document)) checkOutlineRules(document as unknown as Outline, faults);
}

function addSchemaErrors(refusal: Refusal, faults: FaultList): void {
  for (const { instancePath, keyword, params } of refusal) {
    faults.add(() => ({
      pointer: instancePath,
      message: `the schema's rule "${keyword}" does not hold`,
      expected: JSON.stringify(params),
    }));
  }
}

type Acceptor = typeof import('./outline-acceptor.generated.ts');
let acceptor: Acceptor | undefined;

async function loadAcceptor(): Promise<Acceptor> {
  acceptor ??= await import('./outline-acceptor.generated.ts');
  return acceptor;
}
