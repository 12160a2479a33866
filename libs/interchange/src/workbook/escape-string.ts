/** What the library would take for an escape of its own, or for the value of a formula, or what XML cannot hold. */
const TAKEN_FOR_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/gu;
const ERROR_VALUE = /^#[A-Z0-9_/]+[!?A]?$/u;
const OUTSIDE_XML = /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A text so that a workbook holds the very same, with escapes of Office Open XML (`_xHHHH_`, ECMA-376 part 1,
 * 22.9.2.19, ST_Xstring) for what cannot stand in it otherwise.
 */
export function escapeString(text: string): string {
  const escaped = text
    .replaceAll(TAKEN_FOR_ESCAPE, '_x005F_')
    .replaceAll(OUTSIDE_XML, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase()}_`);
  return ERROR_VALUE.test(escaped) ? `_x0023_${escaped.slice(1)}` : escaped;
}
