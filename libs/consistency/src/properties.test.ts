import type { Figure, Outline } from '@concord/domain';
import { MINIMUM_STAYS } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CATALOGUE } from './catalogue.ts';
import { type Finding, SEVERITIES } from './check/finding.ts';
import { recheck, runChecks } from './check/run-checks.ts';
import { Snapshot } from './check/snapshot.ts';
import {
  backgrounds,
  configurations,
  type Filing,
  filings,
  type GeneratedCycle,
  generatedCycles,
  outlinesOf,
} from './testing/generate-cycle.ts';
import { COUNTRIES, exchangeEnds } from './testing/generate-figures.ts';
import { aCycle, aFigure, anOutline } from './testing/outlines.ts';
import { expectWellFormed } from './testing/test-check.ts';

const MIRRORS = CATALOGUE.filter(({ id }) => id.startsWith('mirror-'));

function run({ configuration, filing, background }: GeneratedCycle, checks = CATALOGUE): Finding[] {
  return runChecks(checks, Snapshot.of(configuration, outlinesOf(filing), background)).findings;
}

/** Fails with the findings that one list has and the other has not. */
function expectSame(found: readonly Finding[], expected: readonly Finding[]): void {
  const texts = (findings: readonly Finding[]) => findings.map((finding) => JSON.stringify(finding));
  const [ofFound, ofExpected] = [texts(found), texts(expected)];
  if (ofFound.join('\n') === ofExpected.join('\n')) return;
  expect(ofFound.filter((each) => !ofExpected.includes(each))).toEqual(
    ofExpected.filter((each) => !ofFound.includes(each)),
  );
  expect(ofFound).toEqual(ofExpected);
}

