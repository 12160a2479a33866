import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type EditionRecord,
  findEdition,
  latestCheckRun,
  listEditions,
  readEditionPdf,
  requestEdition,
} from '@concord/persistence';
import { enqueueEdition } from '@concord/queue';
import type { DataSource } from 'typeorm';
import { writeWhole } from '../output.ts';
import type { Progress } from '../progress.ts';

const INTERVAL = 150;

/** Waits until the cycle has been checked once. @returns the number of findings. */
export async function waitForCheck(
  database: DataSource,
  cycle: string,
  signal: AbortSignal,
): Promise<number> {
  for (;;) {
    const run = await latestCheckRun(database.manager, cycle);
    if (run) return Object.values(run.counts.bySeverity).reduce((sum, count) => sum + count, 0);
    await pause(INTERVAL, undefined, { signal });
  }
}

/**
 * The cycle's first edition as a file: asked for if there is none, awaited if it is under way, read if it is done.
 * @returns the file. @throws if the compilation fails.
 */
export async function firstEdition(
  database: DataSource,
  cycle: string,
  folder: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<string> {
  const usable = (await listEditions(database.manager, cycle)).filter(({ state }) => state !== 'failed');
  let edition = usable.find(({ state }) => state === 'done') ?? usable[0] ?? (await ask(database, cycle));
  while (edition.state !== 'done') {
    if (edition.state === 'failed') throw new Error(`The report could not be compiled: ${edition.failure}`);
    progress.at(edition.progress, edition.step ?? 'waiting');
    await pause(INTERVAL, undefined, { signal });
    edition = (await findEdition(database.manager, edition.id)) ?? edition;
  }
  progress.done();
  const file = join(folder, `${cycle}-${edition.language}-${edition.audience}.pdf`);
  const pdf = await readEditionPdf(database.manager, edition.id);
  if (pdf === null) throw new Error(`The edition ${edition.id} has no report`);
  await writeWhole(file, pdf);
  return file;
}

function ask(database: DataSource, cycle: string): Promise<EditionRecord> {
  return database.transaction(async (manager) => {
    const edition = await requestEdition(manager, { cycle, language: 'en', audience: 'participants' });
    await enqueueEdition(manager, edition.id);
    return edition;
  });
}
