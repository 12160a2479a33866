import type { Outline } from '@concord/domain';
import { candidatePairs, type IndexedSide, indexSide, type MatchingSide } from './candidates.ts';
import { comparePartnerships } from './compare-partnerships.ts';
import { learnParameters } from './learn-parameters.ts';
import type { Link } from './link.ts';
import { type MatchingOptions, matchIndexed } from './match-partnerships.ts';
import type { MatchingParameters } from './parameters.ts';

export interface CycleMatching {
  linked: Link[];
  toConfirm: Link[];
  /** What the cycle's own candidate pairs taught, or the starting values where there are too few. */
  parameters: MatchingParameters;
}

/**
 * Links the partnerships of every pair of outlines, with one set of parameters for the cycle, which its candidate
 * pairs teach where there are more than 1,000. The outlines' order does not matter.
 *
 * @throws RangeError if two outlines are of one country.
 */
export function matchCycle(outlines: Iterable<Outline>, options: MatchingOptions = {}): CycleMatching {
  const sides = [...outlines].map((outline) => indexSide(sideOf(outline)));
  sides.sort((a, b) => (a.country < b.country ? -1 : 1));
  const pairs = sides.flatMap((a, index) =>
    sides.slice(index + 1).map((b): [IndexedSide, IndexedSide] => [a, b]),
  );
  const parameters = options.parameters ?? learnParameters(compareAll(pairs));
  const confirmed = groupByCountries(options.confirmed);
  const denied = groupByCountries(options.denied);
  const matchings = pairs.map(([a, b]) => {
    const countries = `${a.country} ${b.country}`;
    return matchIndexed(a, b, {
      confirmed: confirmed.get(countries) ?? [],
      denied: denied.get(countries) ?? [],
      parameters,
    });
  });
  return {
    linked: matchings.flatMap(({ linked }) => linked),
    toConfirm: matchings.flatMap(({ toConfirm }) => toConfirm),
    parameters,
  };
}

/** An outline as a side of the matching. */
export function sideOf({ country, language, partnerships = [] }: Outline): MatchingSide {
  return { country, language, partnerships };
}

function compareAll(pairs: readonly (readonly [IndexedSide, IndexedSide])[]) {
  return pairs.flatMap(([a, b]) =>
    candidatePairs(a, b).map(([left, right]) => comparePartnerships(left, right)),
  );
}

/** Focal points' answers by the two countries, in the order of their codes. */
function groupByCountries(answers: MatchingOptions['confirmed'] = []): Map<string, [string, string][]> {
  const groups = new Map<string, [string, string][]>();
  for (const [a, b] of answers) {
    const countries = [a, b]
      .map((key) => key.split('/')[0])
      .sort()
      .join(' ');
    groups.set(countries, [...(groups.get(countries) ?? []), [a, b]]);
  }
  return groups;
}
