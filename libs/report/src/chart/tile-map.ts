import { ACCENT, INK, isDark, MUTED, OTHER, PAPER, RULE, STEPS } from './palette.ts';
import { label, picture, rectangle, widthOf } from './svg.ts';

/** Countries as tiles of one size, about where each lies; no boundaries are drawn. */
export interface TileMapDrawing {
  kind: 'tile-map';
  columns: number;
  rows: number;
  tiles: readonly {
    code: string;
    /** From 1. */
    column: number;
    row: number;
    /** Tone of a step; `open` leaves it white with an outline. */
    step: number | 'open';
    text: string;
  }[];
  legend: readonly { text: string; step: number | 'open' }[];
}

const WIDTH = 627;
const LARGEST = 42;
const TOP = 24;

export function drawTileMap({ columns, rows, tiles, legend }: TileMapDrawing, description: string): string {
  const side = Math.min(LARGEST, WIDTH / columns);
  const left = (WIDTH - side * columns) / 2;
  const size = Math.min(10, side * 0.31);
  return picture(WIDTH, TOP + rows * side + 2, description, [
    ...drawLegend(legend),
    ...tiles.flatMap(({ code, column, row, step, text }) => {
      const x = left + (column - 1) * side;
      const y = TOP + (row - 1) * side;
      const ink = step !== 'open' && isDark(step) ? PAPER : INK;
      return [
        tile(x + 1, y + 1, side - 2, step),
        label(x + side / 2, y + side * 0.46, code, { anchor: 'middle', size, weight: 600, fill: ink }),
        label(x + side / 2, y + side * 0.79, text, {
          anchor: 'middle',
          size: size * 0.92,
          fill: step === 'open' ? MUTED : ink,
        }),
      ];
    }),
  ]);
}

function drawLegend(legend: TileMapDrawing['legend']): string[] {
  let x = 0;
  return legend.flatMap(({ text, step }) => {
    const start = x;
    x += 16 + widthOf(text, 9.75) + 18;
    return [tile(start, 3, 11, step), label(start + 16, 12, text, { size: 9.75 })];
  });
}

function tile(x: number, y: number, side: number, step: number | 'open'): string {
  return step === 'open'
    ? rectangle(x + 0.35, y + 0.35, side - 0.7, side - 0.7, PAPER, {
        stroke: OTHER,
        'stroke-width': 0.7,
        'stroke-dasharray': '2 1.5',
      })
    : rectangle(x, y, side, side, STEPS[step] ?? ACCENT, { stroke: RULE, 'stroke-width': 0.4 });
}
