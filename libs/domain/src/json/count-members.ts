const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

/** Members that a well-formed JSON text writes: its colons outside texts. One pass, no allocation. */
export function countWrittenMembers(bytes: Uint8Array): number {
  const end = bytes.length;
  let members = 0;
  let position = 0;
  while (position < end) {
    let byte = bytes[position++];
    if (byte === QUOTE) {
      while (position < end) {
        byte = bytes[position++];
        if (byte === QUOTE) break;
        if (byte === BACKSLASH) position++;
      }
    } else if (byte === COLON) members++;
  }
  return members;
}

/**
 * Members that a parsed document holds; fewer than its text writes if and only if a name occurred twice.
 * Recursive: only for documents whose depth is already known to be small.
 */
export function countMembers(value: object): number {
  let members = 0;
  if (Array.isArray(value)) {
    for (const item of value) {
      if (typeof item === 'object' && item !== null) members += countMembers(item);
    }
    return members;
  }
  for (const name in value) {
    members++;
    const member = (value as Record<string, unknown>)[name];
    if (typeof member === 'object' && member !== null) members += countMembers(member);
  }
  return members;
}
