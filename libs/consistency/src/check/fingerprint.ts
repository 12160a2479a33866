import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Subject } from './finding.ts';

/**
 * The identity of a finding: 32 hexadecimal digits of the SHA-256 of its check, countries and subject.
 * Values are no part of it, so that the same problem keeps its id from run to run.
 */
export function fingerprint(check: string, countries: readonly string[], subject: Subject): string {
  return bytesToHex(
    sha256(utf8ToBytes(`${check}\n${countries.join(' ')}\n${subjectKey(subject)}`)).subarray(0, 16),
  );
}

/** A subject as one line of text, the same whatever the order in which its members were set. */
export function subjectKey(subject: Subject): string {
  const parts: string[] = [];
  for (const name of Object.keys(subject).sort()) {
    const value = subject[name];
    if (value !== undefined) parts.push(`${name}=${Array.isArray(value) ? value.join(',') : value}`);
  }
  return parts.join(' ');
}
