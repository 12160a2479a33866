import { capFaults, type Fault } from '../fault.ts';
import { countMembers, countWrittenMembers } from '../json/count-members.ts';
import { DEFAULT_LIMITS, type ReadingLimits, readJson } from '../json/read-json.ts';
import { scanJson } from '../json/scan-json.ts';
import type { Outline } from './outline.ts';
import { checkOutlineRules } from './outline-rules.ts';

export type OutlineReading = { outline: Outline } | { faults: Fault[] };

/**
 * An outline from its file: JSON in UTF-8, of the format `concord.outline/1`. Otherwise every fault at once,
 * up to a cap. Never throws for what the file holds.
 */
export async function readOutline(bytes: Uint8Array, limits: ReadingLimits = {}): Promise<OutlineReading> {
  const reading = readJson(bytes, limits);
  if ('faults' in reading) return reading;
  const { document, text } = reading;
  const { acceptOutline } = await loadAcceptor();
  if (acceptOutline(document) && countMembers(document as object) === countWrittenMembers(bytes)) {
    const faults = checkOutlineRules(document as Outline);
    return faults.length === 0 ? { outline: document as Outline } : { faults: capFaults(faults) };
  }
  const textFaults = scanJson(text, limits.depth ?? DEFAULT_LIMITS.depth);
  // What is nested too deep is not walked any further.
  if (textFaults.some((fault) => fault.pointer === '')) return { faults: textFaults };
  return { faults: capFaults([...textFaults, ...(await validateOutline(document))]) };
}

/**
 * The faults of a document already parsed: its form, and the rules that a schema cannot say. Empty where it is an
 * outline. A plain accept-or-refuse function generated from the schema decides; only what it refuses is explained,
 * by the validated classes, which take far longer to load and to run.
 */
export async function validateOutline(document: unknown): Promise<Fault[]> {
  const { acceptOutline } = await loadAcceptor();
  if (acceptOutline(document)) return capFaults(checkOutlineRules(document as Outline));
  const schemaErrors = acceptOutline.errors ?? [];
  const { explainOutline } = await import('./explain-outline.ts');
  const faults = explainOutline(document);
  if (faults.length === 0) {
    for (const { instancePath, keyword, params } of schemaErrors) {
      faults.push({
        pointer: instancePath,
        message: `the schema's rule "${keyword}" does not hold`,
        expected: JSON.stringify(params),
      });
    }
  }
  const isObject = typeof document === 'object' && document !== null;
  return capFaults(isObject ? [...faults, ...checkOutlineRules(document as Outline)] : faults);
}

type Acceptor = typeof import('./outline-acceptor.generated.ts');
let acceptor: Acceptor | undefined;

async function loadAcceptor(): Promise<Acceptor> {
  acceptor ??= await import('./outline-acceptor.generated.ts');
  return acceptor;
}
