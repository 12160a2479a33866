import type { Check } from './check/define-check.ts';
import codesKnown from './checks/codes-known/check.ts';
import coverageSufficient from './checks/coverage-sufficient/check.ts';
import datesInOrder from './checks/dates-in-order/check.ts';
import mirrorCost from './checks/mirror-cost/check.ts';
import mirrorFlow from './checks/mirror-flow/check.ts';
import mirrorRemittances from './checks/mirror-remittances/check.ts';
import mirrorReturns from './checks/mirror-returns/check.ts';
import mirrorStock from './checks/mirror-stock/check.ts';
import mirrorStudents from './checks/mirror-students/check.ts';
import mirrorWorkerFlow from './checks/mirror-worker-flow/check.ts';
import oneSidedFigure from './checks/one-sided-figure/check.ts';
import partnershipUnreciprocated from './checks/partnership-unreciprocated/check.ts';
import partsMatchTotal from './checks/parts-match-total/check.ts';
import sexesMatchTotal from './checks/sexes-match-total/check.ts';
import stagesInOrder from './checks/stages-in-order/check.ts';
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
  valueInBounds,
  yearOnYearJump,
  stagesInOrder,

  mirrorFlow,
  mirrorStock,
  mirrorWorkerFlow,
  mirrorReturns,
  mirrorStudents,
  mirrorRemittances,
  mirrorCost,
  oneSidedFigure,
  partnershipUnreciprocated,

  coverageSufficient,
];
