import type { CountryCode, CycleConfiguration, Measure, Outline } from '@concord/domain';
import type { Check } from '../check/define-check.ts';
import type { Finding } from '../check/finding.ts';
import { type RunOptions, runChecks } from '../check/run-checks.ts';
import { Slice } from '../check/slice.ts';
import { type PartnershipAnswers, Snapshot } from '../check/snapshot.ts';
import { corridorCosts, weightedCost } from '../goal/remittance-costs.ts';
import { buildLedger } from '../ledger/build-ledger.ts';
import type { PartnershipLink } from '../ledger/count-once.ts';
import { isAdditive } from '../measure/measure-kind.ts';
import { matchedPairs } from '../partnership/partnership-links.ts';
import { applyScenario } from './apply-scenario.ts';
import { financingGap } from './financing-gap.ts';
import { remittanceSavings, type Savings } from './savings.ts';
import { BUILT_IN_SCENARIOS, type Scenario } from './scenario.ts';

/** What holds of the group under one scenario. */
export interface ScenarioState {
  /** Σ of the figures of each measure of persons or money that has any, by either side, all bases, in the measure's unit. */
  totals: Partial<Record<Measure, number>>;
  /** Weighted by remittances, percent; null where no corridor's cost is known. */
  remittanceCost: number | null;
  /** US dollars that activities cost and that is not found, by how sure what is found is. */
  financingGap: number;
}

/** A scenario beside the base. */
export interface ScenarioComparison {
  scenario: Scenario;
  base: ScenarioState;
  result: ScenarioState;
  /** Figures that the scenario gives another value. */
  changedFigures: { country: CountryCode; pointer: string; before: number; after: number }[];
  /** Questions that only the scenario raises, those that it answers, and those whose statistic it moves. */
  opened: Finding[];
  closed: Finding[];
  moved: { before: Finding; after: Finding }[];
  /** What those who send would save a year if every country met its own targets, US dollars. */
  savings: Savings | null;
}

export interface ComparisonOptions extends RunOptions {
  /** What countries answered about each other's partnerships, which both sides of the comparison are run with. */
  answers?: PartnershipAnswers;
}

/** Runs the checks over the base and over the scenario, and says what changes. The outlines are not changed. */
export function compareScenario(
  checks: readonly Check[],
  cycle: CycleConfiguration,
  outlines: readonly Outline[],
  scenario: Scenario,
  { answers = {}, ...options }: ComparisonOptions = {},
): ScenarioComparison {
  const filed = Snapshot.of(cycle, outlines, answers);
  const links = linksOf(filed);
  const before = applyScenario(outlines, cycle, BUILT_IN_SCENARIOS.base, links);
  const after = applyScenario(outlines, cycle, scenario, links);
  const findingsBefore = runChecks(checks, Snapshot.of(cycle, before, answers), options).findings;
  const findingsAfter = runChecks(checks, Snapshot.of(cycle, after, answers), options).findings;
  const known = new Map(findingsBefore.map((finding) => [finding.id, finding]));
  const still = new Set(findingsAfter.map(({ id }) => id));
  return {
    scenario,
    base: scenarioState(before, cycle, links),
    result: scenarioState(after, cycle, links),
    changedFigures: changedFigures(before, after),
    opened: findingsAfter.filter(({ id }) => !known.has(id)),
    closed: findingsBefore.filter(({ id }) => !still.has(id)),
    moved: findingsAfter.flatMap((finding) => {
      const earlier = known.get(finding.id);
      return earlier !== undefined && earlier.statistic?.value !== finding.statistic?.value
        ? [{ before: earlier, after: finding }]
        : [];
    }),
    savings: scenario.meetTargets === true ? remittanceSavings(before, cycle) : null,
  };
}

function linksOf(snapshot: Snapshot): PartnershipLink[] {
  const links: PartnershipLink[] = [];
  for (const { matching } of matchedPairs(Slice.whole(snapshot))) links.push(...matching.linked);
  return links;
}

/** What holds of outlines as a scenario has them. @param links which partnerships are one, so that money counts once. */
export function scenarioState(
  outlines: readonly Outline[],
  cycle: CycleConfiguration,
  links: readonly PartnershipLink[],
): ScenarioState {
  const totals: Partial<Record<Measure, number>> = {};
  for (const { figures = [] } of outlines) {
    for (const { measure, value, sex = 'total' } of figures) {
      if (value !== undefined && sex === 'total' && isAdditive(measure))
        totals[measure] = (totals[measure] ?? 0) + value;
    }
  }
  const { seeking } = buildLedger(outlines, cycle, links);
  return {
    totals,
    remittanceCost: weightedCost(corridorCosts(Snapshot.of(cycle, outlines)), ({ cost }) => cost) ?? null,
    financingGap: financingGap(seeking.required, seeking.found),
  };
}

function changedFigures(
  before: readonly Outline[],
  after: readonly Outline[],
): ScenarioComparison['changedFigures'] {
  return after.flatMap((outline, position) => {
    const figures = before[position]?.figures;
    if (outline.figures === figures) return [];
    return (outline.figures ?? []).flatMap(({ value }, index) => {
      const earlier = figures?.[index]?.value;
      return value === undefined || earlier === undefined || value === earlier
        ? []
        : [{ country: outline.country, pointer: `/figures/${index}/value`, before: earlier, after: value }];
    });
  });
}
