/** Texts that are something, with a space between, for lists of classes or ids: `class="{{words "a" (or isB "b")}}"`. */
export function words(...values: unknown[]): string {
  return values
    .slice(0, -1)
    .filter((value) => (typeof value === 'string' && value !== '') || typeof value === 'number')
    .join(' ');
}
