import { existsSync, readFileSync } from 'node:fs';
import type { Members } from '@concord/interchange';
import { readArguments } from '../arguments.ts';
import { writeError, writeOutput, writeWhole } from '../output.ts';
import { readOutlineFiles, tagPath } from '../remote/outline-files.ts';
import { SERVER_OPTIONS, SERVER_USAGE, Server } from '../remote/server.ts';
import { UsageError } from '../usage-error.ts';
import { cycleOf, outlineNamed } from './pull.ts';

const USAGE = `push CYCLE COUNTRY [--from FILE.json|FILE.xlsx|FOLDER] [--dry-run] ${SERVER_USAGE}`;
const OPTIONS = { ...SERVER_OPTIONS, from: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;

interface Change {
  pointer: string;
  change: 'added' | 'removed' | 'changed';
}

/** Makes a country's draft what a file says, if nobody saved it since it was pulled; or only says what that would change. */
export async function push(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS, USAGE);
  const { cycle, country } = outlineNamed(positionals, USAGE);
  const from = values.from ?? `${country}.json`;
  const server = new Server(values);
  const outline = `/cycles/${cycle}/outlines/${country}`;
  const configuration = await cycleOf(server, cycle);
  const draft = await server.ask('GET', `${outline}/draft`, { absent: true });
  const precondition = preconditionOf(from, draft.etag, draft.status === 404);
  const start = { language: 'en', period: configuration.period };
  const base = (draft.body ?? start) as Members;
  const document = await readOutlineFiles(from, base, { cycle: configuration, country });
  const body = JSON.stringify(document);
  if (values['dry-run']) {
    const path = `${outline}/imports?file=${country}.json&dryRun=true`;
    const { body: answer } = await server.ask('POST', path, { body, headers: precondition });
    await writeOutput(changeLines((answer as { changes: Change[] }).changes));
    return 0;
  }
  const saved = await server.ask('PUT', `${outline}/draft`, { body, headers: precondition });
  await writeWhole(tagPath(from), `${saved.etag ?? ''}\n`);
  writeError(`${from}: is the draft of ${country} now, version ${saved.etag ?? ''}`);
  return 0;
}

/** Which draft the push replaces: the one that was pulled, or none where there is none. @throws UsageError. */
function preconditionOf(from: string, current: string | undefined, isFirst: boolean): Record<string, string> {
  if (isFirst || current === '"0"') return { 'If-None-Match': '*' };
  const kept = tagPath(from);
  if (!existsSync(kept)) {
    throw new UsageError(
      `${kept}: is not there, so it cannot be told which draft this was made from. Pull first.`,
    );
  }
  return { 'If-Match': readFileSync(kept, 'utf8').trim() };
}

function changeLines(changes: readonly Change[]): string {
  if (changes.length === 0) return 'Nothing would change.\n';
  return changes.map(({ pointer, change }) => `${change} ${pointer}\n`).join('');
}
