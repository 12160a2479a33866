import { type CheckConfiguration, type CountryCode, lastOf } from '@concord/domain';
import type { Check, ParameterDefinitions, ParameterValues, Question, Reach, Tally } from './define-check.ts';
import { type Finding, SEVERITIES, type Severity } from './finding.ts';
import { type Digest, fingerprint, pureDigest, subjectKey } from './fingerprint.ts';
import { type Placed, placed, sortPlaced, succeed } from './order.ts';
import { Slice } from './slice.ts';
import type { Snapshot } from './snapshot.ts';

export interface Run {
  /** By severity, the gravest first, then by check and subject. */
  findings: Finding[];
  /** What each check that ran looked at. */
  tallies: Record<string, Tally>;
}

export interface RunOptions {
  /** A platform's own SHA-256, which is faster than the one that needs none. */
  digest?: Digest;
}

/** Runs the checks that the cycle has on over the whole snapshot. */
export function runChecks(checks: readonly Check[], snapshot: Snapshot, options: RunOptions = {}): Run {
  return lastOf(runStepwise(checks, snapshot, options));
}

/** The same check by check, for who does something else in between; each step gives how many are done, from 0 to 1. */
export function* runStepwise(
  checks: readonly Check[],
  snapshot: Snapshot,
  { digest = pureDigest }: RunOptions = {},
): Generator<number, Run> {
  const slice = Slice.whole(snapshot);
  const found: Placed[] = [];
  const tallies: Record<string, Tally> = {};
  const active = enabled(checks, snapshot);
  for (const [index, check] of active.entries()) {
    tallies[check.id] = runOne(check, slice, found, digest);
    yield (index + 1) / active.length;
  }
  return { findings: sortPlaced(found).map(({ finding }) => finding), tallies };
}

/**
 * The findings after some countries submitted or withdrew, from those before, in the order of a run:
 * the same as a full run would give, looking only at what the change can affect.
 */
export function recheck(
  checks: readonly Check[],
  snapshot: Snapshot,
  previous: readonly Finding[],
  changed: ReadonlySet<CountryCode>,
  { digest = pureDigest }: RunOptions = {},
): Finding[] {
  const slice = new Slice(snapshot, changed);
  const active = enabled(checks, snapshot);
  const found: Placed[] = [];
  for (const check of active) {
    runOne(check, check.reach === 'cycle' ? Slice.whole(snapshot) : slice, found, digest);
  }
  const reach = new Map(active.map((check) => [check.id, check.reach]));
  return succeed(previous, found, {
    changed,
    isLocal: (check) => isLocal(reach.get(check)),
    isUntouched: (finding) => isUntouched(finding, reach.get(finding.check), changed),
  });
}

/** Whether what a check of that reach finds is about those countries on whose outlines it rests. */
export function isLocal(reach: Reach | undefined): boolean {
  return reach === 'outline' || reach === 'pair';
}

/** Whether a finding of a check of that reach is beyond what the change can affect. */
export function isUntouched(
  finding: Finding,
  reach: Reach | undefined,
  changed: ReadonlySet<CountryCode>,
): boolean {
  switch (reach) {
    case 'outline':
      return !isAbout(finding, changed);
    case 'pair':
      return !concerns(finding, changed);
    default:
      return false;
  }
}

/** A finding about a corridor concerns its other end even where only one end's outline is in question. */
function concerns({ countries, subject }: Finding, looked: ReadonlySet<CountryCode>): boolean {
  return (
    isAbout({ countries }, looked) ||
    (subject.origin !== undefined && looked.has(subject.origin)) ||
    (subject.destination !== undefined && looked.has(subject.destination))
  );
}

function isAbout({ countries }: Pick<Finding, 'countries'>, looked: ReadonlySet<CountryCode>): boolean {
  for (const country of countries) if (looked.has(country)) return true;
  return false;
}

