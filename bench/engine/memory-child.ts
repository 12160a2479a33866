import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CycleConfiguration, Outline } from '@concord/domain';

/**
 * In a process of its own: the most memory that it held, in bytes, after starting alone, after parsing a folder's
 * outlines, or after running the catalogue over them.
 */
const [task, folder = ''] = process.argv.slice(2);
if (task !== 'start') {
  const read = (name: string) =>
    readdirSync(join(folder, name)).map(
      (file) => JSON.parse(readFileSync(join(folder, name, file), 'utf8')) as Outline,
    );
  const cycle = JSON.parse(readFileSync(join(folder, 'cycle.json'), 'utf8')) as CycleConfiguration;
  const parsed = { cycle, outlines: read('outlines'), previous: read('previous') };
  if (task === 'run') {
    const { runAll } = await import('./workload.ts');
    const { run } = runAll(parsed);
    if (run.findings.length === 0) throw new Error('Nothing was found, so nothing was run');
  } else if (parsed.outlines.length === 0) throw new Error('Nothing was read');
}
console.log(process.resourceUsage().maxRSS * 1024);
