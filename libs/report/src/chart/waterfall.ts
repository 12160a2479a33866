import { ACCENT, INK, MUTED, OTHER, PAPER, RULE, STEPS } from './palette.ts';
import { fit, label, line, picture, rectangle } from './svg.ts';

/** From a whole, step by step, to what is left of it; a bar a row, all on one scale from zero. */
export interface WaterfallDrawing {
  kind: 'waterfall';
  rows: readonly WaterfallRow[];
}

export interface WaterfallRow {
  label: string;
  text: string;
  /** Where its bar begins and ends; the order says which way it goes. */
  from: number;
  to: number;
  /** A whole, something taken from it, what is left and open, or a part of what is left. */
  tone: 'whole' | 'taken' | 'open' | 'part';
}

const WIDTH = 627;
const LABELS = 200;
const VALUES = 84;
const ROW = 20;
const SIZE = 9.75;
const FILLS = { whole: ACCENT, taken: STEPS[2], part: STEPS[1] } as const;

export function drawWaterfall({ rows }: WaterfallDrawing, description: string): string {
  const highest = Math.max(1e-9, ...rows.flatMap(({ from, to }) => [from, to]));
  const x = (value: number): number => LABELS + (value / highest) * (WIDTH - LABELS - VALUES);
  return picture(WIDTH, rows.length * ROW + 6, description, [
    ...rows.flatMap((row, index) => {
      const y = 2 + index * ROW;
      const start = Math.min(x(row.from), x(row.to));
      const width = Math.max(1, Math.abs(x(row.to) - x(row.from)));
      const isSum = row.tone === 'whole' || row.tone === 'open';
      return [
        label(LABELS - 7, y + 13.5, fit(row.label, LABELS - (isSum ? 8 : 20), SIZE), {
          anchor: 'end',
          size: SIZE,
          ...(isSum ? { weight: 600 } : {}),
        }),
        row.tone === 'open'
          ? rectangle(start + 0.5, y + 3.5, Math.max(0.5, width - 1), ROW - 7, PAPER, {
              stroke: ACCENT,
              'stroke-width': 1,
              'stroke-dasharray': '3 2',
            })
          : rectangle(start, y + 3, width, ROW - 6, FILLS[row.tone], { stroke: RULE, 'stroke-width': 0.25 }),
        label(start + width + 5, y + 13.5, row.text, {
          size: SIZE,
          fill: isSum ? INK : MUTED,
          ...(isSum ? { weight: 600 } : {}),
        }),
        ...connector(row, rows[index + 1], x, y),
      ];
    }),
    line(LABELS, 2, LABELS, rows.length * ROW + 4, INK),
  ]);
}

/** From where a bar ends to where the next goes on. */
function connector(
  { to }: WaterfallRow,
  next: WaterfallRow | undefined,
  x: (value: number) => number,
  y: number,
): string[] {
  if (next === undefined || (next.from !== to && next.to !== to)) return [];
  return [line(x(to), y + ROW - 3, x(to), y + ROW + 3, OTHER, { 'stroke-width': 0.6 })];
}
