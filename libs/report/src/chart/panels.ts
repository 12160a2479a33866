import { ACCENT, ACCENT_SOFT, ACCENT_TINT, INK, MUTED, OTHER, RULE } from './palette.ts';
import { ceilingOf, element, fit, label, line, picture, rectangle, round } from './svg.ts';

/** One small chart: two accounts of the same figure over the years; null where an account gives no value. */
export interface Panel {
  title: string;
  own: readonly (number | null)[];
  other: readonly (number | null)[];
  /** A joint estimate of it and what most likely holds it, drawn beneath; null where there is none. */
  estimates?: readonly (EstimatedValue | null)[];
}

export interface EstimatedValue {
  low: number;
  value: number;
  high: number;
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
/** How wide the estimate of a year without neighbours is. */
const ALONE = 16;

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
export function panelCeiling({ own, other, estimates = [] }: Panel): number {
  const values = [...own, ...other, ...estimates.map((estimate) => estimate?.high ?? 0)];
  return ceilingOf(Math.max(1, ...values.map((value) => value ?? 0)));
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
  const x = (index: number): number => (years.length > 1 ? 6 + index * step : width / 2);
  const y = (value: number): number => floor - (value / highest) * (floor - ceiling);
  const first = years[0];
  const last = years.at(-1);
  return [
    titled ? label(0, 10, fit(panel.title, width, 10.25), { weight: 600, size: 10.25 }) : '',
    line(0, ceiling, width, ceiling, RULE, { 'stroke-width': 0.5 }),
    label(width, ceiling - 2.5, top, { anchor: 'end', size: 8.5, fill: MUTED }),
    line(0, floor, width, floor, INK, { 'stroke-width': 0.75 }),
    first === undefined
      ? ''
      : first === last
        ? label(width / 2, floor + 12, `${first}`, { anchor: 'middle', size: 8.5, fill: MUTED })
        : label(0, floor + 12, `${first}`, { size: 8.5, fill: MUTED }),
    last === undefined || last === first
      ? ''
      : label(width, floor + 12, `${last}`, { anchor: 'end', size: 8.5, fill: MUTED }),
    ...drawEstimates(panel.estimates ?? [], x, y),
    ...drawAccount(panel.other, x, y, { stroke: OTHER, dash: '3 2', fill: '#ffffff' }),
    ...drawAccount(panel.own, x, y, { stroke: ACCENT, dash: undefined, fill: ACCENT }),
  ];
}

/** A band over years that follow each other, a block over one that stands alone, and the estimate as a line in it. */
function drawEstimates(
  estimates: readonly (EstimatedValue | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string[] {
  const runs: { index: number; estimate: EstimatedValue }[][] = [];
  estimates.forEach((estimate, index) => {
    if (estimate === null) return;
    const last = runs.at(-1);
    if (last?.at(-1)?.index === index - 1) last.push({ index, estimate });
    else runs.push([{ index, estimate }]);
  });
  return runs.flatMap((run) => {
    const [only] = run;
    if (only !== undefined && run.length === 1) {
      const { low, value, high } = only.estimate;
      const left = x(only.index) - ALONE / 2;
      const at = y(value);
      return [
        rectangle(left, y(high), ALONE, Math.max(0.5, y(low) - y(high)), ACCENT_TINT),
        line(left, at, left + ALONE, at, ACCENT_SOFT),
      ];
    }
    const points = (of: (estimate: EstimatedValue) => number, each: typeof run) =>
      each.map(({ index, estimate }) => `${round(x(index))} ${round(y(of(estimate)))}`);
    const edges = [...points(({ high }) => high, run), ...points(({ low }) => low, [...run].reverse())];
    const middle = points(({ value }) => value, run);
    return [
      element('path', { d: `M${edges.join('L')}Z`, fill: ACCENT_TINT }),
      element('path', { d: `M${middle.join('L')}`, fill: 'none', stroke: ACCENT_SOFT, 'stroke-width': 0.75 }),
    ];
  });
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
