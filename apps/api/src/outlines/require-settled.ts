import { CATALOGUE, runChecks, Snapshot } from '@concord/consistency';
import type { CycleConfiguration, Outline } from '@concord/domain';
import { sentenceOf } from '../findings/sentence.ts';
import { Problem } from '../problem/problem.ts';

const OF_ONE_OUTLINE = CATALOGUE.filter(({ scope }) => scope === 'field' || scope === 'outline');

/**
 * Runs the checks that need one outline alone, as its own country sees them before anyone else does.
 * @throws Problem `open-questions` where one of them is of severity `error`, with every place that it rests on.
 */
export function requireSettled(configuration: CycleConfiguration, outline: Outline): void {
  const { findings } = runChecks(OF_ONE_OUTLINE, Snapshot.of(configuration, [outline]));
  const grave = findings.filter(({ severity }) => severity === 'error');
  if (grave.length === 0) return;
  throw new Problem('open-questions', 'Some points cannot stand together. Nothing was submitted.', {
    errors: grave.flatMap((finding) =>
      finding.evidence.map(({ pointer }) => ({
        pointer,
        detail: sentenceOf(finding, 'en').text,
        expected: ruleOf(finding.check),
      })),
    ),
  });
}

function ruleOf(id: string): string {
  return OF_ONE_OUTLINE.find((check) => check.id === id)?.rule ?? id;
}
