import type { Partnership } from '@concord/domain';
import { compareTitles } from './compare-titles.ts';
import { type FiledPartnership, yearOf } from './filed-partnership.ts';
import type { Field, Level } from './parameters.ts';

/** The level of each field that both sides give in a form that can be compared, and how alike what is graded is, from 0 to 1. */
export interface Comparison {
  levels: ReadonlyMap<Field, Level>;
  titleSimilarity?: number;
}

const OBJECTIVES_SHARED = 0.5;
const AMOUNT_CLOSE = 0.2;
const TITLE_ALIKE = 0.9;
const TITLE_SIMILAR = 0.7;

/** Compares two descriptions field by field, on the levels that `LEVELS` names. */
export function comparePartnerships(a: FiledPartnership, b: FiledPartnership): Comparison {
  const levels = new Map<Field, Level>();
  levels.set('kind', a.partnership.kind === b.partnership.kind ? 'same' : 'different');
  const signed = compareDates(a.partnership.signed, b.partnership.signed);
  if (signed !== undefined) levels.set('signed', signed);
  const objectives = compareObjectives(a.partnership.gcmObjectives, b.partnership.gcmObjectives);
  if (objectives !== undefined) levels.set('objectives', objectives);
  const amount = compareAmounts(a.partnership, b.partnership);
  if (amount !== undefined) levels.set('amount', amount);
  const titleSimilarity = compareTitles(a, b);
  if (titleSimilarity === undefined) return { levels };
  levels.set('title', titleLevel(titleSimilarity));
  return { levels, titleSimilarity };
}

function compareDates(a: string | undefined, b: string | undefined): Level<'signed'> | undefined {
  if (a === undefined || b === undefined) return undefined;
  const years = Math.abs(yearOf(a) - yearOf(b));
  if (years > 0) return years === 1 ? 'a-year-apart' : 'years-apart';
  const isFull = (date: string) => date.length === 'yyyy-mm-dd'.length;
  if (!isFull(a) || !isFull(b)) return 'same-year';
  return a === b ? 'same-day' : 'other-day';
}

function compareObjectives(a: number[] = [], b: number[] = []): Level<'objectives'> | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  const shared = a.filter((objective) => b.includes(objective)).length;
  return shared / (a.length + b.length - shared) >= OBJECTIVES_SHARED ? 'shared' : 'different';
}

function compareAmounts(a: Partnership, b: Partnership): Level<'amount'> | undefined {
  const left = amountOf(a);
  const right = amountOf(b);
  if (left === 0 || right === 0 || a.financing?.currency !== b.financing?.currency) return undefined;
  return Math.abs(left - right) / ((left + right) / 2) <= AMOUNT_CLOSE ? 'close' : 'apart';
}

/** The total planned cost, or else what the stage with most money comes to; 0 where neither is given. */
function amountOf({ financing }: Partnership): number {
  if (financing?.envelope !== undefined) return financing.envelope;
  const stages = new Map<string, number>();
  for (const { role, stage, amount } of financing?.lines ?? []) {
    if (role !== 'needs') stages.set(stage, (stages.get(stage) ?? 0) + amount);
  }
  return Math.max(0, ...stages.values());
}

function titleLevel(similarity: number): Level<'title'> {
  return similarity >= TITLE_ALIKE ? 'alike' : similarity >= TITLE_SIMILAR ? 'similar' : 'different';
}
