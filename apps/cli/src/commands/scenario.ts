import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import {
  checksOf,
  compareScenario,
  type Finding,
  findingText,
  readScenario,
  type Scenario,
  type ScenarioComparison,
  scenariosOf,
} from '@concord/consistency';
import type { CycleConfiguration } from '@concord/domain';
import { oneOperand, readArguments } from '../arguments.ts';
import { readCycleFolder } from '../cycle-folder.ts';
import { writeResult } from '../output.ts';
import { faultLine, UsageError } from '../usage-error.ts';

const USAGE = 'scenario DIR --scenario FILE|base|downside|upside [--cycle-config FILE] [--out FILE]';

const OPTIONS = {
  scenario: { type: 'string' },
  'cycle-config': { type: 'string' },
  out: { type: 'string' },
} as const;

/** Applies a scenario to a folder of outlines and writes what changes against the base, the cycle's own rules included. */
export async function scenario(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS, USAGE);
  const folder = oneOperand(positionals, USAGE);
  if (values.scenario === undefined) throw new UsageError(`--scenario is missing\nUsage: concord ${USAGE}`);
  const { cycle, files } = await readCycleFolder(folder, values['cycle-config']);
  const chosen = scenarioNamed(values.scenario, cycle);
  const outlines = files.map(({ outline }) => outline);
  const comparison = compareScenario(checksOf(cycle), cycle, outlines, chosen, {
    digest: (text) => hash('sha256', text, 'hex'),
  });
  await writeResult(asJson(cycle, comparison), values.out);
  return 0;
}

/** A file of one's own, or one of the cycle's, among them the three that every cycle has. */
function scenarioNamed(name: string, cycle: CycleConfiguration): Scenario {
  if (!existsSync(name)) {
    const scenarios = scenariosOf(cycle);
    const known = scenarios.find((each) => each.name === name);
    if (known !== undefined) return known;
    throw new UsageError(
      `${name}: there is no such file, expected a scenario's file or one of ${scenarios.map((each) => each.name).join(', ')}`,
    );
  }
  const reading = readScenario(parse(name));
  if ('faults' in reading)
    throw new UsageError(reading.faults.map((fault) => faultLine(name, fault)).join('\n'));
  return reading.scenario;
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}, expected a scenario as JSON`);
  }
}

function asJson(
  cycle: CycleConfiguration,
  { scenario, opened, closed, moved, ...comparison }: ScenarioComparison,
): string {
  const said = ({ id, check, severity, countries, subject, statistic, ...finding }: Finding) => ({
    id,
    check,
    severity,
    countries,
    subject,
    statistic,
    text: findingText({ check, message: finding.message }, 'en', cycle),
  });
  const document = {
    format: 'concord.scenario-comparison/1',
    cycle: cycle.code,
    scenario,
    ...comparison,
    opened: opened.map(said),
    closed: closed.map(said),
    moved: moved.map(({ before, after }) => ({ ...said(after), before: before.statistic?.value ?? null })),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}
