import { ACCENT, MUTED, OTHER, RULE } from './palette.ts';
import { element, fit, label, line, picture, rectangle } from './svg.ts';

/** What is there and what is not: filled squares and small dots, rows by columns, in as many bands as the columns need. */
export interface DotMatrixDrawing {
  kind: 'dot-matrix';
  rows: readonly string[];
  /** Written upright over each column; short. */
  columns: readonly string[];
  /** By row, then by column. */
  given: readonly (readonly boolean[])[];
  legend: { given: string; missing: string };
}

const WIDTH = 627;
/** Room for the names of rows; more where few columns leave it. */
const LEAST_LABELS = 224;
const MOST_LABELS = 430;
/** Columns that stand side by side at the least width. */
const MOST = 45;
const WIDEST = 22;
const ROW = 12.5;
const HEAD = 26;
const SIZE = 9;

export function drawDotMatrix(
  { rows, columns, given, legend }: DotMatrixDrawing,
  description: string,
): string {
  const bands = Math.max(1, Math.ceil(columns.length / MOST));
  const each = Math.ceil(columns.length / bands);
  const labels = Math.max(LEAST_LABELS, Math.min(MOST_LABELS, WIDTH - each * WIDEST));
  const cell = Math.min(WIDEST, (WIDTH - labels) / Math.max(1, each));
  const height = HEAD + rows.length * ROW + 8;
  const drawn = Array.from({ length: bands }, (_, band) => {
    const from = band * each;
    const top = 20 + band * height;
    return [
      ...columns.slice(from, from + each).map((code, index) => {
        const x = labels + (index + 0.5) * cell;
        return label(0, 0, code, {
          size: 7.5,
          fill: MUTED,
          transform: `translate(${(x + 2.6).toFixed(2)} ${top + HEAD - 4}) rotate(-90)`,
        });
      }),
      ...rows.flatMap((name, row) => {
        const y = top + HEAD + row * ROW;
        return [
          label(0, y + 9.2, fit(name, labels - 10, SIZE), { size: SIZE }),
          line(labels, y + ROW, labels + each * cell, y + ROW, RULE, { 'stroke-width': 0.3 }),
          ...(given[row] ?? [])
            .slice(from, from + each)
            .map((is, index) => mark(is, labels + (index + 0.5) * cell, y + ROW / 2, cell)),
        ];
      }),
    ];
  });
  return picture(WIDTH, 20 + bands * height, description, [
    mark(true, 5, 7, 10),
    label(14, 10.5, legend.given, { size: SIZE }),
    mark(false, labels + 5, 7, 10),
    label(labels + 14, 10.5, legend.missing, { size: SIZE }),
    ...drawn.flat(),
  ]);
}

function mark(is: boolean, x: number, y: number, cell: number): string {
  const side = Math.min(8, cell - 2);
  return is
    ? rectangle(x - side / 2, y - side / 2, side, side, ACCENT)
    : element('circle', { cx: x, cy: y, r: 0.9, fill: OTHER });
}
