/** Values as a list, so that a template can hand several to a part: `items=(list (option "a" …) (option "b" …))`. */
export function list(...values: unknown[]): unknown[] {
  return values.slice(0, -1);
}
