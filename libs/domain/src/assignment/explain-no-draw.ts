import type { DrawInput, DrawLimit, NoDraw } from './draw.ts';
import {
  isSameRegion,
  networkOf,
  type OpenCountry,
  type PreparedDraw,
  pairKey,
  prepareDraw,
  roomOf,
} from './draw-network.ts';

/** More outlines than there can be. */
const NO_LIMIT = 1000;

/** Why a draw that cannot be made cannot, in steps: what each country lacks by itself or, where that is nothing, what they lack together. */
export function* explainNoDraw(draw: PreparedDraw): Generator<number, NoDraw> {
  const short = draw.countries.flatMap((country) => lackOf(draw, country) ?? []);
  const limits = Object.keys(WITHOUT) as DrawLimit[];
  const wouldHelp: DrawLimit[] = [];
  for (const [index, limit] of limits.entries()) {
    yield index / limits.length;
    if (isPossible(prepareDraw(WITHOUT[limit](draw.input)))) wouldHelp.push(limit);
  }
  return { kind: 'none', short, together: short.length > 0 ? null : lackTogether(draw), wouldHelp };
}

/** The input with one limit left out. */
const WITHOUT: Readonly<Record<DrawLimit, (input: DrawInput) => DrawInput>> = {
  load: (input) => ({
    ...input,
    reviewers: input.reviewers.map(({ most: _, ...reviewer }) => reviewer),
    limits: { ...input.limits, perReviewer: NO_LIMIT },
  }),
  region: (input) => ({
    ...input,
    limits: { ...input.limits, sameRegion: { least: 0, most: input.limits.perCountry } },
  }),
  place: (input) => ({ ...input, limits: { ...input.limits, onePerPlace: false } }),
  exclusions: (input) => ({ ...input, exclusions: [] }),
};

function isPossible(draw: PreparedDraw): boolean {
  const { network, needed } = networkOf(draw, draw.input.limits.perReviewer);
  return network.fill() === needed;
}

function lackOf(draw: PreparedDraw, country: OpenCountry): NoDraw['short'][number] | undefined {
  const { code, needed, least, most, eligible } = country;
  const { exclusions, kept, limits } = draw.input;
  const excluded = new Set([...exclusions, ...kept].map(pairKey));
  const admitted = draw.reviewers.filter(({ id }) => !excluded.has(pairKey({ country: code, reviewer: id })));
  const free = eligible.filter((reviewer) => roomOf(draw, reviewer, limits.perReviewer) > 0);
  const places = limits.onePerPlace ? new Set(free.map(({ id, place }) => place ?? id)) : free;
  const same = free.filter(({ place }) => isSameRegion(draw.input, place, code)).length;
  const other = free.length - same;
  const lacks: [DrawLimit, number, number][] = [
    ['exclusions', needed, admitted.length],
    ['place', needed, eligible.length],
    ['load', needed, free.length],
    ['place', needed, 'size' in places ? places.size : places.length],
    ['region', least, Math.min(same, most)],
    ['region', needed - most, other],
  ];
  const [lack] = lacks.filter(([, wanted, available]) => available < wanted);
  if (lack === undefined) return undefined;
  const [limit, wanted, available] = lack;
  return { country: code, limit, needed: wanted, available };
}

/** The countries that compete for too few: those whose reviewers could be led to where one is missing. */
function lackTogether(draw: PreparedDraw): NoDraw['together'] {
  const { network, nodes, needed } = networkOf(draw, draw.input.limits.perReviewer);
  const missing = needed - network.fill();
  const side = network.sinkSide();
  const competing = draw.countries.filter(
    ({ code, needed: wanted }) => wanted > 0 && nodes.get(code)?.some((node) => side.has(node)),
  );
  const wanted = competing.reduce((sum, each) => sum + each.needed, 0);
  return { countries: competing.map(({ code }) => code), needed: wanted, available: wanted - missing };
}
