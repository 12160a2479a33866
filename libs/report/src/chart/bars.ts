import { ACCENT_SOFT, INK, MUTED } from './palette.ts';
import { fit, label, line, picture, rectangle } from './svg.ts';

/** Columns of horizontal bars side by side, each on its own scale. */
export interface BarsDrawing {
  kind: 'bars';
  columns: readonly {
    title?: string;
    /** Printed in place of bars where there are none. */
    none: string;
    rows: readonly { label: string; value: number; text: string }[];
  }[];
}

const WIDTH = 627;
const GUTTER = 24;
const ROW = 18;
const SIZE = 9.75;

export function drawBars({ columns }: BarsDrawing, description: string): string {
  const width = (WIDTH - GUTTER * (columns.length - 1)) / columns.length;
  const titled = columns.some(({ title }) => title !== undefined);
  const top = titled ? 20 : 2;
  const most = Math.max(1, ...columns.map(({ rows }) => rows.length));
  return picture(
    WIDTH,
    top + most * ROW + 4,
    description,
    columns.flatMap((column, index) => drawColumn(column, index * (width + GUTTER), width, top)),
  );
}

function drawColumn(
  { title, rows, none }: BarsDrawing['columns'][number],
  x: number,
  width: number,
  top: number,
): string[] {
  const labels = width < 300 ? 84 : 210;
  const values = width < 300 ? 42 : 70;
  const highest = Math.max(...rows.map(({ value }) => value), 1e-9);
  const plot = width - labels - values;
  return [
    title === undefined ? '' : label(x, 11, fit(title, width, 10.25), { weight: 600, size: 10.25 }),
    rows.length === 0
      ? label(x, top + 12, none, { fill: MUTED, size: SIZE })
      : line(x + labels, top, x + labels, top + rows.length * ROW, INK),
    ...rows.flatMap(({ label: name, value, text }, index) => {
      const y = top + index * ROW;
      const length = (value / highest) * plot;
      return [
        label(x + labels - 5, y + 12.25, fit(name, labels - 4, SIZE), { anchor: 'end', size: SIZE }),
        rectangle(x + labels, y + 3, length, ROW - 6, ACCENT_SOFT),
        label(x + labels + length + 4, y + 12.25, text, { size: SIZE, fill: MUTED }),
      ];
    }),
  ];
}
