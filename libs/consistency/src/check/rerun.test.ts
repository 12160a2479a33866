import { readdirSync, readFileSync } from 'node:fs';
import type { CycleConfiguration, Figure, Outline, OwnRule } from '@concord/domain';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CATALOGUE } from '../catalogue.ts';
import { checksOf } from '../own-rules/checks-of.ts';
import { backgrounds, configurations, filings, outlinesOf } from '../testing/generate-cycle.ts';
import type { Check } from './define-check.ts';
import { type KnownRun, rerun } from './rerun.ts';
import { runChecks } from './run-checks.ts';
import { Snapshot } from './snapshot.ts';

const SAMPLE = new URL('../../../../samples/eurafrica-2016/', import.meta.url);

const RULES: OwnRule[] = [
  {
    id: 'students-alike',
    scope: 'corridor',
    title: { en: 'Students' },
    left: 'origin.value',
    operator: '==',
    right: 'destination.value',
    missing: 'skip-if-any',
    severity: 'note',
    message: { en: '{left:number} {right:number}' },
    enabled: true,
  },
  {
    id: 'fails-where-there-is-much',
    scope: 'outline',
    title: { en: 'Fails' },
    left: 'outline.figures[count(outline.figures) > 300.0 ? 100000 : 0].year',
    operator: '>',
    right: '0',
    missing: 'never-skip',
    severity: 'note',
    message: { en: '{left:number} {right:number}' },
    enabled: true,
  },
];

let outlines: Outline[];
let cycle: CycleConfiguration;
let checks: readonly Check[];
beforeAll(() => {
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, SAMPLE), 'utf8'));
  cycle = { ...(read('cycle.json') as CycleConfiguration), rules: RULES };
  outlines = readdirSync(new URL('outlines/', SAMPLE)).map((name) => read(`outlines/${name}`) as Outline);
  checks = checksOf(cycle);
});

function known(snapshot: Snapshot): KnownRun {
  return { snapshot, run: runChecks(checks, snapshot) };
}

/** An outline with every third value seven times as large, and with fewer figures. */
function changed(country: string): Outline {
  const outline = outlines.find((each) => each.country === country) as Outline;
  const figures = (outline.figures as Figure[]).slice(0, -5).map((figure, index) => {
    return figure.value === undefined || index % 3 > 0 ? figure : { ...figure, value: figure.value * 7 };
  });
  return { ...outline, figures };
}

/** A run over a snapshot of its own, so that nothing that was remembered on the way helps. */
function afresh(snapshot: Snapshot) {
  const copies = [...snapshot.tables.values()].map(
    ({ outline }) => JSON.parse(JSON.stringify(outline)) as Outline,
  );
  return runChecks(checks, Snapshot.of(snapshot.cycle, copies, snapshot.background));
}

describe('a run from what is known of the one before', () => {
  test('finds and counts what a full run does, over submissions, withdrawals and returns', () => {
    let before = known(Snapshot.of(cycle, outlines));
    const steps: ((snapshot: Snapshot) => Snapshot)[] = [
      (snapshot) => snapshot.with(changed('SWE')),
      (snapshot) => snapshot.without('DEU'),
      (snapshot) => snapshot.with(changed('MAR')).with(changed('FRA')).without('NLD'),
      (snapshot) => snapshot.with(changed('DEU')),
      (snapshot) => snapshot.without('SWE'),
    ];
    for (const step of steps) {
      const snapshot = step(before.snapshot);
      const run = rerun(checks, before, snapshot);
      const full = afresh(snapshot);
      expect(JSON.stringify(run.findings)).toBe(JSON.stringify(full.findings));
      expect(run.tallies).toEqual(full.tallies);
      before = { snapshot, run };
    }
    expect(before.run.tallies['rule:fails-where-there-is-much']?.faults).toHaveLength(1);
  });

  test('is that run itself where nothing changed', () => {
    const before = known(Snapshot.of(cycle, outlines.slice(0, 6)));
    expect(rerun(checks, before, before.snapshot)).toBe(before.run);
  });

  test('is a full one for another configuration, and where most outlines changed', () => {
    const before = known(Snapshot.of(cycle, outlines.slice(0, 6)));
    const others = Snapshot.of({ ...cycle, checks: { 'codes-known': { enabled: false } } }, outlines);
    expect(rerun(checks, before, others)).toEqual(afresh(others));
    const [first, second, third, fourth] = outlines.slice(0, 4).map(({ country }) => changed(country));
    const most = [first, second, third, fourth].reduce<Snapshot>(
      (snapshot, outline) => snapshot.with(outline as Outline),
      before.snapshot,
    );
    expect(rerun(checks, before, most)).toEqual(afresh(most));
  });

  test('finds and counts what a full run does, over generated cycles', () => {
    const event = fc.record({ position: fc.nat({ max: 20 }), withdrawn: fc.boolean() });
    fc.assert(
      fc.property(
        fc.record({
          first: filings,
          second: filings,
          configuration: configurations,
          background: backgrounds,
          events: fc.array(event, { minLength: 1, maxLength: 6 }),
        }),
        ({ first, second, configuration, background, events }) => {
          const later = outlinesOf(second);
          const start = Snapshot.of(configuration, outlinesOf(first), background);
          let before = { snapshot: start, run: runChecks(CATALOGUE, start) };
          for (const { position, withdrawn } of events) {
            const outline = later[position % later.length] as Outline;
            const { snapshot } = before;
            const next = withdrawn ? snapshot.without(outline.country) : snapshot.with(outline);
            before = { snapshot: next, run: rerun(CATALOGUE, before, next) };
          }
          const copies = [...before.snapshot.tables.values()].map(({ outline }) => structuredClone(outline));
          const full = runChecks(CATALOGUE, Snapshot.of(structuredClone(configuration), copies, background));
          expect(JSON.stringify(before.run.findings)).toBe(JSON.stringify(full.findings));
          expect(before.run.tallies).toEqual(full.tallies);
        },
      ),
      { numRuns: 200 },
    );
  });
});
