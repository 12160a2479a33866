import { lastOf } from '../last-of.ts';
import type { CountryCode } from '../outline/vocabulary.ts';
import type { AssignmentNetwork } from './assignment-network.ts';
import type { Assignment, Draw, DrawInput, DrawLimits } from './draw.ts';
import {
  compare,
  type DrawNetwork,
  networkOf,
  type PreparedDraw,
  pairKey,
  prepareDraw,
  roomOf,
} from './draw-network.ts';
import { explainNoDraw } from './explain-no-draw.ts';
import { SeededLot } from './seeded-lot.ts';

/** About the share of the time that it takes to see whether there is a draw. */
const FILLING = 0.3;

/**
 * Draws reviewers by lot. One input gives one outcome, on every machine and in whatever order its lists come. Nobody is
 * drawn for a country that they are excluded from; if some draw keeps every limit, one that does is found. The greatest
 * load is as small as it can be. Country by country in an order of the lot, each reviewer who can still be drawn without
 * leaving another country short is as likely as the others.
 *
 * The places still to be filled are units of a flow from reviewers to countries; who is drawn is held in it, and whoever
 * cannot be held is not drawn.
 *
 * @throws RangeError if a limit is none.
 */
export function drawReviewers(input: DrawInput): Draw {
  return lastOf(drawStepwise(input));
}

/** The same in steps, for who does something else in between; each gives how much is done, from 0 to 1. */
export function* drawStepwise(input: DrawInput): Generator<number, Draw> {
  requireLimits(input.limits);
  const draw = prepareDraw(input);
  yield 0;
  const opened = yield* leastLoaded(draw);
  if (opened === undefined) return yield* explainNoDraw(draw);
  const assignments = yield* drawIn(draw, opened);
  const loads = new Map(draw.loads);
  for (const { reviewer } of assignments) loads.set(reviewer, (loads.get(reviewer) ?? 0) + 1);
  return {
    kind: 'drawn',
    assignments,
    greatestLoad: Math.max(0, ...draw.reviewers.map(({ id }) => loads.get(id) ?? 0)),
  };
}

/** The network with the least load under which all that is needed flows, filled; undefined where there is none. */
function* leastLoaded(draw: PreparedDraw): Generator<number, DrawNetwork | undefined> {
  for (
    let load = Math.min(1, draw.input.limits.perReviewer);
    load <= draw.input.limits.perReviewer;
    load += 1
  ) {
    const needed = draw.countries.reduce((sum, each) => sum + each.needed, 0);
    const room = draw.reviewers.reduce((sum, reviewer) => sum + roomOf(draw, reviewer, load), 0);
    if (room < needed) continue;
    const opened = networkOf(draw, load);
    let filled = 0;
    for (const units of opened.network.filling()) {
      filled = units;
      yield (FILLING * filled) / needed;
    }
    if (filled === needed) return opened;
  }
  return undefined;
}

function* drawIn(draw: PreparedDraw, { network, edges }: DrawNetwork): Generator<number, Assignment[]> {
  const lot = new SeededLot(draw.input.seed);
  const places = draw.countries.flatMap((country) => Array.from({ length: country.needed }, () => country));
  const drawn: Assignment[] = [];
  const taken = new Set<string>();
  for (const { code, eligible } of lot.shuffle(places)) {
    const free = eligible
      .map(({ id }) => id)
      .filter((id) => !taken.has(pairKey({ country: code, reviewer: id })));
    const reviewer = firstHeld(network, lot.shuffle(free), (id) =>
      edges.get(pairKey({ country: code, reviewer: id })),
    );
    taken.add(pairKey({ country: code, reviewer }));
    drawn.push({ country: code, reviewer });
    yield FILLING + ((1 - FILLING) * drawn.length) / places.length;
  }
  return drawn.sort((a, b) => compare(a.country, b.country) || compare(a.reviewer, b.reviewer));
}

/** The first in the lot's order who can be drawn and leaves nobody short; where the flow is full there is one. */
function firstHeld(
  network: AssignmentNetwork,
  order: readonly string[],
  edgeOf: (reviewer: string) => number | undefined,
): string {
  for (const reviewer of order) {
    const edge = edgeOf(reviewer);
    if (edge !== undefined && network.hold(edge)) return reviewer;
  }
  throw new Error('A full flow leaves somebody to be drawn for every place');
}

function requireLimits({ perCountry, perReviewer, sameRegion }: DrawLimits): void {
  for (const [name, value] of Object.entries({ perCountry, perReviewer, ...sameRegion })) {
    if (!Number.isInteger(value) || value < 0 || value > 1000) throw new RangeError(`${name} of ${value}`);
  }
  if (sameRegion.least > sameRegion.most) throw new RangeError('least is more than most');
}

/** The seed of the draw that replaces somebody in a country: it follows from the first, and is another for each time. */
export function replacementSeed(seed: string, country: CountryCode, time: number): string {
  return `${seed}/${country}/${time}`;
}
