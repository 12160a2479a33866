import type { Check } from './check/define-check.ts';
import actualsNotInFuture from './checks/actuals-not-in-future/check.ts';
import codesKnown from './checks/codes-known/check.ts';
import commitmentFollowedUp from './checks/commitment-followed-up/check.ts';
import costTargetAmbition from './checks/cost-target-ambition/check.ts';
import coverageSufficient from './checks/coverage-sufficient/check.ts';
import datesInOrder from './checks/dates-in-order/check.ts';
import financingCloses from './checks/financing-closes/check.ts';
import financingCountedTwice from './checks/financing-counted-twice/check.ts';
import financingMirror from './checks/financing-mirror/check.ts';
import measurable from './checks/measurable/check.ts';
import mirrorCost from './checks/mirror-cost/check.ts';
import mirrorFlow from './checks/mirror-flow/check.ts';
import mirrorRemittances from './checks/mirror-remittances/check.ts';
import mirrorReturns from './checks/mirror-returns/check.ts';
import mirrorStock from './checks/mirror-stock/check.ts';
import mirrorStudents from './checks/mirror-students/check.ts';
import mirrorWorkerFlow from './checks/mirror-worker-flow/check.ts';
import netMigrationCloses from './checks/net-migration-closes/check.ts';
import oneSidedFigure from './checks/one-sided-figure/check.ts';
import partnershipConflict from './checks/partnership-conflict/check.ts';
import partnershipUnreciprocated from './checks/partnership-unreciprocated/check.ts';
import partsMatchTotal from './checks/parts-match-total/check.ts';
import pastRewritten from './checks/past-rewritten/check.ts';
import planWithinCap from './checks/plan-within-cap/check.ts';
import plansJointlyFeasible from './checks/plans-jointly-feasible/check.ts';
import progressOnTrack from './checks/progress-on-track/check.ts';
import remittancesClose from './checks/remittances-close/check.ts';
import remittancesPerMigrant from './checks/remittances-per-migrant/check.ts';
import reporterBias from './checks/reporter-bias/check.ts';
import scaleSlip from './checks/scale-slip/check.ts';
import sexesMatchTotal from './checks/sexes-match-total/check.ts';
import sharedGoalReached from './checks/shared-goal-reached/check.ts';
import stagesInOrder from './checks/stages-in-order/check.ts';
import stockMatchesFlows from './checks/stock-matches-flows/check.ts';
import targetInDirection from './checks/target-in-direction/check.ts';
import targetYearInTime from './checks/target-year-in-time/check.ts';
import valueInBounds from './checks/value-in-bounds/check.ts';
import yearOnYearJump from './checks/year-on-year-jump/check.ts';

/** Changes whenever a rule's result can change: an edition says which rules ran. */
export const CATALOGUE_VERSION = '1.0.0';

/** Every check there is: of one outline, of two, of all. */
export const CATALOGUE: readonly Check[] = [
  codesKnown,
  partsMatchTotal,
  sexesMatchTotal,
  datesInOrder,
  actualsNotInFuture,
  targetInDirection,
  costTargetAmbition,
  targetYearInTime,
  valueInBounds,
  scaleSlip,
  yearOnYearJump,
  progressOnTrack,
  stagesInOrder,
  stockMatchesFlows,
  remittancesPerMigrant,
  measurable,
  commitmentFollowedUp,
  pastRewritten,

  mirrorFlow,
  mirrorStock,
  mirrorWorkerFlow,
  mirrorReturns,
  mirrorStudents,
  mirrorRemittances,
  mirrorCost,
  oneSidedFigure,
  reporterBias,
  planWithinCap,
  partnershipUnreciprocated,
  partnershipConflict,
  financingMirror,
  financingCountedTwice,

  plansJointlyFeasible,
  netMigrationCloses,
  remittancesClose,
  financingCloses,
  sharedGoalReached,
  coverageSufficient,
];
