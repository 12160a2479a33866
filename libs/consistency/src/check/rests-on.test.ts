import type { Figure, Outline } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CATALOGUE } from '../catalogue.ts';
import { generatedCycles, outlinesOf } from '../testing/generate-cycle.ts';
import { aCycle, aFigure, anOutline } from '../testing/outlines.ts';
import { restsOn, saysTheSame } from './rests-on.ts';
import { runChecks } from './run-checks.ts';
import { Snapshot } from './snapshot.ts';

const stock = (origin: string, destination: string, value: number): Figure =>
  aFigure(origin, destination, 2015, value, { measure: 'migrant-stock' });

/** Three countries of which two report one corridor alike, and Kenya alone many that are larger than its last. */
function group(smallest: number): Outline[] {
  const many = ['ETH', 'UGA', 'TZA', 'SSD', 'SOM', 'RWA', 'BDI', 'COD', 'ERI', 'DJI'];
  return [
    anOutline('DEU', { figures: [stock('KEN', 'DEU', 100)] }),
    anOutline('KEN', {
      figures: [
        stock('KEN', 'DEU', 100),
        ...many.map((origin, index) => stock(origin, 'KEN', 10_000 + index)),
        stock('FRA', 'KEN', smallest),
      ],
    }),
    ...[...many, 'FRA'].map((country) => anOutline(country)),
  ];
}

describe('what a finding rests on', () => {
  test('is also what a sum was made of and the evidence does not name', () => {
    const snapshot = Snapshot.of(aCycle(), group(500));
    const run = runChecks(CATALOGUE, snapshot);
    const coverage = run.findings.find(({ check }) => check === 'coverage-sufficient');
    expect(coverage?.evidence.length).toBe(10);
    expect(coverage?.evidence).not.toContainEqual(expect.objectContaining({ value: 500 }));
    const other = group(900).find(({ country }) => country === 'KEN') as Outline;
    const found = restsOn(CATALOGUE, { snapshot, run }, new Map([['KEN', other]]));
    expect(found.get(coverage?.id as string)).toEqual(['KEN']);
  });

  test('is nothing where nothing differs, and not what stands in another place', () => {
    const outlines = group(500);
    const snapshot = Snapshot.of(aCycle(), outlines);
    const run = runChecks(CATALOGUE, snapshot);
    expect(restsOn(CATALOGUE, { snapshot, run }, new Map())).toEqual(new Map());
    const kenya = outlines.find(({ country }) => country === 'KEN') as Outline;
    const moved = { ...kenya, figures: [...(kenya.figures ?? [])].reverse() };
    const local = run.findings.filter(({ scope }) => scope !== 'cycle').map(({ id }) => id);
    const found = restsOn(CATALOGUE, { snapshot, run }, new Map([['KEN', moved]]));
    expect(local.filter((id) => found.has(id))).toEqual([]);
  });

  test('is said of every finding that the others in place of all do not give, whatever the cycle', () => {
    fc.assert(
      fc.property(generatedCycles, fc.nat(6), fc.nat(6), ({ configuration, filing, background }, a, b) => {
        const outlines = outlinesOf(filing);
        const snapshot = Snapshot.of(configuration, outlines, background);
        const run = runChecks(CATALOGUE, snapshot);
        const others = new Map(
          [...new Set([a, b])].map((index) => {
            const { figures, ...rest } = outlines[index] as Outline;
            return [rest.country, { ...rest, figures: figures?.filter((_, place) => place % 2 === 0) }];
          }),
        ) as Map<string, Outline>;
        const found = restsOn(CATALOGUE, { snapshot, run }, others);
        const exchanged = outlines.map((outline) => others.get(outline.country) ?? outline);
        const again = new Map(
          runChecks(CATALOGUE, Snapshot.of(configuration, exchanged, background)).findings.map((finding) => [
            finding.id,
            finding,
          ]),
        );
        for (const finding of run.findings) {
          if (!found.has(finding.id)) expect(saysTheSame(finding, again.get(finding.id))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
