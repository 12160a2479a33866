import { type Check, checksOf, type Finding, runChecks, Snapshot } from '@concord/consistency';
import type { CycleConfiguration, Outline } from '@concord/domain';
import { sentenceOf } from '../findings/sentence.ts';
import { Problem } from '../problem/problem.ts';

/**
 * Runs the checks that need one outline alone, as its own country sees them before anyone else does.
 * @param previous what the country filed in the cycle before.
 * @throws Problem `open-questions` where one of them is of severity `error`, with every place that it rests on.
 */
export function requireSettled(
  configuration: CycleConfiguration,
  outline: Outline,
  previous: readonly Outline[],
): void {
  const checks = checksOf(configuration).filter(({ scope }) => scope === 'field' || scope === 'outline');
  const { findings } = runChecks(checks, Snapshot.of(configuration, [outline], { previous }));
  const grave = findings.filter(blocksSubmission);
  if (grave.length === 0) return;
  throw new Problem('open-questions', 'Some points cannot stand together. Nothing was submitted.', {
    errors: grave.flatMap((finding) =>
      finding.evidence.map(({ pointer }) => ({
        pointer,
        detail: sentenceOf(finding, 'en', configuration).text,
        expected: ruleOf(finding.check, checks),
      })),
    ),
  });
}

/** Whether an outline with this finding cannot be submitted: what one outline alone cannot mean. */
export function blocksSubmission({ severity, scope }: Pick<Finding, 'severity' | 'scope'>): boolean {
  return severity === 'error' && (scope === 'field' || scope === 'outline');
}

function ruleOf(id: string, checks: readonly Check[]): string {
  return checks.find((check) => check.id === id)?.rule ?? id;
}
