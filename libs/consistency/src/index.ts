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
export { OutlineTable } from './check/outline-table.ts';
export { type Run, type RunOptions, recheck, runChecks, sortFindings } from './check/run-checks.ts';
export { type MirrorCell, Slice } from './check/slice.ts';
export { Snapshot } from './check/snapshot.ts';
export { configurationFaults } from './configuration.ts';
export { type CorridorStock, type Coverage, coverageOf, type MeasureCoverage } from './coverage/coverage.ts';
export {
  type FindingsDocument,
  findingsDocument,
  findingText,
  type PublishedFinding,
} from './findings-document.ts';
export { asymmetry } from './measure/asymmetry.ts';
export { formatMessage, valueNames } from './message/format-message.ts';
export { compareByRank } from './rank.ts';
