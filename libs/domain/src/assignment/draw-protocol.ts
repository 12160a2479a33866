import { DRAW_FORMAT, type DrawInput, type Drawn } from './draw.ts';

/**
 * All that a draw follows from and what came out, as a file by which anybody can draw it again: `concord draw FILE`. It
 * says whom nobody is drawn for, and not why: that may rest on what was given in confidence. The same draw gives the
 * same bytes.
 */
export function protocolOf({
  cycle,
  number,
  input,
  outcome,
}: {
  cycle: string;
  number: number;
  input: DrawInput;
  outcome: Drawn;
}): string {
  return `${JSON.stringify({ format: DRAW_FORMAT, cycle, number, input, outcome }, null, 2)}\n`;
}
