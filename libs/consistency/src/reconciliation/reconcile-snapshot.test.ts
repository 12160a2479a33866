import { describe, expect, test } from '@jest/globals';
import { Snapshot } from '../check/snapshot.ts';
import { aCycle, aFigure, anOutline } from '../testing/outlines.ts';
import { reconcileSnapshot } from './reconcile-snapshot.ts';

const snapshot = Snapshot.of(aCycle(), [
  anOutline('DNK', { figures: [aFigure('DNK', 'SWE', 2015, 1000), aFigure('SWE', 'DNK', 2015, undefined)] }),
  anOutline('SWE', {
    figures: [
      aFigure('DNK', 'SWE', 2015, 1200),
      aFigure('SWE', 'DNK', 2015, 400, { definition: { minimumStay: 'none' } }),
      aFigure('SWE', 'USA', 2015, 70),
    ],
  }),
  anOutline('KEN'),
]);

describe('reconcileSnapshot', () => {
  test('sets both sides beside the joint estimate, for those who have filed and report', () => {
    const matrix = reconcileSnapshot(snapshot, 'migration-flow', 2015);
    expect(matrix.countries).toEqual(['DNK', 'SWE']);
    expect(matrix.byOrigins).toEqual([
      [null, 1000],
      [212, null],
    ]);
    expect(matrix.byDestinations).toEqual([
      [null, 1200],
      [null, null],
    ]);
    const joint = matrix.matrix[0]?.[1] as number;
    expect(joint).toBeGreaterThan(900);
    expect(joint).toBeLessThan(1300);
    expect(matrix.matrix[1]?.[0]).toBeGreaterThan(0);
    expect(matrix.variances[0]?.[1]).toBeGreaterThan(0);
  });

  test('has no matrix of costs', () => {
    expect(() => reconcileSnapshot(snapshot, 'remittance-cost', 2015)).toThrow(RangeError);
  });
});
