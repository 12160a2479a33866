import { type Fault, type Outline, readOutline, validateOutline } from '@concord/domain';
import { refuseDepth, toProblemErrors } from '../http/parse-json.ts';
import { Problem } from '../problem/problem.ts';

/** Whose outline it must be. */
export interface OutlineKey {
  cycle: string;
  country: string;
}

/**
 * The outline that a body holds.
 * @throws Problem `malformed-document` where it is not JSON, `invalid-outline` with every fault where it is no outline
 * or another's.
 */
export async function acceptOutline(bytes: Uint8Array, key: OutlineKey): Promise<Outline> {
  refuseDepth(bytes);
  const reading = await readOutline(bytes);
  if ('faults' in reading) {
    if (reading.malformed) {
      throw new Problem('malformed-document', 'The body cannot be read as JSON.', {
        errors: toProblemErrors(reading.faults),
      });
    }
    throw invalidOutline(reading.faults);
  }
  requireKey(reading.outline, key);
  return reading.outline;
}

/** @throws Problem `invalid-outline` with every fault. */
export async function requireOutline(document: unknown, key: OutlineKey): Promise<Outline> {
  const faults = await validateOutline(document);
  if (faults.length > 0) throw invalidOutline(faults);
  requireKey(document as Outline, key);
  return document as Outline;
}

function requireKey(outline: Outline, key: OutlineKey): void {
  const faults = (['cycle', 'country'] as const)
    .filter((name) => outline[name] !== key[name])
    .map(
      (name): Fault => ({
        pointer: `/${name}`,
        message: `this is the outline of another ${name}`,
        expected: `${key[name]}, as in the address`,
      }),
    );
  if (faults.length > 0) throw invalidOutline(faults);
}

function invalidOutline(faults: readonly Fault[]): Problem {
  return new Problem('invalid-outline', `${count(faults.length)} to put right. Nothing was saved.`, {
    errors: toProblemErrors(faults),
  });
}

function count(faults: number): string {
  return faults === 1 ? 'There is one thing' : `There are ${faults} things`;
}
