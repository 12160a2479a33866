import { CATALOGUE, type Check, checksOf, checkTitle, SEVERITIES, type Severity } from '@concord/consistency';
import type { CycleConfiguration } from '@concord/domain';
import { oneOf, oneOperand, readArguments } from '../arguments.ts';
import { findConfiguration, readConfiguration } from '../cycle-folder.ts';
import { writeOutput } from '../output.ts';

const USAGE = 'checks [DIR] [--cycle-config FILE] [--format json|text]';

const OPTIONS = { format: { type: 'string' }, 'cycle-config': { type: 'string' } } as const;

type Listed = Pick<Check, 'id' | 'scope' | 'severity' | 'rule' | 'source' | 'parameters'> & {
  title: string;
  /** Whether the cycle has it on; left out where no cycle is given. */
  enabled?: boolean;
};

/** Lists the catalogue; with a folder or a cycle's file, as that cycle has it, and the cycle's own rules after it. */
export async function checks(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS, USAGE);
  const format = oneOf('format', values.format, ['json', 'text'], 'text');
  const folder = positionals.length === 0 ? undefined : oneOperand(positionals, USAGE);
  const file = findConfiguration(folder, values['cycle-config']);
  const list =
    file === undefined ? CATALOGUE.map((check) => listed(check)) : ofCycle(readConfiguration(file));
  await writeOutput(format === 'json' ? `${JSON.stringify(list, null, 2)}\n` : list.map(entry).join('\n'));
  return 0;
}

function listed(
  { id, scope, severity, rule, source, parameters }: Check,
  cycle?: CycleConfiguration,
): Listed {
  return { id, title: checkTitle(id, 'en', cycle), scope, severity, rule, source, parameters };
}

function ofCycle(cycle: CycleConfiguration): Listed[] {
  const { rules = [] } = cycle;
  const all = checksOf({ rules: rules.map((rule) => ({ ...rule, enabled: true })) });
  return all.map((check, index) => {
    const { enabled = true, severity, parameters } = cycle.checks[check.id] ?? {};
    return {
      ...listed(check, cycle),
      severity: mildest(check.severity, severity),
      enabled: rules[index - CATALOGUE.length]?.enabled ?? enabled,
      parameters: Object.fromEntries(
        Object.entries(check.parameters).map(([name, definition]) => [
          name,
          { ...definition, value: parameters?.[name] ?? definition.default },
        ]),
      ),
    };
  });
}

function mildest(own: Severity, most: Severity = own): Severity {
  return SEVERITIES.indexOf(own) < SEVERITIES.indexOf(most) ? own : most;
}

function entry({ id, title, scope, severity, rule, source, enabled }: Listed): string {
  const off = enabled === false ? ', switched off' : '';
  return `${id}  (${scope}, up to ${severity}${off})\n  ${title}\n  ${rule}.\n  Source: ${source}.\n`;
}
