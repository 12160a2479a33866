import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCycle, importSubmissions, saveCycle } from '@concord/persistence';
import { enqueueCheck } from '@concord/queue';
import type { DataSource } from 'typeorm';
import { readCycleFolder } from '../cycle-folder.ts';
import { ROOT } from './folders.ts';

export const SAMPLE_CYCLE = 'eurafrica-2016';

/** Loads the sample cycle, all or nothing, unless it is there. @returns the number of outlines loaded. */
export async function loadSample(database: DataSource): Promise<number> {
  if (await findCycle(database.manager, SAMPLE_CYCLE)) return 0;
  const { cycle, files } = await readCycleFolder(join(ROOT, 'samples', SAMPLE_CYCLE, 'outlines'));
  await database.transaction(async (manager) => {
    await saveCycle(manager, cycle);
    await importSubmissions(
      manager,
      cycle.code,
      files.map(({ file, outline }) => ({ outline, text: readFileSync(file, 'utf8') })),
    );
    await enqueueCheck(manager, cycle.code);
  });
  return files.length;
}
