// In a process of its own, in plain JavaScript so that nothing but the work takes memory: prints the most memory that
// it held, in bytes, after starting alone, after parsing a folder's outlines, or after running the catalogue over them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [task, folder] = process.argv.slice(2);
if (task !== 'start') {
  const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
  const readAll = (name) => readdirSync(join(folder, name)).map((file) => read(join(folder, name, file)));
  const outlines = readAll('outlines');
  const previous = readAll('previous');
  if (outlines.length + previous.length === 0) throw new Error('Nothing was read');
  if (task === 'run') {
    const { CATALOGUE, runChecks, Snapshot } = await import('@concord/consistency');
    const { findings } = runChecks(
      CATALOGUE,
      Snapshot.of(read(join(folder, 'cycle.json')), outlines, { previous }),
    );
    if (findings.length === 0) throw new Error('Nothing was found, so nothing was run');
  }
}
console.log(peak());

/** On Linux of this program alone: what the system calls the process's maximum begins with that of its parent. */
function peak() {
  const status = '/proc/self/status';
  const own = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8')) : null;
  return (own ? Number(own[1]) : process.resourceUsage().maxRSS) * 1024;
}
