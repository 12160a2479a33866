/** A value at a year. */
export interface Point {
  year: number;
  value: number;
}

export const PROGRESS_CLASSES = ['on-track', 'behind', 'stalled', 'going-back'] as const;
export type ProgressClass = (typeof PROGRESS_CLASSES)[number];

/**
 * The observed yearly growth over the growth that the target needs: compound growth, or linear where values change
 * sign or one is 0. Undefined where nothing was observed after the baseline or the target asks for no change.
 * Source: Sustainable Development Goals Progress Chart, technical note (UN DESA), quantitative targets.
 */
export function growthRatio(baseline: Point, observed: Point, target: Point): number | undefined {
  const elapsed = observed.year - baseline.year;
  const given = target.year - baseline.year;
  if (elapsed <= 0 || given <= 0 || target.value === baseline.value) return undefined;
  const values = [baseline.value, observed.value, target.value];
  const compounds = values.every((value) => value > 0) || values.every((value) => value < 0);
  const growth = (to: number, years: number): number =>
    compounds ? (to / baseline.value) ** (1 / years) - 1 : (to - baseline.value) / years;
  return growth(observed.value, elapsed) / growth(target.value, given);
}

/** Whether the target has been met or passed, however late. */
export function isReached(baseline: Point, observed: Point, target: Point): boolean {
  return target.value > baseline.value ? observed.value >= target.value : observed.value <= target.value;
}

/** The class of a growth ratio by the bounds of the technical note. */
export function classify(ratio: number, bounds: { onTrack: number; behind: number }): ProgressClass {
  if (ratio >= bounds.onTrack) return 'on-track';
  if (ratio >= bounds.behind) return 'behind';
  return ratio >= 0 ? 'stalled' : 'going-back';
}
