import { existsSync, statSync } from 'node:fs';
import { readArguments } from '../arguments.ts';
import { outlineFilesIn, readOutlineFiles } from '../cycle-folder.ts';
import { writeOutput } from '../output.ts';
import { UsageError } from '../usage-error.ts';

const USAGE = 'validate PATH…';

/** Validates outline files, and those in folders, against `concord.outline/1`. */
export async function validate(args: string[]): Promise<number> {
  const { positionals } = readArguments(args, {}, USAGE);
  if (positionals.length === 0) throw new UsageError(`Usage: concord ${USAGE}`);
  const paths = positionals.flatMap((path) => {
    if (!existsSync(path)) throw new UsageError(`${path}: there is no such file or folder`);
    return statSync(path).isDirectory() ? outlineFilesIn(path) : [path];
  });
  const { files, faults } = await readOutlineFiles(paths);
  if (faults.length > 0) throw new UsageError(faults.join('\n'));
  await writeOutput(`${files.length} ${files.length === 1 ? 'outline' : 'outlines'}: no faults\n`);
  return 0;
}
