import { hash } from 'node:crypto';
import {
  type ConfigurationTrial,
  type CorridorChange,
  checksOf,
  compareScenario,
  corridorChanges,
  type PartnershipAnswers,
  type RuleTrial,
  type RunOptions,
  type Savings,
  type Scenario,
  type ScenarioComparison,
  Snapshot,
  tryConfiguration,
  tryRule,
} from '@concord/consistency';
import type { CycleConfiguration, Outline, OwnRule } from '@concord/domain';
import type { ReadPage } from '@concord/report';
import type { ChapterToPreview } from './preview-chapter.ts';

/** What counts in a cycle, as it is handed to a thread. */
export interface CurrentData {
  cycle: CycleConfiguration;
  outlines: readonly Outline[];
  answers: PartnershipAnswers;
}

/** Every kind of calculation with what it takes. */
export interface Calculations {
  'compare-scenario': CurrentData & { scenario: Scenario };
  'try-rule': CurrentData & { rule: OwnRule };
  'try-configuration': CurrentData & { proposed: CycleConfiguration };
  'preview-chapter': ChapterToPreview;
}

/** And with what it gives. */
export interface Outcomes {
  'compare-scenario': BoundedComparison;
  'try-rule': RuleTrial;
  'try-configuration': ConfigurationTrial;
  'preview-chapter': ReadPage;
}

export type CalculationKind = keyof Calculations;

/** The first of a list, and how many there are in all. */
export interface Bounded<Item> {
  count: number;
  shown: Item[];
}

type BoundedList = 'changedFigures' | 'opened' | 'closed' | 'moved';

export type BoundedComparison = Omit<ScenarioComparison, BoundedList | 'savings'> & {
  [K in BoundedList]: Bounded<ScenarioComparison[K][number]>;
} & {
  savings: BoundedSavings | null;
  /** What drives the difference: of each measure, the corridors that change most. */
  drivers: CorridorChange[];
};

export interface BoundedSavings {
  total: number;
  corridors: Bounded<Savings['corridors'][number]>;
  uncounted: Bounded<Savings['uncounted'][number]>;
}

/** Items of a list that an answer holds. */
const SHOWN = 200;

/** Corridors of each measure that are named as what drives a difference. */
const DRIVERS = 5;

const OPTIONS: RunOptions = { digest: (text) => hash('sha256', text, 'hex') };

const WORK: { [K in CalculationKind]: (input: Calculations[K]) => Outcomes[K] | Promise<Outcomes[K]> } = {
  'compare-scenario': ({ cycle, outlines, answers, scenario }) =>
    bound(compareScenario(checksOf(cycle), cycle, outlines, scenario, { ...OPTIONS, answers }), outlines),
  'try-rule': ({ cycle, outlines, answers, rule }) =>
    tryRule(rule, Snapshot.of(cycle, outlines, answers), OPTIONS),
  'try-configuration': ({ cycle, proposed, outlines, answers }) =>
    tryConfiguration(cycle, proposed, outlines, { ...OPTIONS, answers }),
  // The report is loaded where it is asked for alone.
  'preview-chapter': async (input) => (await import('./preview-chapter.ts')).previewChapter(input),
};

export async function calculate<K extends CalculationKind>(
  kind: K,
  input: Calculations[K],
): Promise<Outcomes[K]> {
  return await WORK[kind](input);
}

function bound(
  { savings, ...comparison }: ScenarioComparison,
  outlines: readonly Outline[],
): BoundedComparison {
  return {
    ...comparison,
    drivers: corridorChanges(comparison, outlines, DRIVERS),
    changedFigures: firstOf(comparison.changedFigures),
    opened: firstOf(comparison.opened),
    closed: firstOf(comparison.closed),
    moved: firstOf(comparison.moved),
    savings: savings && {
      total: savings.total,
      corridors: firstOf(savings.corridors),
      uncounted: firstOf(savings.uncounted),
    },
  };
}

function firstOf<Item>(list: readonly Item[]): Bounded<Item> {
  return { count: list.length, shown: list.slice(0, SHOWN) };
}
