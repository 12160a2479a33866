import type { CountryCode, Outline } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import type { SubmissionRecord } from './submission.schema.ts';
import { newestRecords, submissionsById } from './submissions.ts';

/** Characters of JSON whose outlines are kept parsed: about forty large outlines. */
const MOST = 12_000_000;

interface Kept {
  outline: Outline;
  characters: number;
}

/** Those asked for lately, the one asked for last at the end, by the digest of what may be read of them. */
const kept = new Map<string, Kept>();
let characters = 0;

/**
 * The outlines of some submissions as the transaction's reader may see them, by country. They are shared by all who read
 * just the same of them, and are not to be changed. Whose records these are has been shown what their digests are of.
 */
export async function parsedOutlines(
  manager: EntityManager,
  records: readonly SubmissionRecord[],
): Promise<Map<CountryCode, Outline>> {
  const found = new Map(records.map(({ sha256 }) => [sha256, use(sha256)]));
  const missing = records.filter(({ sha256 }) => found.get(sha256) === undefined);
  if (missing.length > 0) {
    const ids = missing.map(({ id }) => id);
    for (const { sha256, text } of await submissionsById(manager, ids)) {
      const outline = JSON.parse(text) as Outline;
      found.set(sha256, outline);
      keep(sha256, { outline, characters: text.length });
    }
  }
  return new Map(
    records.flatMap(({ country, sha256 }) => {
      const outline = found.get(sha256);
      return outline === undefined ? [] : [[country, outline] as const];
    }),
  );
}

/** The outlines that count of some countries, as {@link parsedOutlines} gives them. */
export async function newestOutlines(
  manager: EntityManager,
  cycle: string,
  countries: readonly CountryCode[],
): Promise<Map<CountryCode, Outline>> {
  if (countries.length === 0) return new Map();
  return await parsedOutlines(manager, await newestRecords(manager, cycle, countries));
}

function use(sha256: string): Outline | undefined {
  const known = kept.get(sha256);
  if (known === undefined) return undefined;
  kept.delete(sha256);
  kept.set(sha256, known);
  return known.outline;
}

function keep(sha256: string, fresh: Kept): void {
  drop(sha256);
  kept.set(sha256, fresh);
  characters += fresh.characters;
  for (const [oldest] of kept) {
    if (characters <= MOST) return;
    drop(oldest);
  }
}

function drop(sha256: string): void {
  characters -= kept.get(sha256)?.characters ?? 0;
  kept.delete(sha256);
}
