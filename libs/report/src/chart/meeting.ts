import { ACCENT, MUTED, RULE } from './palette.ts';
import { label, line, picture, round } from './svg.ts';

/** Points on which two accounts meet or part, on two logarithmic scales. */
export interface MeetingDrawing {
  kind: 'meeting';
  /** Both values at least 1. */
  points: readonly (readonly [across: number, up: number])[];
  size: number;
  /** Values to mark, with how they are written. */
  ticks: readonly { value: number; text: string }[];
  across: string;
  up: string;
}

const LEFT = 54;
const BOTTOM = 34;
/** Room for half of the last tick's text. */
const RIGHT = 22;

export function drawMeeting(
  { points, size, ticks, across, up }: MeetingDrawing,
  description: string,
): string {
  const highest = Math.max(10, ...ticks.map(({ value }) => value));
  const decades = Math.log10(highest);
  const plot = size - LEFT - RIGHT;
  const x = (value: number): number => LEFT + (Math.log10(value) / decades) * plot;
  const y = (value: number): number => 8 + plot - (Math.log10(value) / decades) * plot;
  const dots = points.map(([a, b]) => `M${round(x(a))} ${round(y(b))}h0`).join('');
  return picture(size, plot + 8 + BOTTOM, description, [
    ...ticks.flatMap(({ value, text }) => [
      line(x(value), y(1), x(value), y(highest), RULE, { 'stroke-width': 0.5 }),
      line(x(1), y(value), x(highest), y(value), RULE, { 'stroke-width': 0.5 }),
      label(x(value), y(1) + 12, text, { anchor: 'middle', size: 9.5, fill: MUTED }),
      label(LEFT - 5, y(value) + 3, text, { anchor: 'end', size: 9.5, fill: MUTED }),
    ]),
    line(x(1), y(1), x(highest), y(highest), ACCENT, { 'stroke-width': 1 }),
    `<path d="${dots}" fill="none" stroke="${ACCENT}" stroke-width="2.4" stroke-linecap="round" stroke-opacity="0.6"/>`,
    label(LEFT + plot / 2, y(1) + 28, across, { anchor: 'middle', size: 9.5, fill: MUTED }),
    label(0, 0, up, {
      anchor: 'middle',
      size: 9,
      fill: MUTED,
      transform: `translate(10 ${round(8 + plot / 2)}) rotate(-90)`,
    }),
  ]);
}
