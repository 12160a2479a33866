import type { CountryCode } from '../outline/vocabulary.ts';
import { AssignmentNetwork, type EdgeId } from './assignment-network.ts';
import type { DrawInput, DrawReviewer } from './draw.ts';

/** A country that still needs reviewers, and how many of its own region they are to be. */
export interface OpenCountry {
  code: CountryCode;
  needed: number;
  least: number;
  most: number;
  /** Who can be drawn for it, by id. */
  eligible: DrawReviewer[];
}

/** A draw's input, put in an order that does not depend on how it came. */
export interface PreparedDraw {
  countries: OpenCountry[];
  reviewers: DrawReviewer[];
  /** By reviewer, the outlines that they have already. */
  loads: ReadonlyMap<string, number>;
  input: DrawInput;
}

export function prepareDraw(input: DrawInput): PreparedDraw {
  const { kept, limits, exclusions } = input;
  const reviewers = [...input.reviewers].sort((a, b) => compare(a.id, b.id));
  const places = new Map(reviewers.map(({ id, place }) => [id, place]));
  const excluded = new Set([...exclusions, ...kept].map(pairKey));
  const loads = new Map<string, number>();
  for (const { reviewer } of kept) loads.set(reviewer, (loads.get(reviewer) ?? 0) + 1);
  const countries = [...new Set(input.countries)].sort(compare).map((code) => {
    const there = kept.filter(({ country }) => country === code).map(({ reviewer }) => reviewer);
    const needed = Math.max(0, limits.perCountry - there.length);
    const taken = new Set(limits.onePerPlace ? there.map((id) => places.get(id)) : []);
    taken.delete(undefined);
    const ofRegion = there.filter((id) => isSameRegion(input, places.get(id), code)).length;
    const isBound = needed > 0 && Object.hasOwn(input.regions, code);
    return {
      code,
      needed,
      least: isBound ? Math.max(0, limits.sameRegion.least - ofRegion) : 0,
      most: isBound ? Math.min(needed, Math.max(0, limits.sameRegion.most - ofRegion)) : needed,
      eligible: reviewers.filter(
        ({ id, place }) => !excluded.has(pairKey({ country: code, reviewer: id })) && !taken.has(place),
      ),
    };
  });
  return { countries, reviewers, loads, input };
}

/** The draw as a flow: of each reviewer as many units as they have room for, to each country as many as it needs. */
export interface DrawNetwork {
  network: AssignmentNetwork;
  /** By reviewer and country. */
  edges: ReadonlyMap<string, EdgeId>;
  /** By country, the nodes through which its reviewers come. */
  nodes: ReadonlyMap<CountryCode, readonly number[]>;
  needed: number;
}

/** @param load outlines that nobody is to have more of. */
export function networkOf(draw: PreparedDraw, load: number): DrawNetwork {
  const network = new AssignmentNetwork();
  const { SOURCE, SINK } = AssignmentNetwork;
  const edges = new Map<string, EdgeId>();
  const nodes = new Map<CountryCode, number[]>();
  const sources = new Map<string, number>();
  for (const reviewer of draw.reviewers) {
    const node = network.addNode();
    sources.set(reviewer.id, node);
    network.addEdge(SOURCE, node, roomOf(draw, reviewer, load));
  }
  for (const country of draw.countries) {
    const { least, most, needed, code } = country;
    const [same, other, either] = [network.addNode(), network.addNode(), network.addNode()] as const;
    // So many must be of the region, so many must not, and the rest may be either. Where no number is both, none comes.
    if (least <= most) {
      network.addEdge(same, SINK, least);
      network.addEdge(other, SINK, needed - most);
      for (const node of [same, other]) network.addEdge(node, either, most - least);
      network.addEdge(either, SINK, most - least);
    }
    const own = [same, other, either];
    const byPlace = new Map<string, number>();
    for (const { id, place } of country.eligible) {
      let entry = isSameRegion(draw.input, place, code) ? same : other;
      if (draw.input.limits.onePerPlace && place !== undefined) {
        let shared = byPlace.get(place);
        if (shared === undefined) {
          shared = network.addNode();
          network.addEdge(shared, entry, 1);
          byPlace.set(place, shared);
          own.push(shared);
        }
        entry = shared;
      }
      edges.set(
        pairKey({ country: code, reviewer: id }),
        network.addEdge(sources.get(id) as number, entry, 1),
      );
    }
    nodes.set(code, own);
  }
  return { network, edges, nodes, needed: draw.countries.reduce((sum, each) => sum + each.needed, 0) };
}

/** How many more outlines a reviewer can have where nobody is to have more than `load`. */
export function roomOf({ loads, input }: PreparedDraw, { id, most }: DrawReviewer, load: number): number {
  const limit = Math.min(most ?? input.limits.perReviewer, input.limits.perReviewer, load);
  return Math.max(0, limit - (loads.get(id) ?? 0));
}

/** Whether who speaks for a place is of a country's region; an organisation is of none. */
export function isSameRegion(
  { regions }: DrawInput,
  place: string | undefined,
  country: CountryCode,
): boolean {
  const region = Object.hasOwn(regions, country) ? regions[country] : undefined;
  return (
    region !== undefined && place !== undefined && Object.hasOwn(regions, place) && regions[place] === region
  );
}

export function pairKey({ country, reviewer }: { country: CountryCode; reviewer: string }): string {
  return `${country} ${reviewer}`;
}

/** By code units, so that no language's order has a say. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
