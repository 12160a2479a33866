import { hash } from 'node:crypto';
import {
  type Check,
  checksOf,
  coverageOf,
  findingsDocument,
  runChecks,
  SEVERITIES,
  Snapshot,
} from '@concord/consistency';
import type { CycleConfiguration, Outline } from '@concord/domain';
import { oneOf, oneOperand, readArguments } from '../arguments.ts';
import { outlineFilesIn, readCycleFolder, readOutlineFiles } from '../cycle-folder.ts';
import { writeResult } from '../output.ts';
import { UsageError } from '../usage-error.ts';

const USAGE =
  'check DIR [--cycle-config FILE] [--out FILE] [--format json|csv|text] [--only ID,…] [--fail-on LEVEL] [--previous DIR]';

const OPTIONS = {
  'cycle-config': { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string' },
  only: { type: 'string' },
  'fail-on': { type: 'string' },
  previous: { type: 'string' },
} as const;

const sha256 = (text: string): string => hash('sha256', text, 'hex');

const WRITERS = {
  json: () => import('../findings/json.ts'),
  csv: () => import('../findings/csv.ts'),
  text: () => import('../findings/text.ts'),
} as const;

/** Runs the catalogue over the outlines of a folder and writes the findings: a function of the files alone. */
export async function check(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS, USAGE);
  const folder = oneOperand(positionals, USAGE);
  const format = oneOf('format', values.format, ['json', 'csv', 'text'], 'text');
  const failOn =
    values['fail-on'] === undefined ? undefined : oneOf('fail-on', values['fail-on'], SEVERITIES, 'error');
  const { cycle, files } = await readCycleFolder(folder, values['cycle-config']);
  const checks = chosen(values.only, cycle);

  const snapshot = Snapshot.of(
    cycle,
    files.map(({ outline }) => outline),
    values.previous === undefined ? {} : { previous: await readPrevious(values.previous) },
  );
  const { findings } = runChecks(checks, snapshot, { digest: sha256 });
  const input = files
    .map(({ outline, sha256 }) => ({ country: outline.country, sha256 }))
    .sort((a, b) => (a.country < b.country ? -1 : 1));
  const document = findingsDocument(cycle, input, coverageOf(snapshot), findings, 'en');
  const { writeFindings } = await WRITERS[format]();
  const text = writeFindings(document, findings);
  await writeResult(text, values.out);
  const reached =
    failOn !== undefined &&
    findings.some(({ severity }) => SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(failOn));
  return reached ? 1 : 0;
}

/** The outlines of the cycle before; of another cycle, so that its configuration plays no part. */
async function readPrevious(folder: string): Promise<Outline[]> {
  const { files, faults } = await readOutlineFiles(outlineFilesIn(folder));
  if (faults.length > 0) throw new UsageError(faults.join('\n'));
  return files.map(({ outline }) => outline);
}

function chosen(only: string | undefined, cycle: CycleConfiguration): readonly Check[] {
  const checks = checksOf(cycle);
  if (only === undefined) return checks;
  const ids = only.split(',').map((id) => id.trim());
  const unknown = ids.filter((id) => !checks.some((check) => check.id === id));
  if (unknown.length > 0) {
    throw new UsageError(`--only: there is no check ${unknown.join(', ')}; "concord checks" lists them`);
  }
  return checks.filter(({ id }) => ids.includes(id));
}