/** The checks that the snapshot's cycle has on. */
export function enabled(checks: readonly Check[], snapshot: Snapshot): Check[] {
  return checks.filter((check) => snapshot.cycle.checks[check.id]?.enabled !== false);
}

/** Adds what one check finds in a slice. @returns what it looked at. */
export function runOne(check: Check, slice: Slice, into: Placed[], digest: Digest): Tally {
  const configuration = slice.snapshot.cycle.checks[check.id];
  const tally: Tally = { compared: 0, notApplicable: 0 };
  const found = new Map<string, Placed>();
  for (const question of ask(check, slice, tally)) {
    const each = placedOf(check, question, configuration?.severity, digest);
    const { id } = each.finding;
    const same = found.get(id);
    found.set(id, same === undefined ? each : withEvidence(same, each.finding.evidence));
  }
  for (const each of found.values()) into.push(each);
  return tally;
}

/** What one check looks at in a slice, whatever it finds. */
export function tallyOne(check: Check, slice: Slice): Tally {
  const tally: Tally = { compared: 0, notApplicable: 0 };
  for (const _ of ask(check, slice, tally));
  return tally;
}

function ask(check: Check, slice: Slice, tally: Tally): Iterable<Question> {
  const configuration = slice.snapshot.cycle.checks[check.id];
  return check.check({ slice, parameters: parametersOf(check, configuration), tally });
}

const known = new WeakMap<Check, { configuration: CheckConfiguration | undefined; values: object }>();

/** The same object for as long as the cycle is: what a check keeps is known by it. */
function parametersOf<P extends ParameterDefinitions>(
  check: Check<P>,
  configuration: CheckConfiguration | undefined,
): ParameterValues<P> {
  const found = known.get(check);
  if (found !== undefined && found.configuration === configuration) return found.values as ParameterValues<P>;
  const values = parameterValues(check.parameters, configuration);
  known.set(check, { configuration, values });
  return values;
}

function parameterValues<P extends ParameterDefinitions>(
  definitions: P,
  configuration: CheckConfiguration | undefined,
): ParameterValues<P> {
  const values: Record<string, number> = {};
  for (const [name, definition] of Object.entries(definitions)) {
    values[name] = configuration?.parameters?.[name] ?? definition.default;
  }
  return values as ParameterValues<P>;
}

const askedAgain = new WeakMap<Question, Placed>();

/** A check that looks at all of a cycle keeps what it asked of each pair and asks the very same again. */
function placedOf(check: Check, question: Question, most: Severity | undefined, digest: Digest): Placed {
  if (check.reach !== 'cycle') return toFinding(check, question, most, digest);
  const found = askedAgain.get(question) ?? toFinding(check, question, most, digest);
  askedAgain.set(question, found);
  return found;
}

function withEvidence({ finding, key }: Placed, evidence: Finding['evidence']): Placed {
  return { finding: { ...finding, evidence: [...finding.evidence, ...evidence] }, key };
}

function toFinding(check: Check, question: Question, most: Severity | undefined, digest: Digest): Placed {
  const countries = inOrder(question.countries);
  const subject = subjectKey(question.subject);
  // Who has filed changes in mid-cycle, and what is said of all of them is still the same question.
  const id = fingerprint(check.id, check.scope === 'cycle' ? [] : countries, subject, digest);
  const finding: Finding = {
    id,
    check: check.id,
    severity: most === undefined ? question.severity : mildest(question.severity, most),
    scope: check.scope,
    countries,
    subject: question.subject,
    evidence: [...question.evidence],
    message: { id: question.message, values: question.values },
    unexplained: question.unexplained ?? 0,
  };
  if (question.statistic !== undefined) finding.statistic = question.statistic;
  return placed(finding, subject);
}

/** Most questions are to one country or two. */
function inOrder(countries: readonly string[]): string[] {
  const [first, second] = countries;
  if (countries.length > 2) return [...countries].sort();
  return first !== undefined && second !== undefined && second < first ? [second, first] : [...countries];
}

function mildest(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) < SEVERITIES.indexOf(b) ? a : b;
}
