/** The first of the values that is something, for `{{or id name}}`; an empty text, false and undefined are nothing. */
export function or(...values: unknown[]): unknown {
  return values
    .slice(0, -1)
    .find((value) => value !== undefined && value !== null && value !== false && value !== '');
}
