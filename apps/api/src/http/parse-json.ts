import { DEFAULT_LIMITS, type Fault, nestsDeeper, readJson, scanJson } from '@concord/domain';
import { Problem, type ProblemError } from '../problem/problem.ts';

/**
 * What a JSON body says.
 * @throws Problem `malformed-document` where it is not UTF-8, not whole, not JSON, too deep, or names a member twice.
 */
export function parseJson(bytes: Uint8Array): unknown {
  refuseDepth(bytes);
  const reading = readJson(bytes, { bytes: Number.POSITIVE_INFINITY });
  if ('faults' in reading) throw malformedDocument(reading.faults);
  const faults = scanJson(reading.text, DEFAULT_LIMITS.depth);
  if (faults.length > 0) throw malformedDocument(faults);
  return reading.document;
}

/**
 * Before a body is parsed: of ten megabytes of brackets a parser makes objects for seconds, while all others wait.
 * @throws Problem `malformed-document` where it is nested deeper than documents may be.
 */
export function refuseDepth(bytes: Uint8Array): void {
  if (!nestsDeeper(bytes, DEFAULT_LIMITS.depth)) return;
  const faults = scanJson(new TextDecoder().decode(bytes), DEFAULT_LIMITS.depth);
  if (faults.length > 0) throw malformedDocument(faults);
}

export function toProblemErrors(faults: readonly Fault[]): ProblemError[] {
  return faults.map(({ pointer, message, expected }) => ({ pointer, detail: message, expected }));
}

function malformedDocument(faults: readonly Fault[]): Problem {
  return new Problem('malformed-document', 'The body cannot be read as JSON.', {
    errors: toProblemErrors(faults),
  });
}
