import type * as vocabulary from '../../outline/vocabulary.ts';

/**
 * The words for the outline's closed lists in one language, in lower case so that they can stand inside a sentence.
 * A code without a word does not compile.
 */
export interface Terms {
  measure: Record<vocabulary.Measure, string>;
  sex: Record<vocabulary.Sex, string>;
  basis: Record<vocabulary.Basis, string>;
  notationKey: Record<vocabulary.NotationKey, string>;
  minimumStay: Record<vocabulary.MinimumStay, string>;
  concept: Record<vocabulary.Concept, string>;
  referenceDate: Record<vocabulary.ReferenceDate, string>;
  quality: Record<vocabulary.Quality, string>;
  status: Record<vocabulary.Status, string>;
  level: Record<vocabulary.Level, string>;
  partnershipKind: Record<vocabulary.PartnershipKind, string>;
  sector: Record<vocabulary.Sector, string>;
  beneficiary: Record<vocabulary.Beneficiary, string>;
  circumstance: Record<vocabulary.Circumstance, string>;
  financingRole: Record<vocabulary.FinancingRole, string>;
  financingStage: Record<vocabulary.FinancingStage, string>;
  indicatorUnit: Record<vocabulary.IndicatorUnit, string>;
  direction: Record<vocabulary.Direction, string>;
  monitoringFrequency: Record<vocabulary.MonitoringFrequency, string>;
  instrumentKind: Record<vocabulary.InstrumentKind, string>;
  confidentiality: Record<vocabulary.Confidentiality, string>;
}

/** Which closed list a code is of. */
export type TermList = keyof Terms;
