import type { Direction, IndicatorUnit } from '../outline/vocabulary.ts';
import type { Language, LocalizedText } from './language.ts';
import type { OwnRule } from './own-rule.ts';
import type { Scenario } from './scenario.ts';
import type { Severity } from './severity.ts';

export * from './language.ts';
export * from './severity.ts';

export const CYCLE_FORMAT = 'concord.cycle/1';

export interface CycleCalendar {
  opens: string;
  outlinesDue: string;
  questionsDue: string;
  repliesDue: string;
  signOffDue: string;
  publishes: string;
}

/** A goal that the group shares, for instance SDG 10.c: 3 % by 2030, no corridor above 5 %. */
export interface SharedGoal {
  indicator: string;
  unit: IndicatorUnit;
  direction: Direction;
  value?: number;
  by: number;
  corridorMaximum?: number;
}

/** How a cycle changes one check: what is left out keeps the catalogue's default. */
export interface CheckConfiguration {
  enabled?: boolean;
  severity?: Severity;
  parameters?: Record<string, number>;
}

/** A cycle's file, `concord.cycle/1`. */
export interface CycleConfiguration {
  format: typeof CYCLE_FORMAT;
  code: string;
  /** Code of the cycle before, which the checks look back at. */
  previous?: string;
  title: string;
  forum: string;
  languages: Language[];
  period: { from: number; to: number };
  /** The day that separates what has happened from what is planned; ISO 8601. */
  filingDate: string;
  calendar?: CycleCalendar;
  themes: { code: string; title: LocalizedText }[];
  questions: { code: string; group: string; title: LocalizedText }[];
  goals: SharedGoal[];
  /** US dollars for one unit of the currency, average of the year: currency → year → rate. */
  exchangeRates: Record<string, Record<string, number>>;
  checks: Record<string, CheckConfiguration>;
  /** Counts of persons from 1 to below this are withheld from the public; below 5 where left out. */
  smallCounts?: number;
  /** The organizers' own rules, beside the catalogue. */
  rules?: OwnRule[];
  /** The organizers' own scenarios, beside those that every cycle has. */
  scenarios?: Scenario[];
}
