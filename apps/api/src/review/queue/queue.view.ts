import { CATALOGUE, checkTitle, SEVERITIES, type Severity } from '@concord/consistency';
import { type Conflict, type CycleConfiguration, delegationsOf, MEASURES, term } from '@concord/domain';
import {
  CASE_ORDERS,
  type CaseCount,
  type CaseOrder,
  type CaseRecord,
  type SavedView,
} from '@concord/persistence';
import { currentVisitor } from '../../access/request-context.ts';
import { standingIn } from '../../cases/case-standing.ts';
import { captionOf, caseAddress } from '../../cases/pages/case-page.view.ts';
import { sayCountries, stateTag } from '../../cases/pages/case-words.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import type { Words } from '../../pages/words.ts';
import { namedCountries, sorted } from '../named-countries.ts';
import { ORIGINS, type QueueChoice, queryOf, SHOWN_STATES } from './queue-query.ts';

export const SEVERITY_WORDS: Readonly<Record<Severity, MessageKey>> = {
  error: 'review.severityError',
  warning: 'review.severityWarning',
  note: 'review.severityNote',
  info: 'review.severityInfo',
};
const ORIGIN_WORDS: Readonly<Record<(typeof ORIGINS)[number], MessageKey>> = {
  check: 'review.kindCheck',
  flag: 'review.kindFlag',
};
const ORDER_WORDS: Readonly<Record<CaseOrder, MessageKey>> = {
  due: 'review.orderDue',
  gravity: 'review.orderGravity',
};

/** A choice of a list: its value, and what it is called. */
interface Item {
  value: string;
  text: string;
}

/** Whether somebody with the visitor's roles, and these conflicts of interest, can ask in a case as it stands. */
export function isAskable(record: CaseRecord, conflicts: readonly Conflict[]): boolean {
  const { reviews, organizes } = standingIn(currentVisitor().roles, record.cycle, record, conflicts);
  const isOpen = record.state !== 'concluded' && record.mergedInto === undefined;
  return isOpen && (reviews || organizes) && delegationsOf(record).length > 0;
}

/** One case in the list. */
export function viewQueued(
  words: Words,
  record: CaseRecord,
  configuration: CycleConfiguration,
  { today, conflicts }: { today: string; conflicts: readonly Conflict[] },
) {
  const { id, dueOn, check, severity } = record;
  return {
    id,
    href: caseAddress(record),
    caption: captionOf(record, words, configuration),
    countries: sayCountries(words, record.countries),
    state: stateTag(words, record),
    severity: words.say(SEVERITY_WORDS[severity]),
    check:
      check === undefined
        ? words.say('review.kindFlag')
        : checkTitle(check.check, words.language, configuration),
    due: dueOn === undefined ? '' : words.date(dueOn),
    isLate: dueOn !== undefined && dueOn < today,
    isAskable: isAskable(record, conflicts),
  };
}

/** What the list can be narrowed by. */
export function viewFilters(words: Words, countries: readonly string[], configuration: CycleConfiguration) {
  const named = <Value extends string>(values: readonly Value[], say: (value: Value) => string): Item[] =>
    values.map((value) => ({ value, text: say(value) }));
  const byName = (items: Item[]) => sorted(items, words.language);
  const checks = [
    ...CATALOGUE.map(({ id }) => id),
    ...(configuration.rules ?? []).map(({ id }) => `rule:${id}`),
  ];
  return {
    states: named(SHOWN_STATES, (state) => sayState(words, state)),
    countries: namedCountries(words, countries),
    checks: byName(named(checks, (check) => checkTitle(check, words.language, configuration))),
    severities: named(SEVERITIES, (severity) => words.say(SEVERITY_WORDS[severity])),
    measures: byName(named(MEASURES, (measure) => sayMeasure(words, measure))),
    kinds: named(ORIGINS, (kind) => words.say(ORIGIN_WORDS[kind])),
    orders: named(CASE_ORDERS.toSorted(), (order) => words.say(ORDER_WORDS[order])),
  };
}

export function sayMeasure(words: Words, measure: string): string {
  const name = term(measure, words.language, 'measure');
  return name.charAt(0).toLocaleUpperCase(words.language) + name.slice(1);
}

function sayState(words: Words, state: (typeof SHOWN_STATES)[number]): string {
  return state === 'pending' ? words.say('review.pending') : stateTag(words, { state }).text;
}

/** How many there are of each state among what is chosen otherwise, each leading to them. */
export function viewCounts(words: Words, path: string, choice: QueueChoice, counts: readonly CaseCount[]) {
  const of = (state: string) => counts.find((each) => each.state === state)?.count ?? 0;
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return SHOWN_STATES.map((state) => ({
    text: sayState(words, state),
    count: words.number(state === 'pending' ? all - of('concluded') : of(state)),
    href: `${path}?${queryOf({ ...choice, mine: '', state })}`,
    isShown: choice.state === state && !choice.mine,
  }));
}

export function viewViews(path: string, views: readonly SavedView[], query: string) {
  return views.map(({ id, name, query: kept, isFirst }) => ({
    id,
    name,
    href: `${path}?${kept}`,
    isFirst,
    isShown: kept === query,
  }));
}
