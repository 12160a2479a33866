import type { CountryCode, Measure, Outline } from '@concord/domain';

/** The SDG indicator that sets a target for a measure of cost. */
const INDICATORS: Partial<Record<Measure, string>> = {
  'remittance-cost': '10.c.1',
  'recruitment-cost': '10.7.1',
};

/** Each country's own target for a measure of cost, in its unit; the lowest where it has several. */
export function ownTargets(outlines: readonly Outline[], measure: Measure): Map<CountryCode, number> {
  const code = INDICATORS[measure];
  const targets = new Map<CountryCode, number>();
  for (const { country, initiatives = [], partnerships = [] } of outlines) {
    for (const { indicators = [] } of [...initiatives, ...partnerships]) {
      for (const indicator of indicators) {
        if (indicator.code !== code || indicator.target === undefined) continue;
        targets.set(
          country,
          Math.min(targets.get(country) ?? Number.POSITIVE_INFINITY, indicator.target.value),
        );
      }
    }
  }
  return targets;
}

/** The outlines as if every country had met its own targets: no corridor costs more than either of its ends aims at. */
export function meetOwnTargets(outlines: readonly Outline[]): Outline[] {
  const targets = new Map(
    (Object.keys(INDICATORS) as Measure[]).map((measure) => [measure, ownTargets(outlines, measure)]),
  );
  return outlines.map((outline) => {
    if (outline.figures === undefined) return outline;
    const figures = outline.figures.map((figure) => {
      const ofMeasure = targets.get(figure.measure);
      if (ofMeasure === undefined || figure.value === undefined) return figure;
      const target = Math.min(
        ofMeasure.get(figure.origin) ?? Number.POSITIVE_INFINITY,
        ofMeasure.get(figure.destination) ?? Number.POSITIVE_INFINITY,
      );
      return figure.value > target ? { ...figure, value: target } : figure;
    });
    return figures.every((figure, index) => figure === outline.figures?.[index])
      ? outline
      : { ...outline, figures };
  });
}
