import { readFileSync } from 'node:fs';
import { type DrawProtocol, drawReviewers, readDraw } from '@concord/domain';
import { oneOperand, readArguments } from '../arguments.ts';
import { writeOutput } from '../output.ts';
import { faultLine, UsageError } from '../usage-error.ts';

const USAGE = 'draw FILE';

/** Draws reviewers again from the protocol of a draw, and says whether the outcome is the same: exit status 0, else 1. */
export async function draw(args: string[]): Promise<number> {
  const { positionals } = readArguments(args, {}, USAGE);
  const file = oneOperand(positionals, USAGE);
  const { cycle, number, input, outcome } = protocolIn(file);
  const again = drawReviewers(input);
  const name = `Draw ${number} of ${cycle}, seed "${input.seed}"`;
  if (JSON.stringify(again) === JSON.stringify(outcome)) {
    await writeOutput(
      `${name}: drawn again, the outcome is the same (${outcome.assignments.length} drawn).\n`,
    );
    return 0;
  }
  const drawn = again.kind === 'drawn' ? again.assignments : [];
  const lines = drawn.map(({ country, reviewer }) => `  ${country} ${reviewer}`);
  const instead = lines.length > 0 ? `, namely:\n${lines.join('\n')}` : ': none is possible';
  await writeOutput(`${name}: drawn again, the outcome is another${instead}\n`);
  return 1;
}

function protocolIn(file: string): DrawProtocol {
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}, expected the protocol of a draw as JSON`);
  }
  const reading = readDraw(document);
  if ('faults' in reading)
    throw new UsageError(reading.faults.map((fault) => faultLine(file, fault)).join('\n'));
  return reading.protocol;
}
