import { setTimeout as pause } from 'node:timers/promises';
import { oneOperand, readArguments } from '../arguments.ts';
import { writeError, writeOutput } from '../output.ts';
import { codeOf, readCredentials } from '../start/demonstration/credentials.ts';
import { dataFolder } from '../start/folders.ts';
import { UsageError } from '../usage-error.ts';

const USAGE = 'code EMAIL [--data DIR]';
/** A code that is shown for less than this is gone before it is typed. */
const SHORTEST = 3;

/** Writes the code that the authenticator of a demonstration's account shows now. */
export async function code(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { data: { type: 'string' } }, USAGE);
  const email = oneOperand(positionals, USAGE).trim().toLowerCase();
  const credentials = readCredentials(dataFolder(values.data));
  const given = credentials.get(email);
  if (given === undefined) {
    const known = [...credentials.keys()].join(', ');
    throw new UsageError(
      `${email} is no account of the demonstration here${known === '' ? '; npm start makes them' : `; they are ${known}`}`,
    );
  }
  let now = codeOf(given);
  if (now.seconds < SHORTEST) {
    await pause(now.seconds * 1000);
    now = codeOf(given);
  }
  await writeOutput(`${now.code}\n`);
  writeError(`Shown for ${now.seconds} seconds more; it is good once.`);
  return 0;
}
