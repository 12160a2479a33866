import type * as vocabulary from './vocabulary.ts';

/** A directed figure's definition; what is left out is unstated, not unknown. */
export class FigureDefinition {
  minimumStay?: vocabulary.MinimumStay;
  concept?: vocabulary.Concept;
  referenceDate?: vocabulary.ReferenceDate;
}

export class Figure {
  measure: vocabulary.Measure;
  origin: vocabulary.CountryCode;
  destination: vocabulary.CountryCode;
  year: number;
  sex?: vocabulary.Sex;
  basis?: vocabulary.Basis;
  value?: number;
  missing?: vocabulary.NotationKey;
  rounding?: number;
  definition?: FigureDefinition;
  quality?: vocabulary.Quality;
  source?: string;
  confidentiality?: vocabulary.Confidentiality;
}

export class Period {
  from: number;
  to: number;
}

export class Instrument {
  title: string;
  kind: vocabulary.InstrumentKind;
  year?: number;
  url?: string;
}

export class Framework {
  summary?: string;
  changes?: string;
  instruments?: Instrument[];
}

export class Organisation {
  name: string;
  sector: vocabulary.Sector;
}

/** Exactly one of the two. */
export class Party {
  country?: vocabulary.CountryCode;
  organisation?: Organisation;
}

export class Monitoring {
  mechanism?: string;
  frequency?: vocabulary.MonitoringFrequency;
  thirdParty?: boolean;
}

export class FinancingLine {
  year: number;
  role: vocabulary.FinancingRole;
  stage: vocabulary.FinancingStage;
  amount: number;
  counterpart?: Party;
  reference?: string;
}

export class Financing {
  currency: string;
  envelope?: number;
  lines?: FinancingLine[];
}

export class Observation {
  year: number;
  value: number;
  female?: number;
  male?: number;
  migrant?: number;
  nonMigrant?: number;
}

export class Indicator {
  code: string;
  name?: string;
  unit: vocabulary.IndicatorUnit;
  direction?: vocabulary.Direction;
  baseline?: Observation;
  target?: Observation;
  observations?: Observation[];
}

export class Initiative {
  id: string;
  title: string;
  titleEn?: string;
  description?: string;
  themes?: string[];
  gcmObjectives?: number[];
  sdgTargets?: string[];
  status: vocabulary.Status;
  priority?: boolean;
  start?: string;
  end?: string;
  level?: vocabulary.Level;
  leadAgency?: string;
  beneficiaries?: vocabulary.Beneficiary[];
  responseTo?: vocabulary.Circumstance[];
  financing?: Financing;
  indicators?: Indicator[];
  monitoring?: Monitoring;
  results?: string;
  confidentiality?: vocabulary.Confidentiality;
}

export class Quota {
  year: number;
  origin: vocabulary.CountryCode;
  destination: vocabulary.CountryCode;
  workers: number;
}

export class Partnership {
  id: string;
  title: string;
  titleEn?: string;
  kind: vocabulary.PartnershipKind;
  parties: Party[];
  signed?: string;
  inForce?: string;
  expires?: string;
  status?: vocabulary.Status;
  level?: vocabulary.Level;
  themes?: string[];
  gcmObjectives?: number[];
  sdgTargets?: string[];
  objectives?: string;
  governance?: string;
  resources?: string;
  conflictsOfInterest?: string;
  valueAdded?: string;
  challenges?: string;
  results?: string;
  quotas?: Quota[];
  financing?: Financing;
  indicators?: Indicator[];
  monitoring?: Monitoring;
  reference?: string;
  confidentiality?: vocabulary.Confidentiality;
}

export class Answer {
  question: string;
  text: string;
  confidentiality?: vocabulary.Confidentiality;
}

/** One country's voluntary migration policy outline for one cycle: the document `concord.outline/1`. */
export class Outline {
  format: 'concord.outline/1';
  cycle: string;
  country: vocabulary.CountryCode;
  language: string;
  period: Period;
  confidentiality?: vocabulary.Confidentiality;
  framework?: Framework;
  initiatives?: Initiative[];
  partnerships?: Partnership[];
  figures?: Figure[];
  answers?: Answer[];
}
