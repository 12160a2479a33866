export { CATALOGUE, CATALOGUE_VERSION } from './catalogue.ts';
export type {
  Check,
  CheckMeta,
  ParameterDefinition,
  ParameterDefinitions,
  Reach,
  Tally,
} from './check/define-check.ts';
export type {
  Evidence,
  Finding,
  MessageValue,
  Scope,
  Severity,
  Statistic,
  Subject,
} from './check/finding.ts';
export { SCOPES, SEVERITIES } from './check/finding.ts';
export type { MirrorCell } from './check/mirrors.ts';
export { sortFindings } from './check/order.ts';
export { OutlineTable } from './check/outline-table.ts';
export { type KnownRun, rerun, rerunStepwise } from './check/rerun.ts';
export { restsOn, saysTheSame } from './check/rests-on.ts';
export { type Run, type RunOptions, recheck, runChecks, runStepwise } from './check/run-checks.ts';
export { Slice } from './check/slice.ts';
export type { Background, PartnershipAnswers, SnapshotOptions } from './check/snapshot.ts';
export { Snapshot } from './check/snapshot.ts';
export { configurationFaults } from './configuration.ts';
export { type CorridorStock, type Coverage, coverageOf, type MeasureCoverage } from './coverage/coverage.ts';
export { coverageSuffices } from './coverage/sufficient.ts';
export {
  assessJointFeasibility,
  type BindingDestination,
  type JointFeasibility,
} from './feasibility/joint-feasibility.ts';
export { type FlowEdge, type MaximumFlow, maximumFlow } from './feasibility/maximum-flow.ts';
export type { DeploymentPlans } from './feasibility/plan-network.ts';
export {
  type FindingsDocument,
  findingsDocument,
  findingTemplate,
  findingText,
  type PublishedFinding,
} from './findings-document.ts';
export { remittanceCostGoal } from './goal/goals.ts';
export { type CorridorCost, corridorCosts, weightedCost } from './goal/remittance-costs.ts';
export { buildLedger, type Ledger, type LedgerPlace, type UnmetNeed } from './ledger/build-ledger.ts';
export type { PartnershipLink } from './ledger/count-once.ts';
export { dollarRate, MONEY_STAGES, type Money, type MoneyStage, totalOf } from './ledger/money.ts';
export type { MissingRate } from './ledger/strands.ts';
export type { LedgerCounterpart, LedgerCountry, LedgerTheme, LedgerTotal } from './ledger/totals.ts';
export type { MatchingSide } from './matching/candidates.ts';
export type { FieldEvidence, Link, PartnershipKey } from './matching/link.ts';
export { type CycleMatching, matchCycle, sideOf } from './matching/match-cycle.ts';
export {
  type MatchingOptions,
  matchPartnerships,
  type PartnershipMatching,
} from './matching/match-partnerships.ts';
export { type MatchingParameters, STARTING_PARAMETERS } from './matching/parameters.ts';
export { asymmetry } from './measure/asymmetry.ts';
export { isAdditive } from './measure/measure-kind.ts';
export { formatMessage, valueNames } from './message/format-message.ts';
export { groupTotals, type YearTotal } from './mirror/group-totals.ts';
export { moneyToldByBoth } from './money/group-money.ts';
export type { MoneySum } from './money/money-between.ts';
export { checksOf } from './own-rules/checks-of.ts';
export { ruleFaults } from './own-rules/rule-faults.ts';
export { checkIdOf } from './own-rules/rule-message.ts';
export { type RuleTrial, tryRule } from './own-rules/try-rule.ts';
export { type MatchedPair, matchedPairs } from './partnership/partnership-links.ts';
export { READER_QUESTIONS, type ReaderQuestion } from './questions.ts';
export { compareByRank, type FindingGroup, groupByRank } from './rank.ts';
export { UnmetConstraints } from './reconciliation/balance.ts';
export { fitProportionally, UnmetMargins } from './reconciliation/proportional-fit.ts';
export {
  type ChiSquared,
  type CorridorTable,
  type Reconciliation,
  type ReconciliationInput,
  reconcile,
} from './reconciliation/reconcile.ts';
export { type CorridorMatrix, reconcileSnapshot } from './reconciliation/reconcile-snapshot.ts';
export type { CorridorReport, ReportedNumber } from './reconciliation/report-cells.ts';
export { QUALITY_COEFFICIENTS, type QualityCoefficients } from './reconciliation/report-variance.ts';
export { fitReporterFactors, type ReporterFactors } from './reconciliation/reporter-factors.ts';
export { applyScenario } from './scenario/apply-scenario.ts';
export {
  compareScenario,
  type ScenarioComparison,
  type ScenarioState,
  scenarioState,
} from './scenario/compare-scenario.ts';
export { type CorridorChange, corridorChanges } from './scenario/corridor-changes.ts';
export { financingGap, STAGE_WEIGHTS } from './scenario/financing-gap.ts';
export { readScenario } from './scenario/read-scenario.ts';
export {
  type CorridorSaving,
  recruitmentSavings,
  remittanceSavings,
  type Savings,
} from './scenario/savings.ts';
export {
  BUILT_IN_SCENARIOS,
  type Place,
  SCENARIO_FORMAT,
  type Scenario,
  type Shock,
  scenariosOf,
} from './scenario/scenario.ts';
export { scenarioFaults } from './scenario/scenario-faults.ts';
export { chiSquaredUpperTail } from './statistics/chi-squared.ts';
export { median, quantile } from './statistics/quantile.ts';
export { checkTitle, checkTitles } from './titles.ts';
export { type ConfigurationTrial, tryConfiguration } from './try-configuration.ts';
export { capEvidence, corridorEvidence, plansByYear } from './workers/plans-by-year.ts';
