// Writes docs/checks from the catalogue and the checks' own explanations: `npm run docs`, after a build.
// With --check it writes nothing and fails where the files are not what they would be.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CATALOGUE, CATALOGUE_VERSION, READER_QUESTIONS } from '../dist/index.js';

const library = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(library, '..', '..', 'docs', 'checks');
const checks = new Map(CATALOGUE.map((check) => [check.id, check]));

const pages = new Map([['README.md', index()]]);
for (const check of CATALOGUE) pages.set(`${check.id}.md`, page(check));

if (process.argv.includes('--check')) verify();
else write();

function index() {
  const sections = READER_QUESTIONS.map(({ question, checks: ids }) => {
    const rows = ids.map((id) => {
      const { rule, severity, scope } = checks.get(id);
      return `| [${id}](${id}.md) | ${rule}. | ${scope} | ${severity} |`;
    });
    return `## ${question}\n\n| check | what holds | about | up to |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return [
    '# The checks',
    `Catalogue ${CATALOGUE_VERSION}, ${CATALOGUE.length} checks, by the question that they answer. A finding is a question, never a verdict: an \`error\` blocks a submission, a \`warning\` asks for a reply, a \`note\` is worth a look, \`info\` is context. Generated from the catalogue by \`npm run docs\`.`,
    ...sections,
  ].join('\n\n');
}

function page({ id, scope, severity, source, messages }) {
  const explanation = readFileSync(join(library, 'src', 'checks', id, 'README.md'), 'utf8').trimEnd();
  const sentences = Object.entries(messages).map(([message, { en }]) => `| \`${message}\` | ${en} |`);
  return [
    explanation,
    '## In the catalogue',
    `| | |\n| --- | --- |\n| about | ${scope} |\n| severity | up to ${severity} |\n| source | ${source} |`,
    '## Sentences',
    `| message | in English |\n| --- | --- |\n${sentences.join('\n')}\n`,
  ].join('\n\n');
}

function write() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
  console.log(`docs/checks: ${pages.size} pages`);
}

function verify() {
  const there = existsSync(folder) ? readdirSync(folder) : [];
  const differing = [...new Set([...there, ...pages.keys()])].filter((name) => {
    const file = join(folder, name);
    return !pages.has(name) || !existsSync(file) || readFileSync(file, 'utf8') !== pages.get(name);
  });
  if (differing.length === 0) return;
  console.error(`docs/checks is not what the catalogue says (${differing.join(', ')}): run npm run docs`);
  process.exitCode = 1;
}
