import type { Figure, OwnRule } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CATALOGUE } from '../catalogue.ts';
import { rerun } from '../check/rerun.ts';
import { recheck, runChecks } from '../check/run-checks.ts';
import { Snapshot } from '../check/snapshot.ts';
import { findingsDocument, findingText } from '../findings-document.ts';
import { aCycle, aFigure, anOutline } from '../testing/outlines.ts';
import { expectWellFormed } from '../testing/test-check.ts';
import { checksOf } from './checks-of.ts';
import { aRule } from './testing/a-rule.ts';

const COUNTRIES = ['DEU', 'FRA', 'KEN', 'SWE'];

const LONG = `[${Array.from({ length: 40 }, (_, index) => index).join(',')}]`;

/** Rules of both scopes, of each way with what is missing, with faults in the data and with too many steps. */
const RULES: OwnRule[] = [
  aRule({ id: 'one-figure', left: "figure('migration-flow', country, 'DEU', 2015)" }),
  aRule({
    id: 'all-figures',
    left: "sum('migration-flow', '*', country, 2015)",
    operator: '<=',
    right: "sum('migration-flow', country, '*', 2015)",
    missing: 'skip-if-all',
    tolerance: { share: 0.1 },
  }),
  aRule({ id: 'item', left: 'outline.figures[1].value', operator: '>', right: '40' }),
  aRule({
    id: 'steps',
    scope: 'corridor',
    left: `origin.value > 50.0 ? count(${LONG}.filter(a, ${LONG}.exists(b, a + b < 0))) : origin.value`,
  }),
  aRule({ id: 'sides', scope: 'corridor', left: 'origin.value', right: 'destination.value' }),
  aRule({
    id: 'year-before',
    scope: 'corridor',
    left: 'origin.value + destination.value',
    operator: '>=',
    right: 'previous_year.origin + previous_year.destination',
    missing: 'never-skip',
  }),
  aRule({ id: 'off', left: '1', enabled: false }),
  aRule({ id: 'unreadable', left: 'nowhere' }),
];

const figuresOf = (country: string): fc.Arbitrary<Figure[]> =>
  fc.uniqueArray(
    fc
      .tuple(
        fc.constantFrom(...COUNTRIES.filter((each) => each !== country)),
        fc.boolean(),
        fc.constantFrom(2014, 2015),
        fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined }),
      )
      .map(([partner, out, year, value]) =>
        out ? aFigure(country, partner, year, value) : aFigure(partner, country, year, value),
      ),
    { selector: ({ origin, destination, year }) => `${origin} ${destination} ${year}`, maxLength: 10 },
  );

const filings = fc
  .tuple(...COUNTRIES.map(figuresOf))
  .map((lists) => lists.map((figures, index) => anOutline(COUNTRIES[index] ?? '', { figures })));

const cycle = aCycle({ rules: RULES });
const OWN = checksOf(cycle).filter(({ id }) => id.startsWith('rule:'));

