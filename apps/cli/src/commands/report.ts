import { hash } from 'node:crypto';
import { join } from 'node:path';
import { checksOf, runChecks, Snapshot } from '@concord/consistency';
import { AUDIENCES } from '@concord/disclosure';
import { LANGUAGES } from '@concord/domain';
import { compileReport } from '@concord/report';
import { oneOf, oneOperand, readArguments } from '../arguments.ts';
import { readCycleFolder } from '../cycle-folder.ts';
import { writeError, writeWhole } from '../output.ts';
import { showProgress } from '../progress.ts';
import { UsageError } from '../usage-error.ts';

const USAGE =
  'report DIR --out FILE.pdf [--lang en|fr|es|ar|ru|zh] [--audience public|participants|reviewers] [--cycle-config FILE] [--bundle DIR]';

const OPTIONS = {
  out: { type: 'string' },
  lang: { type: 'string' },
  audience: { type: 'string' },
  'cycle-config': { type: 'string' },
  bundle: { type: 'string' },
} as const;

/** Checks a folder of outlines, then compiles the synthesis report. */
export async function report(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS, USAGE);
  const folder = oneOperand(positionals, USAGE);
  const { out, bundle } = values;
  if (out === undefined) throw new UsageError(`--out is missing\nUsage: concord ${USAGE}`);
  const language = oneOf('lang', values.lang, LANGUAGES, 'en');
  const audience = oneOf('audience', values.audience, AUDIENCES, 'participants');
  const { cycle, files } = await readCycleFolder(folder, values['cycle-config']);

  const snapshot = Snapshot.of(
    cycle,
    files.map(({ outline }) => outline),
  );
  const run = runChecks(checksOf(cycle), snapshot, { digest: (text) => hash('sha256', text, 'hex') });
  const filings = files.map(({ outline, sha256 }) => ({ outline, sha256 }));
  const progress = await showProgress('Compiling the report');
  const input = { cycle, filings, run, language, audience };
  const {
    pdf,
    pages,
    files: annex,
  } = await compileReport(input, {
    onProgress: (percent, step) => progress.at(percent, step),
  });
  progress.done();
  await writeWhole(out, pdf);
  if (bundle !== undefined) {
    for (const { name, content } of annex) await writeWhole(join(bundle, name), content);
  }
  writeError(`${out}: ${pages} pages`);
  return 0;
}
