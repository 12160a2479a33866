/** Whether two values are the same, for `{{#if (is a b)}}`. */
export function is(a: unknown, b: unknown): boolean {
  return a === b;
}
