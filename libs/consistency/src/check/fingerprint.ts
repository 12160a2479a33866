import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Subject } from './finding.ts';

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export type Digest = (text: string) => string;

/** SHA-256 without the help of a platform. */
export const pureDigest: Digest = (text) => bytesToHex(sha256(utf8ToBytes(text)));

/**
 * The identity of a finding: 32 hexadecimal digits of the SHA-256 of its check, countries and subject.
 * Values are no part of it, so that the same problem keeps its id from run to run.
 */
export function fingerprint(
  check: string,
  countries: readonly string[],
  subject: string,
  digest: Digest,
): string {
  return digest(`${check}\n${countries.join(' ')}\n${subject}`).slice(0, 32);
}

/** A subject as one line of text, the same whatever the order in which its members were set. */
export function subjectKey(subject: Subject): string {
  let key = '';
  for (const name of sortedNames(subject)) {
    const value = subject[name];
    if (value !== undefined) key += `${name}=${Array.isArray(value) ? value.join(',') : value} `;
  }
  return key;
}

let lastNames: readonly string[] = [];
let lastSorted: readonly string[] = [];

/** One subject mostly has the members of the one before it. */
function sortedNames(subject: Subject): readonly string[] {
  const names = Object.keys(subject);
  if (names.length !== lastNames.length || names.some((name, index) => name !== lastNames[index])) {
    lastNames = names;
    lastSorted = names.toSorted();
  }
  return lastSorted;
}
