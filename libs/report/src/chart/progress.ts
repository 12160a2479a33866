import { ACCENT, INK, MUTED, RULE, STEPS } from './palette.ts';
import { ceilingOf, fit, label, line, picture, rectangle } from './svg.ts';

/** How far several cases come towards something, a group of bars for each thing, each group on a scale of its own from zero. */
export interface ProgressDrawing {
  kind: 'progress';
  groups: readonly {
    title: string;
    /** Marked across the group. */
    goal: { value: number; text: string } | null;
    bars: readonly { label: string; value: number; text: string }[];
  }[];
}

type Group = ProgressDrawing['groups'][number];

const WIDTH = 627;
const LABELS = 110;
const VALUES = 90;
const BAR = 15;
/** Under a group's title; more where a goal is named above its bars. */
const TITLE = 19;
const GOAL = 13;
const GAP = 12;
const SIZE = 9.75;
/** The first bar is what the others are held against. */
const FILLS = [ACCENT, STEPS[2], STEPS[1]] as const;

export function drawProgress({ groups }: ProgressDrawing, description: string): string {
  let top = 0;
  const drawn = groups.flatMap((group) => {
    const y = top;
    top += headOf(group) + group.bars.length * BAR + GAP;
    return drawGroup(group, y);
  });
  return picture(WIDTH, Math.max(1, top - GAP + 4), description, drawn);
}

function headOf({ goal }: Group): number {
  return goal === null ? TITLE : TITLE + GOAL;
}

function drawGroup(group: Group, top: number): string[] {
  const { title, goal, bars } = group;
  const highest = ceilingOf(Math.max(1e-9, goal?.value ?? 0, ...bars.map(({ value }) => value)));
  const x = (value: number): number => LABELS + (value / highest) * (WIDTH - LABELS - VALUES);
  const first = top + headOf(group);
  const floor = first + bars.length * BAR;
  return [
    label(0, top + 11, fit(title, WIDTH, 10.25), { weight: 600, size: 10.25 }),
    ...bars.flatMap(({ label: name, value, text }, index) => {
      const y = first + index * BAR;
      const end = x(value);
      return [
        label(LABELS - 6, y + 11, fit(name, LABELS - 8, SIZE), { anchor: 'end', size: SIZE }),
        rectangle(LABELS, y + 2.5, Math.max(0.75, end - LABELS), BAR - 5, FILLS[index] ?? RULE),
        // Clear of the line of the goal, where that is near.
        label(goal !== null && Math.abs(x(goal.value) - end) < 5 ? end + 9 : end + 5, y + 11, text, {
          size: SIZE,
          fill: MUTED,
        }),
      ];
    }),
    line(LABELS, first, LABELS, floor, INK),
    ...(goal === null
      ? []
      : [
          line(x(goal.value), first - 4, x(goal.value), floor + 2, INK, { 'stroke-width': 1.2 }),
          label(x(goal.value), first - 7, goal.text, {
            size: 9.25,
            weight: 600,
            anchor: x(goal.value) > WIDTH - 140 ? 'end' : x(goal.value) < LABELS + 40 ? 'start' : 'middle',
          }),
        ]),
  ];
}
