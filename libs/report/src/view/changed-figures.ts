import { MEASURES, type Measure } from '@concord/domain';
import { median } from '../compare/agreement.ts';
import { type CorridorChange, distanceChanges, figureChanges } from '../compare/change.ts';
import type { BeforeCycle } from '../material.ts';
import { type Block, cell, column, header, number, row, rowOf } from './block.ts';
import type { Context } from './context.ts';
import { mainMeasure } from './fit-part.ts';

/** The largest corridors of a picture, and the changes of a table. */
const LARGEST = 9;
const MOST = 24;
/** Two distances that differ by less than this are the same: what is printed in whole per cent. */
const SAME = 0.005;

/** Corridors by how the distance between the two accounts changed, of all measures that are compared by bands. */
export interface Distances {
  byMeasure: ReadonlyMap<Measure, readonly CorridorChange[]>;
  all: number;
  closer: number;
  further: number;
}

export function distancesOf({ material, bands }: Context, before: BeforeCycle): Distances {
  const byMeasure = new Map<Measure, CorridorChange[]>();
  for (const measure of MEASURES) {
    if (!bands.has(measure)) continue;
    const changes = distanceChanges(before.snapshot, material.snapshot, measure);
    if (changes.length > 0) byMeasure.set(measure, changes);
  }
  const moves = [...byMeasure.values()].flat().map(moveOf);
  return {
    byMeasure,
    all: moves.length,
    closer: moves.filter((move) => move <= -SAME).length,
    further: moves.filter((move) => move >= SAME).length,
  };
}

/** By how much the distance grew. */
function moveOf({ before, now }: CorridorChange): number {
  return (now.asymmetry ?? 0) - (before.asymmetry ?? 0);
}

/** The largest corridors of the measure that is compared most: what their figures were and are. */
export function largestFigures(context: Context, before: BeforeCycle): Block[] {
  const { words, material, picture, table } = context;
  const measure = mainMeasure(context);
  const changes =
    measure === undefined ? [] : figureChanges(before.snapshot, material.snapshot, measure).slice(0, LARGEST);
  if (measure === undefined || changes.length === 0) return [];
  const lines = changes.map((change) => ({
    label: context.corridor(change.now.origin, change.now.destination),
    before: change.before.value,
    now: change.now.value,
    beforeText: words.number(change.before.value),
    nowText: words.number(change.now.value),
  }));
  const heading = words.heading(measure);
  return [
    picture('changed-flows-picture', {
      title: words.say('changedFlowsTitle', { measure: heading }),
      note: words.say('changedFlowsNote'),
      description: lines.map((each) => `${each.label}: ${each.beforeText}, ${each.nowText}.`).join(' '),
      drawing: {
        kind: 'slope',
        before: words.say('changedBefore'),
        now: words.say('changedNow'),
        lines,
      },
    }),
    table('changed-flows-table', {
      title: words.say('changedFlowsTable', { measure: heading }),
      dense: true,
      columns: [
        column(words.say('corridor')),
        column(words.say('changedBefore'), { numeric: true }),
        column(words.say('changedNow'), { numeric: true }),
        column(words.say('changedYears'), { numeric: true }),
      ],
      rows: changes.map(({ before: was, now }) =>
        rowOf(
          [now.byOrigin, now.byDestination].map(context.sourceOf).filter(Boolean).join(' '),
          header(context.corridor(now.origin, now.destination)),
          number(words.number(was.value)),
          number(words.number(now.value)),
          number(yearsOf(was.year, now.year)),
        ),
      ),
    }),
  ];
}

/** How far apart the two accounts lay and lie: by measure, and the corridors on which that changed most. */
export function distanceBlocks(context: Context, { byMeasure }: Distances): Block[] {
  const { words, picture, table, corridor } = context;
  if (byMeasure.size === 0) return [];
  const measures = [...byMeasure].map(([measure, changes]) => ({
    name: words.heading(measure),
    corridors: changes.length,
    before: median(changes.map(({ before }) => before.asymmetry ?? 0)) ?? 0,
    now: median(changes.map(({ now }) => now.asymmetry ?? 0)) ?? 0,
  }));
  const moved = [...byMeasure.values()]
    .flat()
    .filter((change) => Math.abs(moveOf(change)) >= SAME)
    .sort((a, b) => Math.abs(moveOf(b)) - Math.abs(moveOf(a)))
    .slice(0, MOST);
  const line = (label: string, was: number, is: number, isMain: boolean) => ({
    label,
    before: was,
    now: is,
    beforeText: words.percent(was),
    nowText: words.percent(is),
    isMain,
  });
  const lines = [
    ...measures.map(({ name, before, now }) =>
      line(words.say('changedMedian', { measure: name }), before, now, true),
    ),
    ...moved
      .slice(0, Math.max(0, LARGEST - measures.length))
      .map(({ before, now }) =>
        line(corridor(now.origin, now.destination), before.asymmetry ?? 0, now.asymmetry ?? 0, false),
      ),
  ];
  return [
    picture('changed-distance-picture', {
      title: words.say('changedDistanceTitle'),
      note: words.say('changedDistanceNote'),
      description: lines.map((each) => `${each.label}: ${each.beforeText}, ${each.nowText}.`).join(' '),
      drawing: {
        kind: 'slope',
        before: words.say('changedBefore'),
        now: words.say('changedNow'),
        lines,
      },
    }),
    table('changed-measure-table', {
      title: words.say('changedMeasureTable'),
      columns: [
        column(words.say('measure')),
        column(words.say('changedCorridors'), { numeric: true }),
        column(words.say('changedBefore'), { numeric: true }),
        column(words.say('changedNow'), { numeric: true }),
      ],
      rows: measures.map(({ name, corridors, before, now }) =>
        row(
          header(name),
          number(words.number(corridors)),
          number(words.percent(before)),
          number(words.percent(now)),
        ),
      ),
    }),
    ...(moved.length === 0 ? [] : [movedTable(context, moved)]),
  ];
}

function movedTable({ words, table, corridor, sourceOf }: Context, moved: readonly CorridorChange[]): Block {
  return table('changed-distance-table', {
    title: words.say('changedDistanceTable'),
    dense: true,
    columns: [
      column(words.say('corridor'), { width: 40 }),
      column(words.say('measure'), { width: 22 }),
      column(words.say('changedBefore'), { numeric: true }),
      column(words.say('changedNow'), { numeric: true }),
      column(words.say('changedYears'), { numeric: true }),
    ],
    rows: moved.map(({ before, now }) =>
      rowOf(
        [now.byOrigin, now.byDestination].map(sourceOf).join(' '),
        header(corridor(now.origin, now.destination)),
        cell(words.heading(now.measure)),
        number(words.percent(before.asymmetry ?? 0)),
        number(words.percent(now.asymmetry ?? 0)),
        number(yearsOf(before.year, now.year)),
      ),
    ),
  });
}

/** The newest year of each cycle. */
function yearsOf(before: number, now: number): string {
  return before === now ? `${now}` : `${before}, ${now}`;
}
