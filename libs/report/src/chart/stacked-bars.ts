import { ACCENT, INK, isDark, MUTED, OTHER, PAPER, RULE, STEPS } from './palette.ts';
import { fit, label, line, picture, rectangle, widthOf } from './svg.ts';

/** Shares of a whole, one bar a row; the parts are told apart by their order, their tone and their numbers. */
export interface StackedBarsDrawing {
  kind: 'stacked-bars';
  /** In the order of the parts; `step` chooses the tone, `open` leaves it white with an outline. */
  legend: readonly { text: string; step: number | 'open' }[];
  rows: readonly { label: string; total: string; parts: readonly { value: number; text: string }[] }[];
}

const WIDTH = 627;
const LABELS = 150;
const TOTALS = 56;
const ROW = 26;

export function drawStackedBars({ legend, rows }: StackedBarsDrawing, description: string): string {
  const plot = WIDTH - LABELS - TOTALS;
  const top = 26;
  const height = top + rows.length * ROW + 4;
  return picture(WIDTH, height, description, [
    ...drawLegend(legend),
    ...rows.flatMap((row, index) => {
      const y = top + index * ROW;
      const whole = row.parts.reduce((sum, { value }) => sum + value, 0);
      let x = LABELS;
      return [
        label(0, y + 15, fit(row.label, LABELS - 8, 10.25), { weight: 600 }),
        ...row.parts.flatMap(({ value, text }, part) => {
          const width = whole === 0 ? 0 : (value / whole) * plot;
          const step = legend[part]?.step ?? 'open';
          const start = x;
          x += width;
          if (width < 0.4) return [];
          const fits = width > widthOf(text, 9.5) + 8;
          return [
            bar(start, y + 4, width, 16, step),
            fits
              ? label(start + width / 2, y + 15.5, text, { anchor: 'middle', size: 9.5, fill: inkOn(step) })
              : '',
          ];
        }),
        label(WIDTH, y + 15.5, row.total, { anchor: 'end', size: 9.75, fill: MUTED }),
      ];
    }),
    line(LABELS, top, LABELS, height - 2, INK, { 'stroke-width': 0.75 }),
  ]);
}

function drawLegend(legend: StackedBarsDrawing['legend']): string[] {
  let x = LABELS;
  return legend.flatMap(({ text, step }) => {
    const start = x;
    x += 16 + widthOf(text, 9.75) + 18;
    return [bar(start, 4, 11, 11, step), label(start + 16, 13, text, { size: 9.75 })];
  });
}

function bar(x: number, y: number, width: number, height: number, step: number | 'open'): string {
  return step === 'open'
    ? rectangle(x + 0.35, y + 0.35, Math.max(0.1, width - 0.7), height - 0.7, PAPER, {
        stroke: OTHER,
        'stroke-width': 0.7,
        'stroke-dasharray': '2 1.5',
      })
    : rectangle(x, y, width, height, STEPS[step] ?? ACCENT, { stroke: RULE, 'stroke-width': 0.25 });
}

function inkOn(step: number | 'open'): string {
  return step !== 'open' && isDark(step) ? PAPER : INK;
}
