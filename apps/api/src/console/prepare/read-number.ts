/** A number as people write it, with a point or a comma; undefined for anything else. */
export function readNumber(text: string): number | undefined {
  if (!/^[+-]?\d+(?:[.,]\d+)?$/.test(text)) return undefined;
  return Number(text.replace(',', '.'));
}
