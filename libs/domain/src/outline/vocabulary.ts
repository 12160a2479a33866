/** The closed lists of the outline format `concord.outline/1`, in the order in which pages and tables show them. */

export const OUTLINE_FORMAT = 'concord.outline/1';

/** The whole world as one side of a corridor. */
export const WORLD = 'WLD';

/** The most items that each of the outline's lists may have. */
export const LONGEST = { initiatives: 1000, partnerships: 1000, figures: 50_000, answers: 200 } as const;

export const CONFIDENTIALITIES = ['public', 'participants', 'reviewers'] as const;
export const INSTRUMENT_KINDS = [
  'constitution',
  'law',
  'regulation',
  'strategy',
  'agreement',
  'other',
] as const;
export const SECTORS = [
  'un',
  'multilateral',
  'civil-society',
  'private',
  'local-government',
  'academia',
  'diaspora',
  'trade-union',
  'other',
] as const;
export const STATUSES = ['planned', 'under-way', 'completed', 'suspended', 'cancelled'] as const;
export const LEVELS = ['local', 'national', 'regional', 'global'] as const;
export const MONITORING_FREQUENCIES = [
  'monthly',
  'quarterly',
  'yearly',
  'mid-term-and-end',
  'ad-hoc',
  'none',
] as const;
export const FINANCING_ROLES = ['domestic', 'provides', 'receives', 'needs'] as const;
export const FINANCING_STAGES = ['needed', 'pledged', 'committed', 'disbursed'] as const;
export const INDICATOR_UNITS = [
  'persons',
  'percent',
  'months-of-income',
  'amount',
  'index',
  'count',
  'ratio',
] as const;
export const DIRECTIONS = ['increase', 'decrease'] as const;
export const BENEFICIARIES = [
  'migrant-workers',
  'women',
  'children',
  'youth',
  'returnees',
  'refugees',
  'stranded-migrants',
  'families-left-behind',
  'host-communities',
  'diaspora',
  'irregular-migrants',
  'students',
  'other',
] as const;
export const CIRCUMSTANCES = [
  'pandemic',
  'conflict',
  'disaster',
  'climate',
  'food-insecurity',
  'economic-shock',
  'other',
] as const;
export const PARTNERSHIP_KINDS = [
  'labour-agreement',
  'skills',
  'readmission',
  'social-security',
  'remittances',
  'diaspora',
  'health',
  'protection',
  'border-management',
  'data-exchange',
  'regional-process',
  'development',
  'other',
] as const;
export const MEASURES = [
  'migrant-stock',
  'migration-flow',
  'worker-flow',
  'returns',
  'remittances',
  'remittance-cost',
  'recruitment-cost',
  'students',
  'stranded-assisted',
] as const;
export const SEXES = ['total', 'female', 'male'] as const;
export const BASES = ['observed', 'estimated', 'approved', 'planned', 'cap'] as const;
export const NOTATION_KEYS = [
  'not-collected',
  'not-applicable',
  'included-elsewhere',
  'confidential',
] as const;
export const MINIMUM_STAYS = ['none', '3-months', '6-months', '12-months', 'permanent'] as const;
export const CONCEPTS = [
  'birth',
  'citizenship',
  'previous-residence',
  'work-permit',
  'balance-of-payments',
  'other',
] as const;
export const REFERENCE_DATES = ['mid-year', 'end-of-year', 'start-of-year', 'year-total'] as const;
export const QUALITIES = ['register', 'administrative', 'survey', 'estimate'] as const;

export type Confidentiality = (typeof CONFIDENTIALITIES)[number];
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];
export type Sector = (typeof SECTORS)[number];
export type Status = (typeof STATUSES)[number];
export type Level = (typeof LEVELS)[number];
export type MonitoringFrequency = (typeof MONITORING_FREQUENCIES)[number];
export type FinancingRole = (typeof FINANCING_ROLES)[number];
export type FinancingStage = (typeof FINANCING_STAGES)[number];
export type IndicatorUnit = (typeof INDICATOR_UNITS)[number];
export type Direction = (typeof DIRECTIONS)[number];
export type Beneficiary = (typeof BENEFICIARIES)[number];
export type Circumstance = (typeof CIRCUMSTANCES)[number];
export type PartnershipKind = (typeof PARTNERSHIP_KINDS)[number];
export type Measure = (typeof MEASURES)[number];
export type Sex = (typeof SEXES)[number];
export type Basis = (typeof BASES)[number];
export type NotationKey = (typeof NOTATION_KEYS)[number];
export type MinimumStay = (typeof MINIMUM_STAYS)[number];
export type Concept = (typeof CONCEPTS)[number];
export type ReferenceDate = (typeof REFERENCE_DATES)[number];
export type Quality = (typeof QUALITIES)[number];

/** ISO 3166-1 alpha-3, or WLD for the world. */
export type CountryCode = string;
