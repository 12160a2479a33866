import { UNMARKED } from '@concord/disclosure';
import { CONFIDENTIALITIES, type Confidentiality, type CycleConfiguration } from '@concord/domain';
import type { OutlineKey } from '../../outlines/accept-outline.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import type { Words } from '../../pages/words.ts';
import { memberAt } from '../fields/members.ts';
import type { DraftContent } from '../item-edit.ts';
import { outlinePath } from '../outline-navigation.ts';
import { findItem, type ItemList, type Place } from '../place.ts';
import { SECTION_NAMES } from '../sections/sections.ts';
import type { Step } from './outline-pages.service.ts';

/** The address of the page that edits a place. @param group of the cycle's questions. */
export function pathOfPlace(key: OutlineKey, place: Place, group?: string): string {
  if (place.part === 'answers') return outlinePath(key, 'answers', ...(group === undefined ? [] : [group]));
  if (!('list' in place)) return outlinePath(key, place.part);
  const item = [place.list, place.id];
  if (place.part === 'item') return outlinePath(key, ...item);
  if (place.part === 'financing') return outlinePath(key, ...item, 'financing');
  return outlinePath(key, ...item, 'indicators', place.indicator);
}

/** The title of an item as its country wrote it; its identifier where it has none yet. */
export function titleOf(item: unknown, id: string): string {
  const title = memberAt(item, ['title']);
  return typeof title === 'string' && title !== '' ? title : id;
}

const LEADS: Readonly<Record<Place['part'], MessageKey | undefined>> = {
  general: 'filing.generalLead',
  framework: undefined,
  answers: undefined,
  item: undefined,
  financing: 'filing.financingLead',
  indicator: undefined,
};

/** How the page of a place is called, and what is above it. */
export function headingOf(
  content: DraftContent,
  place: Place,
  key: OutlineKey,
  words: Words,
  group?: string,
): { title: string; caption: string; lead: string; steps: Step[] } {
  const lead = LEADS[place.part];
  const said = { lead: lead === undefined ? '' : words.say(lead) };
  if (place.part === 'answers') {
    const answers = words.say(SECTION_NAMES.answers);
    const title = words.say({ key: 'filing.groupTitle', values: { group: group ?? '' } });
    return {
      title,
      caption: '',
      ...said,
      steps: [{ text: answers, href: outlinePath(key, 'answers') }, { text: title }],
    };
  }
  if (!('list' in place)) {
    const title = words.say(SECTION_NAMES[place.part]);
    return { title, caption: '', ...said, steps: [{ text: title }] };
  }
  const list = words.say(SECTION_NAMES[place.list]);
  const item = titleOf(findItem(content.document, place.list, place.id), place.id);
  const above: Step[] = [{ text: list, href: outlinePath(key, place.list) }];
  if (place.part === 'item') {
    return { title: item, caption: `${list} · ${place.id}`, ...said, steps: [...above, { text: place.id }] };
  }
  const part = words.say(place.part === 'financing' ? 'filing.itemFinancing' : 'filing.itemIndicators');
  const own = { text: place.id, href: outlinePath(key, place.list, place.id) };
  if (place.part === 'financing') {
    return { title: item, caption: `${list} · ${place.id}`, ...said, steps: [...above, own, { text: part }] };
  }
  const indicators = { text: part, href: outlinePath(key, place.list, place.id, 'indicators') };
  return {
    title: place.indicator,
    caption: item,
    ...said,
    steps: [...above, own, indicators, { text: place.indicator }],
  };
}

/** The pages of one item, for going from one to the other. */
export function tabsOf(key: OutlineKey, list: ItemList, id: string, current: Place['part'], words: Words) {
  const tabs = [
    ['item', [], 'filing.itemDetails'],
    ['financing', ['financing'], 'filing.itemFinancing'],
    ['indicator', ['indicators'], 'filing.itemIndicators'],
  ] as const satisfies readonly [Place['part'], string[], MessageKey][];
  return tabs.map(([part, below, text]) => ({
    href: outlinePath(key, list, id, ...below),
    text: words.say(text),
    current: part === current,
  }));
}

/** Who can read what stands at a place: its item's own marking, else the outline's. */
export function markingAt({ document }: DraftContent, place: Place): Confidentiality {
  const item = 'list' in place ? findItem(document, place.list, place.id) : undefined;
  return markingOf(item?.confidentiality) ?? markingOf(document.confidentiality) ?? UNMARKED;
}

export function markingOf(value: unknown): Confidentiality | undefined {
  return CONFIDENTIALITIES.find((each) => each === value);
}

/** The groups of a cycle's questions, each once, in order. */
export function groupsOf({ questions }: Pick<CycleConfiguration, 'questions'>): string[] {
  return [...new Set(questions.map(({ group }) => group))];
}
