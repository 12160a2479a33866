/** Places at least a gap apart, in the order of what is wished and as near to it as can be, none above `low` where there is room. */
export function spread(wished: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wished.map((_, index) => index).sort((a, b) => (wished[a] ?? 0) - (wished[b] ?? 0) || a - b);
  const places = new Array<number>(wished.length).fill(low);
  let least = low;
  for (const index of order) {
    places[index] = Math.max(wished[index] ?? low, least);
    least = (places[index] ?? low) + gap;
  }
  let most = high;
  for (const index of order.toReversed()) {
    places[index] = Math.max(low, Math.min(places[index] ?? low, most));
    most = (places[index] ?? low) - gap;
  }
  return places;
}
