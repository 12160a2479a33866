import { type CorridorMatrix, isAdditive, reconcileSnapshot, type Snapshot } from '@concord/consistency';
import type { CountryCode, Measure } from '@concord/domain';
import { Problem } from '../problem/problem.ts';

export interface CorridorsView extends Omit<CorridorMatrix, 'factors'> {
  /** The matrix is worked out from both sides' figures; nobody reported it. */
  estimated: true;
  factors: {
    immigration: Record<CountryCode, number>;
    emigration: Record<CountryCode, number>;
    references: CountryCode[];
  } | null;
}

/** Both sides' figures and the joint estimate. @throws Problem `not-additive` for costs. */
export function viewCorridors(snapshot: Snapshot, measure: Measure, year: number): CorridorsView {
  if (!isAdditive(measure)) {
    throw new Problem('not-additive', 'There is no sum of costs that a corridor’s cost is a part of.', {
      errors: [{ parameter: 'measure', detail: 'It is a cost', expected: 'a measure of persons or money' }],
    });
  }
  const { factors, ...matrix } = reconcileSnapshot(snapshot, measure, year);
  return {
    estimated: true,
    ...matrix,
    factors: factors && {
      immigration: Object.fromEntries(factors.immigration),
      emigration: Object.fromEntries(factors.emigration),
      references: factors.references,
    },
  };
}
