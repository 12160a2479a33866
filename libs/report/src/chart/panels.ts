import { ACCENT, INK, MUTED, OTHER, RULE } from './palette.ts';
import { ceilingOf, element, fit, label, line, picture, round } from './svg.ts';

/** One small chart: two accounts of the same figure over the years; null where an account gives no value. */
export interface Panel {
  title: string;
  own: readonly (number | null)[];
  other: readonly (number | null)[];
}

export interface PanelsDrawing {
  kind: 'panels';
  years: readonly number[];
  columns: number;
  width?: number;
  height?: number;
  panels: readonly Panel[];
  /** How the top of a scale is written. */
  write: readonly string[];
}

const GUTTER = 16;

/** Small charts in a grid, all over the same years, each on a scale from zero. */
export function drawPanels(drawing: PanelsDrawing, description: string): string {
  const { panels, columns, width: whole = 627, height = 92 } = drawing;
  const width = (whole - GUTTER * (columns - 1)) / columns;
  const rows = Math.ceil(panels.length / columns);
  return picture(
    whole,
    rows * height,
    description,
    panels.map((panel, index) => {
      const x = (index % columns) * (width + GUTTER);
      const y = Math.floor(index / columns) * height;
      return element(
        'g',
        { transform: `translate(${round(x)} ${round(y)})` },
        ...drawPanel(panel, drawing, drawing.write[index] ?? '', width, height),
      );
    }),
  );
}

/** The top of a panel's scale. */
export function panelCeiling({ own, other }: Panel): number {
  return ceilingOf(Math.max(1, ...[...own, ...other].map((value) => value ?? 0)));
}

function drawPanel(
  panel: Panel,
  { years }: PanelsDrawing,
  top: string,
  width: number,
  height: number,
): string[] {
  const highest = panelCeiling(panel);
  const titled = panel.title !== '';
  const ceiling = titled ? 28 : 12;
  const floor = height - 17;
  const step = years.length > 1 ? (width - 12) / (years.length - 1) : 0;
  const x = (index: number): number => 6 + index * step;
  const y = (value: number): number => floor - (value / highest) * (floor - ceiling);
  const first = years[0];
  const last = years.at(-1);
  return [
    titled ? label(0, 10, fit(panel.title, width, 10.25), { weight: 600, size: 10.25 }) : '',
    line(0, ceiling, width, ceiling, RULE, { 'stroke-width': 0.5 }),
    label(width, ceiling - 2.5, top, { anchor: 'end', size: 8.5, fill: MUTED }),
    line(0, floor, width, floor, INK, { 'stroke-width': 0.75 }),
    first === undefined ? '' : label(0, floor + 12, `${first}`, { size: 8.5, fill: MUTED }),
    last === undefined || last === first
      ? ''
      : label(width, floor + 12, `${last}`, { anchor: 'end', size: 8.5, fill: MUTED }),
    ...drawAccount(panel.other, x, y, { stroke: OTHER, dash: '3 2', fill: '#ffffff' }),
    ...drawAccount(panel.own, x, y, { stroke: ACCENT, dash: undefined, fill: ACCENT }),
  ];
}

function drawAccount(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
  style: { stroke: string; dash: string | undefined; fill: string },
): string[] {
  let path = '';
  let open = false;
  values.forEach((value, index) => {
    if (value === null) {
      open = false;
      return;
    }
    path += `${open ? 'L' : 'M'}${round(x(index))} ${round(y(value))}`;
    open = true;
  });
  return [
    path === ''
      ? ''
      : element('path', {
          d: path,
          fill: 'none',
          stroke: style.stroke,
          'stroke-width': 1.3,
          'stroke-dasharray': style.dash,
        }),
    ...values.map((value, index) =>
      value === null
        ? ''
        : element('circle', {
            cx: x(index),
            cy: y(value),
            r: 1.9,
            fill: style.fill,
            stroke: style.stroke,
            'stroke-width': 1,
          }),
    ),
  ];
}
