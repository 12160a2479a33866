import { BETWEEN_FIGURES } from './between-figures.ts';
import { BETWEEN_ITEMS } from './between-items.ts';
import type { Ground } from './ground.ts';
import { IN_FIGURES } from './in-figures.ts';
import { IN_ITEMS } from './in-items.ts';
import { IN_THE_GROUP } from './in-the-group.ts';
import type { Planted, Planter } from './planter.ts';

/** Kinds of fault of which a cycle has room for many, those first that need the most of it. */
export const MANY_A_CYCLE: readonly Planter[] = [
  ...BETWEEN_FIGURES,
  ...IN_FIGURES,
  ...BETWEEN_ITEMS,
  ...IN_ITEMS,
];

/** Kinds of fault of which a cycle has room for one. */
export const ONE_A_CYCLE: readonly Planter[] = IN_THE_GROUP;

/** How often a place is drawn in vain before a cycle counts as full. */
const DRAWS_FOR_EACH = 60;

/** Plants so many faults of a kind, or as many as there is room for. */
export function plantMany(planter: Planter, ground: Ground, count: number): Planted[] {
  const planted: Planted[] = [];
  for (let draw = 0; draw < count * DRAWS_FOR_EACH && planted.length < count; draw++) {
    const fault = planter.plant(ground);
    if (fault !== undefined) planted.push(fault);
  }
  return planted;
}
