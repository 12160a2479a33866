import { ACCENT, INK, isDark, MUTED, OTHER, PAPER, RULE, STEPS } from './palette.ts';
import { fit, label, line, picture, rectangle, widthOf } from './svg.ts';

/** What one corridor's cell shows: a step of distance with its number, or why there is none. */
export type HeatCell = { step: number; text: string } | 'one' | 'neither';

export interface HeatMapDrawing {
  kind: 'heat-map';
  groups: readonly { label: string; countries: readonly { code: string; name: string }[] }[];
  /** Row by row, origin by destination; the diagonal is not read. */
  cells: readonly (readonly HeatCell[])[];
  legend: readonly string[];
  one: string;
  neither: string;
  same: string;
}

const WIDTH = 627;
const NAMES = 104;
const GAP = 4;
const TOP = 70;
const REGION_SIZE = 9;

/** Origin by destination, as squares in groups; numbers are printed where the squares leave room for them. */
export function drawHeatMap(drawing: HeatMapDrawing, description: string): string {
  const { groups, cells } = drawing;
  const countries = groups.flatMap((group) => group.countries);
  const side = Math.min(24, (WIDTH - NAMES - GAP * (groups.length - 1)) / Math.max(1, countries.length));
  const starts = positions(groups, side);
  const span = (starts.at(-1) ?? 0) + side;
  const nameSize = Math.min(9.75, side * 0.72);
  const parts: string[] = [];
  countries.forEach(({ code, name }, index) => {
    const at = starts[index] ?? 0;
    const x = NAMES + at + side / 2;
    parts.push(
      label(NAMES - 6, TOP + at + side / 2 + nameSize * 0.35, fit(name, NAMES - 8, nameSize), {
        anchor: 'end',
        size: nameSize,
      }),
    );
    parts.push(
      label(0, 0, side >= 12 ? fit(name, 66, nameSize) : code, {
        size: nameSize,
        transform: `translate(${(x + nameSize * 0.35).toFixed(1)} ${TOP - 4}) rotate(-90)`,
      }),
    );
  });
  cells.forEach((row, from) => {
    row.forEach((cell, to) => {
      const x = NAMES + (starts[to] ?? 0);
      const y = TOP + (starts[from] ?? 0);
      parts.push(from === to ? drawSame(x, y, side) : drawCell(cell, x, y, side));
    });
  });
  let group = 0;
  for (const { label: region, countries: members } of groups) {
    const from = starts[group] ?? 0;
    group += members.length;
    const length = members.length * side;
    // A name longer than its group would run into the next one; the note names them all.
    if (widthOf(region, REGION_SIZE) > length) continue;
    parts.push(
      label(0, 0, region, {
        anchor: 'middle',
        size: REGION_SIZE,
        fill: MUTED,
        transform: `translate(10 ${(TOP + from + length / 2).toFixed(1)}) rotate(-90)`,
      }),
      line(16, TOP + from, 16, TOP + from + length - 0.8, RULE),
    );
  }
  const foot = TOP + span + 14;
  return picture(WIDTH, foot + 34, description, [...parts, ...drawLegend(drawing, foot)]);
}

function positions(groups: HeatMapDrawing['groups'], side: number): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const { countries } of groups) {
    for (let index = 0; index < countries.length; index++) {
      starts.push(at);
      at += side;
    }
    at += GAP;
  }
  return starts;
}

function drawCell(cell: HeatCell, x: number, y: number, side: number): string {
  const inner = side - 0.8;
  if (cell === 'neither') return rectangle(x, y, inner, inner, PAPER, { stroke: RULE, 'stroke-width': 0.4 });
  if (cell === 'one') {
    return (
      rectangle(x, y, inner, inner, PAPER, { stroke: RULE, 'stroke-width': 0.4 }) +
      `<circle cx="${(x + inner / 2).toFixed(2)}" cy="${(y + inner / 2).toFixed(2)}" r="${Math.max(0.6, side * 0.09).toFixed(2)}" fill="${OTHER}"/>`
    );
  }
  const size = side * 0.46;
  return (
    rectangle(x, y, inner, inner, STEPS[cell.step] ?? ACCENT) +
    (side >= 13
      ? label(x + inner / 2, y + inner / 2 + size * 0.35, cell.text, {
          anchor: 'middle',
          size,
          fill: isDark(cell.step) ? PAPER : INK,
        })
      : '')
  );
}

function drawSame(x: number, y: number, side: number): string {
  const inner = side - 0.8;
  return (
    rectangle(x, y, inner, inner, '#eeece8') +
    line(x, y + inner, x + inner, y, OTHER, { 'stroke-width': 0.5 })
  );
}

function drawLegend({ legend, one, neither, same }: HeatMapDrawing, y: number): string[] {
  const side = 13;
  let x = NAMES;
  const entries = [
    ...legend.map((text, step) => ({
      text,
      draw: (at: number) =>
        rectangle(at, y, side, side, STEPS[step] ?? ACCENT, { stroke: RULE, 'stroke-width': 0.25 }),
    })),
  ];
  const drawn = entries.flatMap(({ text, draw }) => {
    const start = x;
    x += side + 5 + widthOf(text, 9.25) + 14;
    return [draw(start), label(start + side + 5, y + 10, text, { size: 9.25 })];
  });
  x = NAMES;
  const second = y + 18;
  for (const { text, cell } of [
    { text: one, cell: drawCell('one', 0, 0, side) },
    { text: neither, cell: drawCell('neither', 0, 0, side) },
    { text: same, cell: drawSame(0, 0, side) },
  ]) {
    drawn.push(`<g transform="translate(${x.toFixed(1)} ${second})">${cell}</g>`);
    drawn.push(label(x + side + 5, second + 10, text, { size: 9.25, fill: MUTED }));
    x += side + 5 + widthOf(text, 9.25) + 14;
  }
  return drawn;
}
