// Takes a CycloneDX list of parts, as npm sbom makes it of the lock file, from standard input, and writes it with what is
// installed here alone: the lock file also names what other systems need.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const list = JSON.parse(await text(process.stdin));
const installed = new Set(packagesIn('node_modules'));
const listed = new Set(list.components.map((part) => part['bom-ref']));
const missing = [...installed].filter((reference) => !listed.has(reference));
if (missing.length > 0) {
  console.error(`Installed, but not on the list: ${missing.join(', ')}`);
  process.exit(1);
}
const isKept = (reference) => installed.has(reference) || !listed.has(reference);
const components = list.components.filter((part) => isKept(part['bom-ref']));
const dependencies = list.dependencies
  .filter(({ ref }) => isKept(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(isKept) }));
process.stdout.write(`${JSON.stringify({ ...list, components, dependencies }, null, 1)}\n`);

/** What is installed in a folder, as name@version. */
function packagesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap(({ name }) => {
      if (name.startsWith('@')) return packagesIn(join(folder, name));
      const path = join(folder, name);
      if (!existsSync(join(path, 'package.json'))) return [];
      const part = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
      return [`${part.name}@${part.version}`, ...packagesIn(join(path, 'node_modules'))];
    });
}