describe('checksOf', () => {
  test('is the catalogue, then a check of each rule that is switched on', () => {
    expect(checksOf({})).toBe(CATALOGUE);
    expect(checksOf({ rules: [] })).toBe(CATALOGUE);
    expect(checksOf(cycle).slice(0, CATALOGUE.length)).toEqual(CATALOGUE);
    expect(OWN.map(({ id, scope, reach }) => `${id} ${scope} ${reach}`)).toEqual([
      'rule:one-figure outline outline',
      'rule:all-figures outline outline',
      'rule:item outline outline',
      'rule:steps pair pair',
      'rule:sides pair pair',
      'rule:year-before pair pair',
      'rule:unreadable outline outline',
    ]);
  });

  test('a recheck of what changed gives what a full run gives, with own rules', () => {
    fc.assert(
      fc.property(filings, filings, fc.subarray(COUNTRIES, { minLength: 1 }), (before, after, changed) => {
        const old = Snapshot.of(cycle, before);
        const run = runChecks(OWN, old);
        let current = old;
        for (const outline of after) if (changed.includes(outline.country)) current = current.with(outline);
        const full = runChecks(OWN, current);
        expect(recheck(OWN, current, run.findings, new Set(changed))).toEqual(full.findings);
        expect(rerun(OWN, { snapshot: old, run }, current)).toEqual(full);
        for (const finding of full.findings) {
          const outlines = [...current.tables.values()].map(({ outline }) => outline);
          expectWellFormed(finding, outlines, cycle);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a withdrawal too', () => {
    fc.assert(
      fc.property(filings, fc.constantFrom(...COUNTRIES), (before, gone) => {
        const old = Snapshot.of(cycle, before);
        const rest = old.without(gone);
        expect(recheck(OWN, rest, runChecks(OWN, old).findings, new Set([gone]))).toEqual(
          runChecks(OWN, rest).findings,
        );
      }),
      { numRuns: 40 },
    );
  });

  test('a rule that is switched off, or taken out, asks nothing any more', () => {
    const outlines = [anOutline('KEN', { figures: [aFigure('KEN', 'DEU', 2015, 5)] })];
    const previous = runChecks(OWN, Snapshot.of(cycle, outlines)).findings;
    expect(previous.map(({ check }) => check)).toContain('rule:one-figure');
    const without = { ...cycle, rules: RULES.filter(({ id }) => id !== 'one-figure') };
    const after = recheck(checksOf(without), Snapshot.of(without, outlines), previous, new Set(['KEN']));
    expect(after.map(({ check }) => check)).not.toContain('rule:one-figure');
  });

  test('the tally of a run says what went wrong, with pointers into the cycle’s file', () => {
    const { tallies } = runChecks(OWN, Snapshot.of(cycle, [anOutline('KEN'), anOutline('SWE')]));
    expect(tallies['rule:item']).toEqual({
      compared: 0,
      notApplicable: 2,
      faults: [
        {
          pointer: '/rules/2/left',
          message: 'column 1: a list has no such item',
          expected: 'size(…) before an item of a list',
        },
      ],
    });
    expect(tallies['rule:unreadable']?.faults?.[0]?.pointer).toBe('/rules/7/left');
    expect(tallies['rule:one-figure']).toEqual({ compared: 0, notApplicable: 2 });
  });
});

describe('the sentence of a rule’s finding', () => {
  const message = {
    en: '{country:country} says {left:number}.',
    fr: '{country:country} indique {left:number}.',
  };
  const ruled = aCycle({ rules: [aRule({ left: '1234', message })] });
  const { findings } = runChecks(checksOf(ruled), Snapshot.of(ruled, [anOutline('KEN')]));
  const finding = findings.find(({ check }) => check === 'rule:a-rule');
  if (finding === undefined) throw new Error('The rule asked nothing');

  test('is the cycle’s, in the language asked for or in English', () => {
    expect(findingText(finding, 'en', ruled)).toBe('Kenya says 1,234.');
    expect(findingText(finding, 'fr', ruled)).toMatch(/^Kenya indique 1.234\.$/);
    expect(findingText(finding, 'es', ruled)).toBe('Kenya says 1,234.');
  });

  test('is not known without the cycle, nor in another', () => {
    expect(() => findingText(finding, 'en')).toThrow(RangeError);
    expect(() => findingText(finding, 'en', aCycle())).toThrow(RangeError);
    const made = { check: 'rule:a-rule', message: { id: 'constructor', values: {} } };
    expect(() => findingText(made, 'en', ruled)).toThrow(RangeError);
  });

  test('is in the findings document', () => {
    const coverage = { countries: 1, figures: 0, comparedPairs: 0 };
    const document = findingsDocument(ruled, [], coverage, [finding], 'en');
    expect(document).toMatchObject({
      cycle: 'test',
      findings: [{ check: 'rule:a-rule', message: { text: 'Kenya says 1,234.' } }],
    });
  });
});
