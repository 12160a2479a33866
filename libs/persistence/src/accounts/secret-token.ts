import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as text; what is stored of it is its digest alone. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256, in hexadecimal digits, by which a secret is found and from which it cannot be had back. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