describe('over generated cycles', () => {
  test('every check asks about something, so that these properties hold for all of them', () => {
    const asked = new Set(
      fc
        .sample(generatedCycles, { numRuns: 400, seed: 2016 })
        .flatMap((cycle) => run(cycle))
        .map(({ check }) => check),
    );
    expect(CATALOGUE.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([]);
  });

  test('findings are well formed, and no two have one id', () => {
    fc.assert(
      fc.property(generatedCycles, (cycle) => {
        const outlines = outlinesOf(cycle.filing);
        const findings = run(cycle);
        for (const finding of findings) expectWellFormed(finding, outlines);
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      }),
      { numRuns: 100 },
    );
  });

  test('a second run gives the same bytes', () => {
    fc.assert(
      fc.property(generatedCycles, (cycle) => {
        expect(JSON.stringify(run(structuredClone(cycle)))).toBe(JSON.stringify(run(cycle)));
      }),
      { numRuns: 100 },
    );
  });

  test('exchanging the ends of every report leaves mirror findings as grave and as far apart', () => {
    const judged = (findings: readonly Finding[]) =>
      findings.map(({ id, severity, statistic, unexplained }) => ({ id, severity, statistic, unexplained }));
    fc.assert(
      fc.property(generatedCycles, ({ configuration, filing, background }) => {
        const exchanged = { ...filing, reports: exchangeEnds(filing.reports) };
        expect(judged(run({ configuration, filing: exchanged, background }, MIRRORS))).toEqual(
          judged(run({ configuration, filing, background }, MIRRORS)),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('the order of outlines, figures and items changes no finding but its pointers', () => {
    const withoutPlaces = (findings: readonly Finding[]) =>
      findings.map(({ evidence, ...finding }) => ({
        ...finding,
        evidence: evidence.map(({ country, value }) => `${country} ${value}`).sort(),
      }));
    fc.assert(
      fc.property(generatedCycles, fc.integer(), ({ configuration, filing, background }, seed) => {
        const outlines = outlinesOf(filing);
        const findings = (given: readonly Outline[]) =>
          withoutPlaces(runChecks(CATALOGUE, Snapshot.of(configuration, given, background)).findings);
        expect(
          findings(
            shuffle(
              outlines.map((outline) => shuffleParts(outline, seed)),
              seed,
            ),
          ),
        ).toEqual(findings(outlines));
      }),
      { numRuns: 200 },
    );
  });

  test('an outline that is not there is in no finding about two, and in none at all', () => {
    fc.assert(
      fc.property(generatedCycles, fc.constantFrom(...COUNTRIES), (cycle, gone) => {
        const rest = outlinesOf(cycle.filing).filter(({ country }) => country !== gone);
        const { findings } = runChecks(CATALOGUE, Snapshot.of(cycle.configuration, rest, cycle.background));
        for (const { scope, countries, evidence, subject } of findings) {
          expect(countries).not.toContain(gone);
          expect(evidence.map(({ country }) => country)).not.toContain(gone);
          if (scope === 'pair') expect([subject.origin, subject.destination]).not.toContain(gone);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('a value that becomes a notation key opens no mirror finding', () => {
    fc.assert(
      fc.property(generatedCycles, fc.func(fc.nat({ max: 3 })), (cycle, draw) => {
        const ids = (filing: Filing) => run({ ...cycle, filing }, MIRRORS).map(({ id }) => id);
        const before = new Set(ids(cycle.filing));
        expect(ids(withheld(cycle.filing, draw)).filter((id) => !before.has(id))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a mirror finding', () => {
  const amount = fc.integer({ min: 1, max: 5000 });
  const stays = fc.constantFrom(...MINIMUM_STAYS, undefined);
  const concepts = fc.constantFrom<NonNullable<Figure['definition']>['concept'][]>(
    undefined,
    'birth',
    'citizenship',
  );
  const measures = fc.constantFrom(
    'migration-flow' as const,
    'migrant-stock' as const,
    'worker-flow' as const,
    'returns' as const,
    'students' as const,
    'remittances' as const,
    'remittance-cost' as const,
    'recruitment-cost' as const,
  );
  // Without floors: with them, a figure that goes down takes the mean under the floor.
  const cycle = aCycle({
    checks: Object.fromEntries(
      MIRRORS.filter(({ parameters }) => 'floorPersons' in parameters).map(({ id }) => [
        id,
        { parameters: { floorPersons: 0, floorMoney: 0 } },
      ]),
    ),
  });

  test('is no milder when one side moves further away', () => {
    fc.assert(
      fc.property(
        fc.record({
          measure: measures,
          a: amount,
          b: amount,
          by: amount,
          stay: stays,
          first: concepts,
          second: concepts,
        }),
        ({ measure, a, b, by, stay, first, second }) => {
          const further = b >= a ? b + by : Math.max(1, b - by);
          const gravity = (other: number): number => {
            const side = (country: string, value: number, concept: typeof first) =>
              anOutline(country, {
                figures: [
                  aFigure('KEN', 'DEU', 2015, value, {
                    measure,
                    definition: {
                      ...(stay !== undefined && { minimumStay: stay }),
                      ...(concept !== undefined && { concept }),
                    },
                  }),
                ],
              });
            const outlines = [side('KEN', a, first), side('DEU', other, second)];
            const [finding] = runChecks(MIRRORS, Snapshot.of(cycle, outlines)).findings;
            return finding === undefined ? -1 : SEVERITIES.indexOf(finding.severity);
          };
          expect(gravity(further)).toBeGreaterThanOrEqual(gravity(b));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

/** What happens in a cycle: outlines of either filing come in or are withdrawn, several at once, or the organizer changes the configuration. */
type Event =
  | { kind: 'change'; countries: { country: number; outline: 'first' | 'second' | 'withdrawn' }[] }
  | { kind: 'configure'; configuration: number };

describe('a recheck', () => {
  const event: fc.Arbitrary<Event> = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('change' as const),
        countries: fc.uniqueArray(
          fc.record({
            country: fc.nat({ max: COUNTRIES.length - 1 }),
            outline: fc.constantFrom('first' as const, 'second' as const, 'withdrawn' as const),
          }),
          { minLength: 1, maxLength: 2, selector: ({ country }) => country },
        ),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('configure' as const), configuration: fc.nat({ max: 1 }) }),
    },
  );

  test('after any sequence of submissions, withdrawals and configurations finds what a full run finds', () => {
    fc.assert(
      fc.property(
        fc.record({
          first: filings,
          second: filings,
          settings: fc.tuple(configurations, configurations),
          background: backgrounds,
          filed: fc.constantFrom(true, true, false),
          events: fc.array(event, { minLength: 1, maxLength: 8 }),
        }),
        ({ first, second, settings, background, filed, events }) => {
          const versions = { first: outlinesOf(first), second: outlinesOf(second) };
          let snapshot = Snapshot.of(settings[0], filed ? versions.first : [], background);
          let { findings } = runChecks(CATALOGUE, snapshot);
          for (const each of events) {
            if (each.kind === 'configure') {
              const outlines = [...snapshot.tables.values()].map(({ outline }) => outline);
              snapshot = Snapshot.of(settings[each.configuration] ?? settings[0], outlines, background);
              findings = runChecks(CATALOGUE, snapshot).findings;
              continue;
            }
            const changed = new Set<string>();
            for (const { country, outline } of each.countries) {
              const code = COUNTRIES[country] as string;
              changed.add(code);
              snapshot =
                outline === 'withdrawn'
                  ? snapshot.without(code)
                  : snapshot.with(versions[outline][country] as Outline);
            }
            findings = recheck(CATALOGUE, snapshot, findings, changed);
            expectSame(findings, runChecks(CATALOGUE, snapshot).findings);
          }
          // A snapshot of its own, so that nothing that was remembered on the way helps.
          const outlines = structuredClone([...snapshot.tables.values()].map(({ outline }) => outline));
          expectSame(
            findings,
            runChecks(CATALOGUE, Snapshot.of(structuredClone(snapshot.cycle), outlines, background)).findings,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** A permutation that is the same for the same seed. */
function shuffle<Item>(items: readonly Item[], seed: number): Item[] {
  const [order] = fc.sample(
    fc.shuffledSubarray([...items.keys()], { minLength: items.length, maxLength: items.length }),
    { numRuns: 1, seed },
  );
  return (order ?? []).map((position) => items[position] as Item);
}

function shuffleParts(outline: Outline, seed: number): Outline {
  const { figures, initiatives, partnerships } = outline;
  return {
    ...outline,
    ...(figures && { figures: shuffle(figures, seed) }),
    ...(initiatives && { initiatives: shuffle(initiatives, seed) }),
    ...(partnerships && { partnerships: shuffle(partnerships, seed) }),
  };
}

/** The filing with some of its values withheld. */
function withheld(filing: Filing, draw: (...place: unknown[]) => number): Filing {
  return {
    ...filing,
    reports: filing.reports.map((report, position) => ({
      ...report,
      years: report.years.map((year, index) => {
        const hide = (end: 'byOrigin' | 'byDestination') =>
          year[end]?.value !== undefined && draw(position, index, end) === 0
            ? { missing: 'confidential' as const }
            : year[end];
        return { byOrigin: hide('byOrigin'), byDestination: hide('byDestination') };
      }),
    })),
  };
}
