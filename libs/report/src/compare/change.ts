import type { Snapshot } from '@concord/consistency';
import type { Initiative, Measure, Status } from '@concord/domain';
import { type Comparison, compareMeasure, seriesKey } from './comparison.ts';

/** One corridor and series as it was compared in the cycle before and is in this one: each in its newest year. */
export interface CorridorChange {
  before: Comparison;
  now: Comparison;
}

/** One corridor's figure as the same end gave it in the cycle before and gives it in this one. */
export interface FigureChange extends CorridorChange {
  before: Comparison & { value: number };
  now: Comparison & { value: number };
}

/** Corridors of a measure of which the same end gives a value in both cycles, the largest now first; of the whole population. */
export function figureChanges(before: Snapshot, now: Snapshot, measure: Measure): FigureChange[] {
  const seen = new Set<string>();
  return (['byDestination', 'byOrigin'] as const)
    .flatMap((side) => {
      const given = (snapshot: Snapshot) =>
        newest(snapshot, measure, (each) => each[side]?.value !== undefined);
      return changesFrom(given(before), given(now)).map((change) => ({
        before: { ...change.before, value: change.before[side]?.value ?? 0 },
        now: { ...change.now, value: change.now[side]?.value ?? 0 },
      }));
    })
    .filter(({ now: each }) => {
      const key = seriesKey(each);
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .sort((a, b) => b.now.value - a.now.value || (seriesKey(a.now) < seriesKey(b.now) ? -1 : 1));
}

/** Corridors of a measure that both ends gave in both cycles, in their order. */
export function distanceChanges(before: Snapshot, now: Snapshot, measure: Measure): CorridorChange[] {
  const isCompared = ({ asymmetry }: Comparison) => asymmetry !== undefined;
  return changesFrom(newest(before, measure, isCompared), newest(now, measure, isCompared));
}

function changesFrom(
  before: ReadonlyMap<string, Comparison>,
  now: ReadonlyMap<string, Comparison>,
): CorridorChange[] {
  return [...now].flatMap(([key, each]) => {
    const was = before.get(key);
    return was === undefined ? [] : [{ before: was, now: each }];
  });
}

function newest(
  snapshot: Snapshot,
  measure: Measure,
  isMeant: (each: Comparison) => boolean,
): Map<string, Comparison> {
  const found = new Map<string, Comparison>();
  for (const each of compareMeasure(snapshot, measure)) {
    if (each.sex !== 'total' || !isMeant(each)) continue;
    const key = seriesKey(each);
    const known = found.get(key);
    if (known === undefined || known.year < each.year) found.set(key, each);
  }
  return found;
}

/** Items that are in both of two lists, and those that are in one alone. */
export interface Matched<Item> {
  both: { before: Item; now: Item }[];
  added: Item[];
  gone: Item[];
}

/** Items of two cycles by their ids. @param isUnsaid whether one is left out, since it may not be told of before. */
export function matchItems<Item extends { id: string }>(
  before: readonly Item[] = [],
  now: readonly Item[] = [],
  isUnsaid: (id: string) => boolean = () => false,
): Matched<Item> {
  const was = new Map(before.map((item) => [item.id, item]));
  const is = new Set(now.map(({ id }) => id));
  const both: Matched<Item>['both'] = [];
  const added: Item[] = [];
  for (const item of now) {
    const earlier = was.get(item.id);
    if (earlier !== undefined) both.push({ before: earlier, now: item });
    else if (!isUnsaid(item.id)) added.push(item);
  }
  return { both, added, gone: before.filter(({ id }) => !is.has(id)) };
}

/** Whether an initiative was planned or under way, and is completed now. */
export function isDone({ before, now }: { before: Initiative; now: Initiative }): boolean {
  const isAhead = (status: Status) => status === 'planned' || status === 'under-way';
  return isAhead(before.status) && now.status === 'completed';
}
