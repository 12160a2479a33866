import { ACCENT, INK, MUTED, RULE } from './palette.ts';
import { element, label, line, picture } from './svg.ts';

/** A dot for each value along one scale from zero, dots of the same place on top of each other. */
export interface StripDrawing {
  kind: 'strip';
  values: readonly number[];
  /** Values to mark across the whole height. */
  lines: readonly { value: number; text: string }[];
  axis: string;
}

const WIDTH = 627;
const DOT = 3.1;

export function drawStrip({ values, lines, axis }: StripDrawing, description: string): string {
  const highest = Math.max(5, Math.ceil(Math.max(...values, ...lines.map(({ value }) => value))));
  const places = Math.floor(WIDTH / (DOT * 2 + 0.6));
  const heap = new Map<number, number>();
  const dots = [...values]
    .sort((a, b) => a - b)
    .map((value) => {
      const place = Math.round((value / highest) * (places - 2)) + 1;
      const rank = heap.get(place) ?? 0;
      heap.set(place, rank + 1);
      return { x: (place / places) * WIDTH, rank };
    });
  const tallest = Math.max(1, ...heap.values());
  const floor = 34 + tallest * (DOT * 2 + 0.6);
  const at = (value: number): number => ((Math.round((value / highest) * (places - 2)) + 1) / places) * WIDTH;
  const step = highest > 12 ? 5 : highest > 6 ? 2 : 1;
  const ticks = Array.from({ length: Math.floor(highest / step) + 1 }, (_, index) => index * step);
  return picture(WIDTH, floor + 34, description, [
    line(0, floor, WIDTH, floor, INK),
    ...ticks.flatMap((tick) => [
      line(at(tick), floor, at(tick), floor + 3, RULE),
      label(at(tick), floor + 13, `${tick}`, { anchor: 'middle', size: 9.5, fill: MUTED }),
    ]),
    ...lines.flatMap(({ value, text }, index) => [
      line(at(value), 14 + index * 12, at(value), floor, INK, {
        'stroke-dasharray': index === 0 ? undefined : '3 2',
        'stroke-width': 1,
      }),
      label(at(value) + 4, 20 + index * 12, text, { size: 10, weight: 600 }),
    ]),
    ...dots.map(({ x, rank }) =>
      element('circle', { cx: x, cy: floor - DOT - 1 - rank * (DOT * 2 + 0.6), r: DOT, fill: ACCENT }),
    ),
    label(WIDTH / 2, floor + 28, axis, { anchor: 'middle', size: 10, fill: MUTED }),
  ]);
}
