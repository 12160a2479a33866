import type { CycleConfiguration } from '@concord/domain';
import type { Members } from '@concord/interchange';
import { readArguments } from '../arguments.ts';
import { writeError, writeWhole } from '../output.ts';
import { formOfPath, tagPath, writeOutlineFiles } from '../remote/outline-files.ts';
import { SERVER_OPTIONS, SERVER_USAGE, Server } from '../remote/server.ts';
import { UsageError } from '../usage-error.ts';

const USAGE = `pull CYCLE COUNTRY [--out FILE.json|FILE.xlsx|FOLDER] ${SERVER_USAGE}`;

/** Writes a country's draft, and beside it the version that it was at. */
export async function pull(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { ...SERVER_OPTIONS, out: { type: 'string' } }, USAGE);
  const { cycle, country } = outlineNamed(positionals, USAGE);
  const out = values.out ?? `${country}.json`;
  formOfPath(out);
  const server = new Server(values);
  const configuration = await cycleOf(server, cycle);
  const { body, etag } = await server.ask('GET', `/cycles/${cycle}/outlines/${country}/draft`);
  await writeOutlineFiles(out, body as Members, { cycle: configuration, country });
  await writeWhole(tagPath(out), `${etag ?? ''}\n`);
  writeError(`${out}: the draft of ${country}, version ${etag ?? ''}`);
  return 0;
}

/** The cycle and the country that a command is about. @throws UsageError. */
export function outlineNamed(
  positionals: readonly string[],
  usage: string,
): { cycle: string; country: string } {
  const [cycle, country, ...more] = positionals;
  if (cycle === undefined || country === undefined || more.length > 0) {
    throw new UsageError(`Usage: concord ${usage}`);
  }
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/u.test(cycle))
    throw new UsageError(`${cycle}: expected the code of a cycle`);
  if (!/^[A-Z]{3}$/u.test(country))
    throw new UsageError(`${country}: expected three capital letters, such as KEN`);
  return { cycle, country };
}

/** @throws UsageError where the token opens no such cycle. */
export async function cycleOf(server: Server, cycle: string): Promise<CycleConfiguration> {
  const { body } = await server.ask('GET', `/cycles/${cycle}`);
  return (body as { configuration: CycleConfiguration }).configuration;
}
