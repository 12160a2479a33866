import { ACCENT, ACCENT_SOFT, INK, MUTED } from './palette.ts';
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
const ROW = 17;

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

function drawColumn({ title, rows, none }: BarsDrawing['columns'][number], x: number, width: number, top: number): string[] {
  const labels = width < 300 ? 72 : 190;
  const values = width < 300 ? 40 : 60;
  const highest = Math.max(...rows.map(({ value }) => value), 1e-9);
  const plot = width - labels - values;
  return [
    title === undefined ? '' : label(x, 11, fit(title, width, 9.5), { weight: 600, size: 9.5 }),
    rows.length === 0 ? label(x, top + 12, none, { fill: MUTED, size: 9 }) : line(x + labels, top, x + labels, top + rows.length * ROW, INK),
    ...rows.flatMap(({ label: name, value, text }, index) => {
      const y = top + index * ROW;
      const length = (value / highest) * plot;
      return [
        label(x + labels - 5, y + 11.5, fit(name, labels - 4, 9), { anchor: 'end', size: 9 }),
        rectangle(x + labels, y + 3, length, ROW - 6, index === 0 ? ACCENT : ACCENT_SOFT),
        label(x + labels + length + 4, y + 11.5, text, { size: 8.5, fill: MUTED }),
      ];
    }),
  ];
}
