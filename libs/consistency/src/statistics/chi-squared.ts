const MAXIMUM_TERMS = 100_000;
const PRECISION = 1e-16;
const TINY = 1e-300;

/**
 * The probability that a χ² of so many degrees of freedom exceeds the statistic: the regularised upper
 * incomplete gamma function Q(degrees / 2, statistic / 2), by its series or its continued fraction
 * (Abramowitz and Stegun 6.5.29 and 6.5.31; Lentz's method).
 *
 * @throws RangeError unless degrees > 0 and statistic ≥ 0.
 */
export function chiSquaredUpperTail(statistic: number, degrees: number): number {
  if (!(degrees > 0) || !(statistic >= 0)) {
    throw new RangeError(`χ² of ${statistic} with ${degrees} degrees of freedom`);
  }
  if (statistic === 0) return 1;
  if (statistic === Number.POSITIVE_INFINITY) return 0;
  const shape = degrees / 2;
  const point = statistic / 2;
  const scale = Math.exp(shape * Math.log(point) - point - logGamma(shape));
  return point < shape + 1 ? 1 - scale * lowerSeries(shape, point) : scale * upperFraction(shape, point);
}

/** ln Γ(x) for x > 0: Stirling's series (Abramowitz and Stegun 6.1.41) where it is exact to 15 digits, and down from there. */
function logGamma(x: number): number {
  let shifted = x;
  let product = 1;
  while (shifted < 15) {
    product *= shifted;
    shifted += 1;
  }
  const inverse = 1 / (shifted * shifted);
  const series = 1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)));
  return (
    (shifted - 0.5) * Math.log(shifted) -
    shifted +
    Math.log(2 * Math.PI) / 2 +
    series / shifted -
    Math.log(product)
  );
}

function lowerSeries(shape: number, point: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let index = 1; index < MAXIMUM_TERMS; index++) {
    term *= point / (shape + index);
    sum += term;
    if (term < sum * PRECISION) break;
  }
  return sum;
}

function upperFraction(shape: number, point: number): number {
  let b = point + 1 - shape;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let index = 1; index < MAXIMUM_TERMS; index++) {
    const numerator = -index * (index - shape);
    b += 2;
    d = numerator * d + b;
    if (Math.abs(d) < TINY) d = TINY;
    c = b + numerator / c;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < PRECISION * 10) break;
  }
  return fraction;
}
