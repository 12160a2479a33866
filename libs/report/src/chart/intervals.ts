import { ACCENT, ACCENT_TINT, INK, MUTED, OTHER, PAPER, RULE } from './palette.ts';
import { ceilingOf, element, fit, label, line, picture, rectangle } from './svg.ts';

/** Bars whose ends are known only within an interval, with what each of two accounts gives; all on one scale from zero. */
export interface IntervalsDrawing {
  kind: 'intervals';
  rows: readonly {
    label: string;
    value: number;
    low: number;
    high: number;
    own: number;
    other: number;
    text: string;
  }[];
  /** How the end of the scale is written. */
  end: string;
}

const WIDTH = 627;
const LABELS = 170;
const VALUES = 120;
const ROW = 21;
const TOP = 16;
const SIZE = 9.75;

/** The end of the scale that the rows share. */
export function intervalsCeiling(rows: IntervalsDrawing['rows']): number {
  return ceilingOf(Math.max(1, ...rows.flatMap(({ high, own, other }) => [high, own, other])));
}

export function drawIntervals({ rows, end }: IntervalsDrawing, description: string): string {
  const highest = intervalsCeiling(rows);
  const x = (value: number): number => LABELS + (value / highest) * (WIDTH - LABELS - VALUES);
  const floor = TOP + rows.length * ROW;
  return picture(WIDTH, floor + 4, description, [
    label(x(highest), 9, end, { anchor: 'middle', size: 8.5, fill: MUTED }),
    line(x(highest), TOP - 4, x(highest), floor, RULE, { 'stroke-width': 0.5 }),
    ...rows.flatMap(({ label: name, value, low, high, own, other, text }, index) => {
      const y = TOP + index * ROW + ROW / 2;
      return [
        label(LABELS - 6, y + 3.4, fit(name, LABELS - 8, SIZE), { anchor: 'end', size: SIZE }),
        rectangle(LABELS, y - 6, Math.max(0.75, x(value) - LABELS), 12, ACCENT_TINT),
        line(x(low), y, x(high), y, ACCENT, { 'stroke-width': 1.2 }),
        ...[low, high].map((bound) =>
          line(x(bound), y - 4, x(bound), y + 4, ACCENT, { 'stroke-width': 1.2 }),
        ),
        element('circle', { cx: x(other), cy: y, r: 2.9, fill: PAPER, stroke: OTHER, 'stroke-width': 1.2 }),
        element('circle', { cx: x(own), cy: y, r: 2.6, fill: ACCENT }),
        label(WIDTH, y + 3.4, text, { anchor: 'end', size: SIZE, fill: MUTED }),
      ];
    }),
    line(LABELS, TOP - 4, LABELS, floor, INK),
  ]);
}
