import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What is kept sealed, or signed, with a key of its own. */
export type KeyPurpose = 'mail' | 'second-factor' | 'sign-on' | 'kept-form' | 'form-token';

/** Bytes that this key did not seal for this place, or that were changed since. */
export class UnsealError extends Error {
  override readonly name = 'UnsealError';
}

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/**
 * The key for a purpose, derived from the installation's secret (HKDF with SHA-256, RFC 5869): 32 bytes, the same in
 * every process that has the secret, and of no use for another purpose.
 */
export function keyFor(secret: string, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `concord ${purpose}`, KEY_BYTES));
}

/**
 * Encrypts and authenticates with AES-256-GCM under a nonce drawn anew each time.
 * @param place what the bytes belong to, such as a row's id: they can be unsealed for that place alone, so that whoever
 * may write to the database cannot put one row's secret into another.
 */
export function seal(key: Uint8Array, bytes: Uint8Array, place = ''): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(associatedData(place));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), sealed]);
}

/** What {@link seal} was given. @throws UnsealError if another key or place sealed it, or it was changed. */
export function unseal(key: Uint8Array, sealed: Uint8Array, place = ''): Buffer {
  const bytes = Buffer.from(sealed);
  if (bytes.length < HEAD_BYTES || bytes[0] !== VERSION) throw new UnsealError('This was not sealed here');
  const nonce = bytes.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(associatedData(place));
  decipher.setAuthTag(bytes.subarray(1 + NONCE_BYTES, HEAD_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(HEAD_BYTES)), decipher.final()]);
  } catch {
    throw new UnsealError('This was sealed with another key, for another place, or was changed');
  }
}

function associatedData(place: string): Buffer {
  return Buffer.concat([Buffer.of(VERSION), Buffer.from(place)]);
}
