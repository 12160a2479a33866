// The peer of "concord check": reads a folder's outlines and parses them, and does nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, measured] = process.argv.slice(2);
const start = performance.now();
const outlines = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
if (measured) console.log(performance.now() - start);
if (outlines.length === 0) process.exitCode = 1;
