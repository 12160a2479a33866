import { ACCENT, INK, MUTED, OTHER, RULE } from './palette.ts';
import { spread } from './spread.ts';
import { element, fit, label, line, picture } from './svg.ts';

/** Then and now, a line for each thing that is told of both; all on one scale from zero. */
export interface SlopeDrawing {
  kind: 'slope';
  /** What stands over the first end. */
  before: string;
  /** What stands over the second end. */
  now: string;
  lines: readonly SlopeLine[];
}

export interface SlopeLine {
  label: string;
  /** Null where nothing is known of that time: then there is a dot at the other end alone. */
  before: number | null;
  now: number | null;
  beforeText: string;
  nowText: string;
  /** Drawn in the accent, before the others. */
  isMain?: boolean;
}

const WIDTH = 627;
const TOP = 26;
const LEFT = 264;
const RIGHT = 468;
const GAP = 14;
const LEAST_HEIGHT = 120;
const SIZE = 9.75;
const NAMES = 178;
/** From the end of a line to the words beside it, with a stroke between where they had to move. */
const LEADER = 14;

export function drawSlope({ before, now, lines }: SlopeDrawing, description: string): string {
  const highest = Math.max(1e-9, ...lines.flatMap((each) => [each.before ?? 0, each.now ?? 0]));
  const floor = TOP + Math.max(LEAST_HEIGHT, lines.length * GAP);
  const at = (value: number): number => floor - (value / highest) * (floor - TOP - 8);
  const lefts = places(lines, at, (each) => each.before, floor);
  const rights = places(lines, at, (each) => each.now, floor);
  const drawn = [...lines.keys()].sort(
    (a, b) => Number(lines[a]?.isMain ?? false) - Number(lines[b]?.isMain ?? false),
  );
  return picture(WIDTH, floor + 10, description, [
    label(LEFT, 11, before, { anchor: 'end', size: 10.25, weight: 600 }),
    label(RIGHT, 11, now, { size: 10.25, weight: 600 }),
    line(LEFT, TOP - 6, LEFT, floor, RULE),
    line(RIGHT, TOP - 6, RIGHT, floor, RULE),
    ...drawn.flatMap((index) => {
      const each = lines[index];
      return each === undefined ? [] : drawLine(each, at, lefts[index] ?? 0, rights[index] ?? 0);
    }),
  ]);
}

/** Heights of the words at one end, where they do not lie on each other. */
function places(
  lines: readonly SlopeLine[],
  at: (value: number) => number,
  pick: (each: SlopeLine) => number | null,
  floor: number,
): number[] {
  const wished = lines.map((each) => at(pick(each) ?? each.now ?? each.before ?? 0));
  return spread(wished, GAP, TOP, floor);
}

function drawLine(
  { label: name, before, now, beforeText, nowText, isMain = false }: SlopeLine,
  at: (value: number) => number,
  left: number,
  right: number,
): string[] {
  const stroke = isMain ? ACCENT : OTHER;
  const weight = isMain ? 600 : undefined;
  const dot = (x: number, value: number | null): string =>
    value === null ? '' : element('circle', { cx: x, cy: at(value), r: isMain ? 2.8 : 2.3, fill: stroke });
  const leader = (x: number, side: number, value: number | null, words: number): string =>
    value === null || Math.abs(at(value) - words) < 2
      ? ''
      : line(x + side * 3, at(value), x + side * LEADER, words, RULE);
  return [
    before === null || now === null
      ? ''
      : line(LEFT, at(before), RIGHT, at(now), stroke, { 'stroke-width': isMain ? 1.8 : 1 }),
    leader(LEFT, -1, before, left),
    leader(RIGHT, 1, now, right),
    dot(LEFT, before),
    dot(RIGHT, now),
    label(0, left + 3.4, fit(name, NAMES, SIZE), { size: SIZE, ...(weight === undefined ? {} : { weight }) }),
    label(LEFT - LEADER - 3, left + 3.4, beforeText, {
      anchor: 'end',
      size: SIZE,
      fill: before === null ? MUTED : INK,
    }),
    label(RIGHT + LEADER + 3, right + 3.4, nowText, { size: SIZE, fill: now === null ? MUTED : INK }),
  ];
}
