// In a process of its own, in plain JavaScript so that nothing but the work takes memory: prints the most memory that
// it held, in bytes, after starting alone, after parsing a folder's outlines and holding all of them, or after running
// the catalogue over them: over outlines that are read one after another, of which what checks ask for is kept, or
// over outlines that are all held.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [task, folder] = process.argv.slice(2);
if (task !== 'start') {
  const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
  const readOne = function* (name) {
    for (const file of readdirSync(join(folder, name))) yield read(join(folder, name, file));
  };
  const held = (name) => [...readOne(name)];
  if (task === 'parse') {
    if (held('outlines').length + held('previous').length === 0) throw new Error('Nothing was read');
  } else {
    const { CATALOGUE, runChecks, Snapshot } = await import('@concord/consistency');
    const keepsFigures = task === 'run-held';
    const take = keepsFigures ? held : readOne;
    const previous = take('previous');
    const snapshot = Snapshot.of(
      read(join(folder, 'cycle.json')),
      take('outlines'),
      { previous },
      { keepsFigures },
    );
    const { findings } = runChecks(CATALOGUE, snapshot);
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
