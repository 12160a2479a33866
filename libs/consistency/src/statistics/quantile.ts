/**
 * The value below which the share `probability` of the sample lies, in the sample's unit; between two
 * observations it is interpolated linearly (Hyndman and Fan 1996, definition 7). The input stays as it is.
 *
 * @throws RangeError if there are no values, one is not a number, or the probability is outside 0–1.
 */
export function quantile(values: Iterable<number>, probability: number): number {
  const sorted = (Array.isArray(values) ? new Float64Array(values) : Float64Array.from(values)).sort();
  if (sorted.length === 0) throw new RangeError('A quantile of no values');
  // Float64Array sorts NaN last.
  if (Number.isNaN(sorted[sorted.length - 1])) throw new RangeError('A quantile of what is not a number');
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`Probability ${probability}`);
  const position = (sorted.length - 1) * probability;
  const index = Math.floor(position);
  const lower = sorted[index] as number;
  const upper = sorted[index + 1] ?? lower;
  const share = position - index;
  return share === 0 ? lower : lower + share * (upper - lower);
}

/**
 * The middle value, in the sample's unit; the mean of the middle two where their number is even.
 *
 * @throws RangeError if there are no values or one is not a number.
 */
export function median(values: Iterable<number>): number {
  return quantile(values, 0.5);
}
