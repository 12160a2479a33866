import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CycleConfiguration, Outline } from '@concord/domain';
import { expect, test } from '@jest/globals';
import { CATALOGUE } from './catalogue.ts';
import { runChecks } from './check/run-checks.ts';
import { Slice } from './check/slice.ts';
import { Snapshot } from './check/snapshot.ts';
import { coverageOf } from './coverage/coverage.ts';
import { asymmetry } from './measure/asymmetry.ts';
import { median } from './statistics/quantile.ts';
import { expectWellFormed } from './testing/test-check.ts';

const SAMPLE = fileURLToPath(new URL('../../../samples/eurafrica-2016/', import.meta.url));
const read = <Document>(file: string): Document =>
  JSON.parse(readFileSync(SAMPLE + file, 'utf8')) as Document;
const outlines = readdirSync(`${SAMPLE}outlines`).map((name) => read<Outline>(`outlines/${name}`));
const snapshot = Snapshot.of(read<CycleConfiguration>('cycle.json'), outlines);

/** The flows that both ends report, as origin and destination. */
function pairs(): (readonly [number, number])[] {
  return Slice.whole(snapshot)
    .mirrors('migration-flow')
    .map(
      ({ origin, originRow, destination, destinationRow }) =>
        [origin.value(originRow), destination.value(destinationRow)] as const,
    )
    .filter(([a, b]) => !Number.isNaN(a) && !Number.isNaN(b));
}

test('the real cycle is reported as it was counted elsewhere', () => {
  const coverage = coverageOf(snapshot);
  expect(coverage).toMatchObject({ countries: 54, figures: 14083, comparedPairs: 1192 });
  expect(coverage.measures).toContainEqual({
    measure: 'migration-flow',
    byBoth: 1192,
    byOne: 2492,
    byNeither: 1230,
  });
});

test('its two accounts differ as much as was counted elsewhere', () => {
  const reported = pairs();
  expect(median(reported.map(([a, b]) => asymmetry(a, b)))).toBeCloseTo(0.597, 3);
  // Of the 21 in which a side says 0, both do in two.
  const withZero = reported.filter(([a, b]) => a === 0 || b === 0);
  expect(withZero).toHaveLength(21);
  expect(withZero.filter(([a, b]) => a === b)).toHaveLength(2);
  const others = reported.filter((pair) => !withZero.includes(pair));
  expect(others).toHaveLength(1171);
  const apart = others.filter(([a, b]) => Math.max(a, b) > 2 * Math.min(a, b));
  expect((100 * apart.length) / others.length).toBeCloseTo(44.2, 1);
});

test('every finding is well formed, and none has another’s identity', () => {
  const { findings } = runChecks(CATALOGUE, snapshot);
  expect(findings.length).toBeGreaterThan(1000);
  for (const finding of findings) expectWellFormed(finding, outlines);
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
});
