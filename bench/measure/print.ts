import { cpus, loadavg } from 'node:os';
import type { Spread } from './statistics.ts';

/** What a run was made on, so that its numbers can be read. */
export function printMachine(): void {
  const [processor] = cpus();
  const load = loadavg().map((each) => each.toFixed(2));
  console.log(`Node.js ${process.version}, ${cpus().length} × ${processor?.model ?? 'unknown processor'}`);
  console.log(
    `Load average at the start: ${load.join(', ')}. Where it is above 1, times say little; ratios hold better.\n`,
  );
}

/** Milliseconds with their spread. */
export function milliseconds({ median, least, most, runs }: Spread): string {
  return `${median.toFixed(1)} ms (${least.toFixed(1)}–${most.toFixed(1)}, ${runs} runs)`;
}

/** One comparison: the ratio beside its goal, and the two numbers that it is of. */
export function printRatio(
  name: string,
  { ratio, goal, of, over }: { ratio: number; goal?: number; of: string; over: string },
): void {
  const beside = goal === undefined ? 'no goal' : `goal ≤ ${goal}: ${ratio <= goal ? 'met' : 'not met'}`;
  console.log(`${name}\n  ratio ${ratio.toPrecision(3)} (${beside})\n  ${of}\n  ${over}`);
}

/** Rows under a heading, numbers to the right. */
export function printTable(
  heading: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const cells = [heading, ...rows].map((row) => row.map(String));
  const widths = heading.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  for (const row of cells) {
    const line = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    console.log(line.join('  '));
  }
}
