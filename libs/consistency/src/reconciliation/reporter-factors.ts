import type { CountryCode } from '@concord/domain';
import { solvePositiveDefinite, zeros } from '../statistics/cholesky.ts';

/** One flow that both sides report, persons. */
export interface FlowPair {
  origin: CountryCode;
  destination: CountryCode;
  /** What the origin counts as leaving. */
  emigration: number;
  /** What the destination counts as arriving. */
  immigration: number;
}

/** Multiply a country's reports by its factor to bring them to the reference country's measure of immigration. */
export interface ReporterFactors {
  immigration: ReadonlyMap<CountryCode, number>;
  emigration: ReadonlyMap<CountryCode, number>;
  /** The reference of each connected component: its immigration factor is 1. */
  references: CountryCode[];
}

/**
 * One immigration factor for each destination and one emigration factor for each origin, by which the reports
 * agree best: minimises Σ √(E·I)·(ln(I+½) + a_j − ln(E+½) − b_i)² with a = 0 for the reference
 * (after de Beer, Raymer, van der Erf and van Wissen 2010, with logarithms instead of differences).
 * A flow that one side puts at 0 has no weight. Countries linked by no flow cannot be compared, so each
 * connected component has a reference: those of `references` that are in it, or else the destination with the
 * greatest weight.
 *
 * @throws RangeError if a flow is negative or not finite, or a reference takes part in none.
 */
export function fitReporterFactors(
  flows: readonly FlowPair[],
  references: readonly CountryCode[] = [],
): ReporterFactors {
  const weighted = flows.map(weigh).filter(({ weight }) => weight > 0);
  const destinations = [...new Set(weighted.map(({ destination }) => destination))].sort();
  const origins = [...new Set(weighted.map(({ origin }) => origin))].sort();
  for (const reference of references) {
    if (!destinations.includes(reference))
      throw new RangeError(`${reference} receives no flow that both report`);
  }
  const fixed = chooseReferences(weighted, destinations, references);
  const free = destinations.filter((country) => !fixed.includes(country));
  const unknownOfDestination = new Map(free.map((country, index) => [country, index]));
  const unknownOfOrigin = new Map(origins.map((country, index) => [country, free.length + index]));

  const size = free.length + origins.length;
  const matrix = zeros(size);
  const right = new Float64Array(size);
  const add = (row: number, column: number, value: number) => {
    const line = matrix[row] as Float64Array;
    line[column] = (line[column] as number) + value;
  };
  for (const { origin, destination, weight, difference } of weighted) {
    const b = unknownOfOrigin.get(origin) as number;
    const a = unknownOfDestination.get(destination);
    add(b, b, weight);
    right[b] = (right[b] as number) + weight * difference;
    if (a === undefined) continue;
    add(a, a, weight);
    add(b, a, -weight);
    right[a] = (right[a] as number) - weight * difference;
  }
  const solution = solvePositiveDefinite(matrix, right);
  const factor = (unknown: number | undefined) =>
    unknown === undefined ? 1 : Math.exp(solution[unknown] as number);
  return {
    immigration: new Map(destinations.map((country) => [country, factor(unknownOfDestination.get(country))])),
    emigration: new Map(origins.map((country) => [country, factor(unknownOfOrigin.get(country))])),
    references: fixed,
  };
}

interface WeightedFlow {
  origin: CountryCode;
  destination: CountryCode;
  weight: number;
  /** ln(I+½) − ln(E+½). */
  difference: number;
}

function weigh({ origin, destination, emigration, immigration }: FlowPair): WeightedFlow {
  if (!(emigration >= 0 && immigration >= 0) || !Number.isFinite(emigration + immigration)) {
    throw new RangeError(`Flow from ${origin} to ${destination}: ${emigration}, ${immigration}`);
  }
  return {
    origin,
    destination,
    weight: Math.sqrt(emigration * immigration),
    difference: Math.log((immigration + 0.5) / (emigration + 0.5)),
  };
}

/** Destinations' factors are tied through the origins that send to both. */
function chooseReferences(
  flows: readonly WeightedFlow[],
  destinations: readonly CountryCode[],
  asked: readonly CountryCode[],
): CountryCode[] {
  const component = new Map(destinations.map((country) => [country, country]));
  const root = (country: CountryCode): CountryCode => {
    const parent = component.get(country) as CountryCode;
    return parent === country ? country : root(parent);
  };
  const firstOf = new Map<CountryCode, CountryCode>();
  const weight = new Map<CountryCode, number>();
  for (const { origin, destination, weight: each } of flows) {
    weight.set(destination, (weight.get(destination) ?? 0) + each);
    const other = firstOf.get(origin);
    if (other === undefined) firstOf.set(origin, destination);
    else component.set(root(destination), root(other));
  }
  const chosen = new Map<CountryCode, CountryCode[]>();
  for (const country of new Set(asked)) {
    chosen.set(root(country), [...(chosen.get(root(country)) ?? []), country]);
  }
  const byWeight = [...destinations].sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0));
  for (const country of byWeight) {
    if (!chosen.has(root(country))) chosen.set(root(country), [country]);
  }
  return [...chosen.values()].flat().sort();
}
