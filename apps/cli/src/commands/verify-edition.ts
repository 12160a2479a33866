import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { checksOf, runChecks, Snapshot } from '@concord/consistency';
import type { Outline } from '@concord/domain';
import {
  compileReport,
  discloseEdition,
  type EditionInput,
  type Manifest,
  verifyReport,
} from '@concord/report';
import { oneOperand, readArguments } from '../arguments.ts';
import { readCycleFolder } from '../cycle-folder.ts';
import { writeError } from '../output.ts';
import { UsageError } from '../usage-error.ts';

const USAGE = 'verify-edition FILE.pdf [--url URL] [--folder DIR [--cycle-config FILE] [--again]]';

const OPTIONS = {
  url: { type: 'string' },
  folder: { type: 'string' },
  'cycle-config': { type: 'string' },
  again: { type: 'boolean' },
} as const;

/**
 * Verifies a report: its manifest and what is attached; with an installation's address, that it is what is published there;
 * with the outlines, that it was compiled from them, and with `--again` that compiling them gives the very same bytes.
 * @returns 0 where all holds, 1 where something does not.
 */
export async function verifyEdition(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS, USAGE);
  const file = oneOperand(positionals, USAGE);
  const { url, folder, again = false } = values;
  if (again && folder === undefined) throw new UsageError(`--again needs --folder\nUsage: concord ${USAGE}`);
  const pdf = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file} cannot be read (${error.code})`);
  });
  const { sha256, manifest, faults } = verifyReport(pdf);
  say(`SHA-256    ${sha256}`);
  if (manifest !== undefined) {
    describe(manifest);
    if (url !== undefined) faults.push(...(await againstInstallation(url, manifest, sha256)));
    if (folder !== undefined) {
      const input = await inputFrom(folder, values['cycle-config'], manifest);
      faults.push(...againstOutlines(input, manifest));
      if (again && faults.length === 0) {
        const compiled = await compileReport(input);
        if (hash('sha256', compiled.pdf, 'hex') !== sha256) {
          faults.push(
            'Compiled again, the report is another; the program that sets the pages may be of another version',
          );
        } else say('Compiled again, the report is the same, byte for byte');
      }
    }
  }
  for (const fault of faults) writeError(fault);
  say(faults.length === 0 ? 'All of it holds' : `${faults.length} of it does not hold`);
  return faults.length === 0 ? 0 : 1;
}

function describe(manifest: Manifest): void {
  const { cycle, title, audience, language, date, catalogue, engine, record, inputs, files } = manifest;
  say(`Cycle      ${cycle}, ${title}`);
  say(`Edition    for ${audience}, in ${language}, of ${date}`);
  say(`Compiled   by catalogue ${catalogue}, set by ${engine}`);
  if (record !== undefined) say(`Record     ${record.number} acts, the last ${record.hash}`);
  say(`Rests on   ${inputs.length} outlines; ${files.length} files attached`);
}

/** Holds it against what the installation publishes of the same cycle and language. */
async function againstInstallation(
  url: string,
  { cycle, language }: Manifest,
  sha256: string,
): Promise<string[]> {
  const address = new URL('/api/v1/published', url);
  const answer = await fetch(address, {
    headers: { Accept: 'application/json' },
    signal: AbortSignal.timeout(30_000),
  });
  if (!answer.ok) return [`${address.href} answers ${answer.status}`];
  const { editions } = (await answer.json()) as {
    editions: { cycle: string; language: string; sha256: string; withdrawnAt?: string }[];
  };
  const same = editions.find((edition) => edition.sha256 === sha256);
  if (same?.withdrawnAt !== undefined)
    return [`${address.host} took this edition back on ${same.withdrawnAt}`];
  if (same !== undefined) return [];
  const isThere = editions.some((edition) => edition.cycle === cycle && edition.language === language);
  return [
    isThere
      ? `What ${address.host} publishes of ${cycle} in this language is another file`
      : `${address.host} publishes nothing of ${cycle} in this language`,
  ];
}

async function inputFrom(
  folder: string,
  configuration: string | undefined,
  { inputs, audience, language, record }: Manifest,
): Promise<EditionInput> {
  const { cycle, files } = await readCycleFolder(folder, configuration);
  const named = new Map(inputs.map((input) => [input.country, input]));
  const filings = files
    .filter(({ outline }) => audience !== 'public' || named.has(outline.country))
    .map(({ outline, sha256 }) => {
      const version = named.get(outline.country)?.version;
      return { outline, sha256, ...(version === undefined ? {} : { version }) };
    });
  const outlines: Outline[] = filings.map(({ outline }) => outline);
  const run = runChecks(checksOf(cycle), Snapshot.of(cycle, outlines), {
    digest: (text) => hash('sha256', text, 'hex'),
  });
  return { cycle, filings, run, language, audience, ...(record === undefined ? {} : { record }) };
}

/** Holds the digests that a manifest names against the outlines, as far as its readers may read them. */
function againstOutlines(input: EditionInput, { inputs, configuration }: Manifest): string[] {
  const { filings } = discloseEdition(input);
  const faults =
    hash('sha256', JSON.stringify(input.cycle), 'hex') === configuration
      ? []
      : ['The cycle’s configuration is another than the one that the manifest names'];
  for (const { country, sha256 } of inputs) {
    const filing = filings.get(country);
    if (filing === undefined) faults.push(`There is no outline of ${country}, which the manifest names`);
    else if (filing.sha256 !== sha256)
      faults.push(`The outline of ${country} is another than the manifest names`);
  }
  const named = new Set(inputs.map(({ country }) => country));
  for (const country of filings.keys()) {
    if (!named.has(country)) faults.push(`The outline of ${country} is not in the manifest`);
  }
  return faults;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
