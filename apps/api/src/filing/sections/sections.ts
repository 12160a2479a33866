import type { Fault } from '@concord/domain';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import type { TaskState } from '../../pages/task-state.ts';
import { isObject } from '../fields/members.ts';
import type { DraftContent } from '../item-edit.ts';
import { ITEM_LISTS, itemsOf } from '../place.ts';

/** The parts that an outline is filed in, in their order. */
export const FILING_SECTIONS = [
  'general',
  'framework',
  'initiatives',
  'partnerships',
  'figures',
  'financing',
  'indicators',
  'answers',
  'confidentiality',
] as const;
export type FilingSection = (typeof FILING_SECTIONS)[number];

export const SECTION_NAMES: Readonly<Record<FilingSection, MessageKey>> = {
  general: 'filing.general',
  framework: 'filing.framework',
  initiatives: 'filing.initiatives',
  partnerships: 'filing.partnerships',
  figures: 'filing.figures',
  financing: 'filing.financing',
  indicators: 'filing.indicators',
  answers: 'filing.answers',
  confidentiality: 'filing.confidentiality',
};

export interface SectionState {
  section: FilingSection;
  state: TaskState;
  /** How many items it has; of confidentiality none are counted. */
  count: number;
  /** Things in it that keep the outline from being submitted. */
  faults: number;
  /** Questions about it, asked by the checks or by two texts that wait to be chosen from. */
  asked: number;
}

/**
 * How far each section of a draft is: not started where nothing is there, in progress where something keeps it from
 * being submitted, with questions where two texts wait to be chosen from or something is asked about it, else ready.
 * @param faults all of the draft's. @param asked pointers of what questions are asked about.
 */
export function sectionStates(
  content: DraftContent,
  faults: readonly Fault[],
  asked: readonly string[] = [],
): SectionState[] {
  const faultsIn = countIn(faults.map(({ pointer }) => pointer));
  const askedIn = countIn([...asked, ...content.margin.disputed.map(({ item }) => `/${item}`)]);
  const counts = countsOf(content);
  return FILING_SECTIONS.map((section) => {
    const count = counts[section];
    const own = faultsIn.get(section) ?? 0;
    const asks = askedIn.get(section) ?? 0;
    return { section, count, faults: own, asked: asks, state: stateOf(section, count, own, asks) };
  });
}

function stateOf(section: FilingSection, count: number, faults: number, asked: number): TaskState {
  if (section === 'confidentiality') return 'ready';
  if (asked > 0) return 'has-questions';
  if (faults > 0) return 'in-progress';
  return count === 0 ? 'not-started' : 'ready';
}

/** By section, how many of the pointers lie in it. What is in an item's money or indicators counts there as well. */
function countIn(pointers: readonly string[]): Map<FilingSection, number> {
  const counts = new Map<FilingSection, number>();
  for (const pointer of pointers) {
    for (const section of sectionsAt(pointer)) counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  return counts;
}

function sectionsAt(pointer: string): FilingSection[] {
  const [, first = '', , part] = pointer.split('/');
  const section = FILING_SECTIONS.find((each) => each === first) ?? 'general';
  return part === 'financing' || part === 'indicators' ? [section, part] : [section];
}

function countsOf({ document }: DraftContent): Record<FilingSection, number> {
  const items = ITEM_LISTS.flatMap((list) => itemsOf(document, list));
  const length = (value: unknown) => (Array.isArray(value) ? value.length : 0);
  return {
    general: 1,
    framework: isObject(document.framework) ? 1 : 0,
    initiatives: length(document.initiatives),
    partnerships: length(document.partnerships),
    figures: length(document.figures),
    financing: items.filter(({ financing }) => isObject(financing)).length,
    indicators: items.reduce((sum, { indicators }) => sum + length(indicators), 0),
    answers: length(document.answers),
    confidentiality: 0,
  };
}
