import type { Quality } from '@concord/domain';

/** Coefficient of variation by quality grade; `unstated` where a figure has none. */
export type QualityCoefficients = Readonly<Record<Quality | 'unstated', number>>;

export const QUALITY_COEFFICIENTS: QualityCoefficients = {
  register: 0.05,
  administrative: 0.1,
  survey: 0.2,
  estimate: 0.4,
  unstated: 0.25,
};

/**
 * Variance of a reported number, in its unit squared: (cv·x)², and for a count of persons x more, as Poisson's,
 * at least 1, since a reported 0 is no certainty.
 *
 * @throws RangeError if the coefficient of variation is negative or not a number.
 */
export function reportVariance(value: number, coefficientOfVariation: number, isCount = true): number {
  if (!(coefficientOfVariation >= 0)) {
    throw new RangeError(`Coefficient of variation ${coefficientOfVariation}`);
  }
  return (coefficientOfVariation * value) ** 2 + (isCount ? Math.max(1, Math.abs(value)) : 0);
}

export interface Estimate {
  value: number;
  variance: number;
}

/** Two independent estimates of one number, weighted by 1/variance; one without variance is taken as it is, two are averaged. */
export function pool(a: Estimate, b: Estimate): Estimate {
  const total = a.variance + b.variance;
  if (total === 0) return { value: (a.value + b.value) / 2, variance: 0 };
  return {
    value: (a.value * b.variance + b.value * a.variance) / total,
    variance: (a.variance * b.variance) / total,
  };
}
