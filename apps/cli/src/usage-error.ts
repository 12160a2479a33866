import type { Fault } from '@concord/domain';

/** The input or the arguments are wrong: exit status 2. The message is all that the user needs. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A fault of a file, as one line. */
export function faultLine(file: string, { pointer, message, expected }: Fault): string {
  return `${file}: ${pointer === '' ? '/' : pointer}: ${message}, expected ${expected}`;
}
