#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
const main = fileURLToPath(new URL('../bundle/main.js', import.meta.url));

if (!existsSync(main)) {
  console.error('concord is not built yet: run "npm ci" or "npm start" at the top of the repository first.');
  process.exitCode = 3;
} else if (major > 22 || (major === 22 && minor >= 18)) {
  await import('../bundle/main.js');
} else {
  // The repository brings a current Node.js as a package; an older one on the machine only starts it.
  const node = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));
  const { status, error } = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  if (error) console.error(`concord needs Node.js 22.18 or later; this is ${process.version}.`);
  process.exitCode = status ?? 3;
}
