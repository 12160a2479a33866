import { CATALOGUE } from '@concord/consistency';
import { oneOf, readArguments } from '../arguments.ts';
import { writeOutput } from '../output.ts';

/** Lists the catalogue. */
export async function checks(args: string[]): Promise<number> {
  const { values } = readArguments(args, { format: { type: 'string' } }, 'checks [--format json|text]');
  const format = oneOf('format', values.format, ['json', 'text'], 'text');
  if (format === 'json') {
    const list = CATALOGUE.map(({ id, scope, severity, rule, source, parameters }) => ({
      id,
      scope,
      severity,
      rule,
      source,
      parameters,
    }));
    await writeOutput(`${JSON.stringify(list, null, 2)}\n`);
    return 0;
  }
  const entries = CATALOGUE.map(
    ({ id, scope, severity, rule, source }) =>
      `${id}  (${scope}, up to ${severity})\n  ${rule}.\n  Source: ${source}.\n`,
  );
  await writeOutput(entries.join('\n'));
  return 0;
}
