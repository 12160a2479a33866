import type { Finding } from '@concord/consistency';
import type { CycleConfiguration, Language } from '@concord/domain';
import { type UnkeptFinding, viewUnkept } from '../findings/finding.view.ts';
import type { Bounded, BoundedComparison } from './calculation/calculate.ts';

/** What differs from the base, with its sentences. */
export interface ComparisonView extends Omit<BoundedComparison, 'opened' | 'closed' | 'moved'> {
  opened: Bounded<UnkeptFinding>;
  closed: Bounded<UnkeptFinding>;
  moved: Bounded<{ before: UnkeptFinding; after: UnkeptFinding }>;
}

export function viewComparison(
  { opened, closed, moved, ...comparison }: BoundedComparison,
  language: Language,
  cycle: CycleConfiguration,
): ComparisonView {
  const view = (finding: Finding) => viewUnkept(finding, language, cycle);
  return {
    ...comparison,
    opened: { count: opened.count, shown: opened.shown.map(view) },
    closed: { count: closed.count, shown: closed.shown.map(view) },
    moved: {
      count: moved.count,
      shown: moved.shown.map(({ before, after }) => ({ before: view(before), after: view(after) })),
    },
  };
}
