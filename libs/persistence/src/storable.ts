/**
 * A value as JSON that PostgreSQL takes as `json` or `jsonb`: text there can hold neither the character U+0000
 * nor half of a surrogate pair, and both may stand in an outline.
 */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'string' ? storableText(member) : member,
  );
}

/** A text without what no column of PostgreSQL can hold. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}
