import type { Outline } from '@concord/domain';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CATALOGUE } from '../catalogue.ts';
import { filings, generatedCycles, outlinesOf } from '../testing/generate-cycle.ts';
import { aCycle, aFigure, anOutline } from '../testing/outlines.ts';
import { runChecks } from './run-checks.ts';
import { Snapshot } from './snapshot.ts';

function* oneAfterAnother(outlines: readonly Outline[]): Iterable<Outline> {
  yield* outlines;
}

test('without what no check asks of figures, the catalogue finds the same, whatever the cycle and the one before', () => {
  fc.assert(
    fc.property(generatedCycles, filings, ({ configuration, filing, background }, before) => {
      const outlines = outlinesOf(filing);
      const previous = outlinesOf(before);
      const held = Snapshot.of(configuration, outlines, { ...background, previous });
      const spared = Snapshot.of(
        configuration,
        oneAfterAnother(outlines),
        { ...background, previous: oneAfterAnother(previous) },
        { keepsFigures: false },
      );
      expect(runChecks(CATALOGUE, spared)).toEqual(runChecks(CATALOGUE, held));
      for (const { outline } of spared.tables.values()) expect(outline).not.toHaveProperty('figures');
      for (const outline of spared.previous.values()) expect(outline).not.toHaveProperty('figures');
    }),
    { numRuns: 60 },
  );
});

test('says where a figure is asked for that is not kept, and still what it is about', () => {
  const outline = anOutline('KEN', { figures: [aFigure('KEN', 'DEU', 2015, 5, { measure: 'returns' })] });
  const table = Snapshot.of(aCycle(), [outline], {}, { keepsFigures: false }).table('KEN');
  expect(() => table.figure(0)).toThrow(RangeError);
  expect(table.place(0)).toEqual({ measure: 'returns', origin: 'KEN', destination: 'DEU', year: 2015 });
  expect(Snapshot.of(aCycle(), [outline]).table('KEN').figure(0)).toBe(outline.figures?.[0]);
});
