export {
  AUDIENCES,
  type Audience,
  confidentialityOfItem,
  confidentialityOfPlace,
  discloses,
  narrower,
  UNMARKED,
} from './confidentiality.ts';
export { type Disclosed, derive } from './disclosed.ts';
export { confidentialityOfFinding, type RestsOnEvidence } from './disclosed-finding.ts';
export { type BothCycles, type DisclosedBefore, discloseBefore } from './gates/disclose-before.ts';
export {
  type CaseGround,
  type CasePlace,
  type DisclosableCase,
  discloseCase,
} from './gates/disclose-case.ts';
export { type BothRuns, discloseFindings } from './gates/disclose-findings.ts';
export { cellOf, countsPersons } from './gates/figure-network.ts';
export {
  type DisclosureReport,
  GATES,
  type Gate,
  GateError,
  type GateInput,
  type GateProblem,
  type Passing,
  passGates,
  spillOver,
} from './gates/pass-gates.ts';
export {
  type EarlierPrint,
  type ExposedFigure,
  type WithheldFigure,
  type WithheldReason,
  type Withholding,
  withholdFigures,
  withoutFigures,
} from './gates/withhold-figures.ts';
export { may, type Target } from './policy/may.ts';
export { ACTIONS, type Action, PERMISSIONS, type Relation } from './policy/permissions.ts';
export { discloseOutline } from './reader/disclose-outline.ts';
export { placeInDisclosed } from './reader/disclosed-place.ts';
export { mayReadFinding, type Restrictions, restrictionsOf } from './reader/read-finding.ts';
export { mayReadItem, type Sight, seesInFull, sightOf } from './reader/sight.ts';
export { auditEditions } from './suppression/audit-editions.ts';
export { auditIntervals, type FeasibleInterval } from './suppression/audit-intervals.ts';
export {
  type Amount,
  type AmountNetwork,
  type Exposure,
  type Protection,
  protectNetwork,
} from './suppression/protect-network.ts';
export {
  SMALL_COUNTS,
  type Suppression,
  type SuppressionRule,
  suppress,
  UnprotectableError,
} from './suppression/suppress.ts';
export type { Cell, CellStatus, Place, Table } from './suppression/table.ts';
