import { type Fault, MEASURES, type Measure, type OwnRule } from '@concord/domain';
import type { Check, CheckContext, ParameterDefinitions, Question, Tally } from '../check/define-check.ts';
import type { MirrorCell } from '../check/mirrors.ts';
import { compileRule, type RuleProgram } from './compile-rule.ts';
import { PreviousYearView, SideView } from './corridor-view.ts';
import { LIMITS } from './limits.ts';
import { OutlineView } from './outline-view.ts';
import { checkIdOf, RULE_MESSAGE } from './rule-message.ts';
import { type Outcome, workOut } from './work-out.ts';

/** Faults that a run keeps of one rule: they repeat themselves. */
const KEPT_FAULTS = 10;

/** A rule of a cycle's organizers as a check; one that has faults asks nothing, and its tally says why. */
export function ownCheck(rule: OwnRule, pointer: string): Check {
  const compiled = compileRule(rule);
  const ofOutline = rule.scope === 'outline';
  return {
    id: checkIdOf(rule),
    scope: ofOutline ? 'outline' : 'pair',
    reach: ofOutline ? 'outline' : 'pair',
    severity: rule.severity,
    rule: `Require ${rule.left} ${rule.operator} ${rule.right}`,
    source: 'The organizers of this cycle',
    parameters: {},
    messages: { [RULE_MESSAGE]: rule.message },
    *check(context) {
      if ('faults' in compiled) {
        for (const fault of compiled.faults) keepFault(context.tally, pointer, fault);
      } else if (ofOutline) yield* askOutlines(rule, compiled, context, pointer);
      else yield* askCorridors(rule, compiled, context, pointer);
    },
  };
}

function* askOutlines(
  rule: OwnRule,
  program: RuleProgram,
  { slice, tally }: CheckContext<ParameterDefinitions>,
  pointer: string,
): Iterable<Question> {
  const { filingDate } = slice.snapshot.cycle;
  for (const table of slice.outlines()) {
    const { country } = table;
    program.workplace.table = table;
    const outcome = workOut(
      rule,
      program,
      LIMITS.outlineSteps,
      (reading) =>
        new Map<string, unknown>([
          ['outline', new OutlineView(table, reading)],
          ['country', country],
          ['filing_date', filingDate],
        ]),
    );
    count(tally, outcome, pointer);
    if (outcome.kind !== 'asks') continue;
    const { left, right } = outcome;
    yield ask(rule, outcome, [country], {}, { left, right, country });
  }
}

function* askCorridors(
  rule: OwnRule,
  program: RuleProgram,
  { slice, tally }: CheckContext<ParameterDefinitions>,
  pointer: string,
): Iterable<Question> {
  const { filingDate } = slice.snapshot.cycle;
  const measures: readonly Measure[] = rule.measure === undefined ? MEASURES : [rule.measure];
  for (const measure of measures) {
    for (const cell of slice.mirrors(measure)) {
      if (!isCovered(rule, cell)) continue;
      const { year } = cell;
      const outcome = workOut(
        rule,
        program,
        LIMITS.corridorSteps,
        (reading) =>
          new Map<string, unknown>([
            ['origin', new SideView(cell.origin, cell.originRow, reading)],
            ['destination', new SideView(cell.destination, cell.destinationRow, reading)],
            ['previous_year', new PreviousYearView(cell, reading)],
            ['measure', measure],
            ['year', BigInt(year)],
            ['filing_date', filingDate],
          ]),
      );
      count(tally, outcome, pointer);
      if (outcome.kind !== 'asks') continue;
      const origin = cell.origin.country;
      const destination = cell.destination.country;
      const subject = { measure, origin, destination, year, sex: cell.sex, basis: cell.basis };
      const { left, right } = outcome;
      const values = { left, right, origin, destination, measure, year };
      yield ask(rule, outcome, [origin, destination], subject, values);
    }
  }
}

function isCovered({ basis = 'observed', years }: OwnRule, cell: MirrorCell): boolean {
  return (
    cell.sex === 'total' &&
    cell.basis === basis &&
    (years === undefined || (cell.year >= years.from && cell.year <= years.to))
  );
}

function ask(
  { severity }: OwnRule,
  { left, right, margin, evidence }: Extract<Outcome, { kind: 'asks' }>,
  countries: readonly string[],
  subject: Question['subject'],
  values: Question['values'],
): Question {
  return {
    message: RULE_MESSAGE,
    severity,
    countries,
    subject,
    // A rule that read nothing is about each of the outlines as a whole.
    evidence: evidence.length > 0 ? evidence : countries.map((country) => ({ country, pointer: '/country' })),
    statistic: { name: 'difference', value: Math.abs(left - right), threshold: margin },
    values,
  };
}

function count(tally: Tally, outcome: Outcome, pointer: string): void {
  if (outcome.kind !== 'skipped') {
    tally.compared++;
    return;
  }
  tally.notApplicable++;
  if (outcome.fault !== undefined) keepFault(tally, pointer, outcome.fault);
}

function keepFault(tally: Tally, pointer: string, fault: Fault): void {
  tally.faults ??= [];
  const place = pointer + fault.pointer;
  const known = tally.faults.some((each) => each.pointer === place && each.message === fault.message);
  if (!known && tally.faults.length < KEPT_FAULTS) tally.faults.push({ ...fault, pointer: place });
}
