import { median } from '../../statistics/quantile.ts';

/** Makes the median absolute deviation of a normal distribution its standard deviation: Φ⁻¹(3/4). */
const NORMAL_QUARTILE = 0.6745;

/**
 * How far each value stands from the median, in scaled median absolute deviations; infinite where all the others
 * are equal. NaN values and holes are left out.
 * Source: Iglewicz and Hoaglin (1993), How to Detect and Handle Outliers, section 3.
 * @returns position → score, not negative.
 */
export function robustScores(values: readonly number[]): Map<number, number> {
  const given: [number, number][] = [];
  values.forEach((value, position) => {
    if (!Number.isNaN(value)) given.push([position, value]);
  });
  const centre = median(given.map(([, value]) => value));
  const deviation = median(given.map(([, value]) => Math.abs(value - centre)));
  return new Map(
    given.map(([position, value]) => {
      const distance = Math.abs(value - centre);
      return [position, distance === 0 ? 0 : (NORMAL_QUARTILE * distance) / deviation];
    }),
  );
}
