import type { DraftDocument } from '@concord/persistence';
import { type Item, isObject, withMember } from './fields/members.ts';

export const ITEM_LISTS = ['initiatives', 'partnerships'] as const;
export type ItemList = (typeof ITEM_LISTS)[number];

/** What of an outline one page edits. */
export type Place = WholePlace | ItemPlace | FinancingPlace | IndicatorPlace;

type WholePlace = { part: 'general' } | { part: 'framework' } | { part: 'answers' };

interface InItem {
  list: ItemList;
  id: string;
}

export interface ItemPlace extends InItem {
  part: 'item';
}

interface FinancingPlace extends InItem {
  part: 'financing';
}

export interface IndicatorPlace extends InItem {
  part: 'indicator';
  /** Key of the indicator in its item. */
  indicator: string;
}

/** A place as a key that stays the same whatever is added, moved or removed around it. */
export function keyOf(place: Place): string {
  if (!('list' in place)) return place.part;
  const item = `${place.list}/${place.id}`;
  if (place.part === 'item') return item;
  return place.part === 'financing' ? `${item}/financing` : `${item}/indicators/${place.indicator}`;
}

/** The place of a key; undefined for what is none. */
export function placeOf(key: string): Place | undefined {
  if (key === 'general' || key === 'framework' || key === 'answers') return { part: key };
  const [list = '', id = '', part, ...rest] = key.split('/');
  if ((list !== 'initiatives' && list !== 'partnerships') || id === '') return undefined;
  if (part === undefined) return { part: 'item', list, id };
  if (part === 'financing') return { part, list, id };
  return part === 'indicators' && rest.length > 0
    ? { part: 'indicator', list, id, indicator: rest.join('/') }
    : undefined;
}

/** The items of a list, as far as they are objects. */
export function itemsOf(document: DraftDocument, list: ItemList): Item[] {
  const items = document[list];
  return Array.isArray(items) ? items.filter(isObject) : [];
}

export function findItem(document: DraftDocument, list: ItemList, id: string): Item | undefined {
  return itemsOf(document, list).find((item) => item.id === id);
}

const GENERAL = ['language', 'period', 'confidentiality'] as const;

/** What the draft says at a place; undefined where it says nothing. */
export function readPlace(document: DraftDocument, place: Place): Item | undefined {
  if (place.part === 'general') {
    return Object.fromEntries(GENERAL.flatMap((name) => (name in document ? [[name, document[name]]] : [])));
  }
  if (place.part === 'framework') return isObject(document.framework) ? document.framework : undefined;
  if (place.part === 'answers') return answersOf(document);
  const item = findItem(document, place.list, place.id);
  if (item === undefined || place.part === 'item') return item;
  if (place.part === 'financing') return isObject(item.financing) ? item.financing : undefined;
  return indicatorsOf(item).find(({ key }) => key === place.indicator)?.indicator;
}

/** The document with another item at a place. An item that is not there comes last in its list. */
export function writePlace(document: DraftDocument, place: Place, item: Item | undefined): DraftDocument {
  if (place.part === 'general') {
    const isKept = (name: string) =>
      !(GENERAL as readonly string[]).includes(name) || (item !== undefined && name in item);
    return { ...Object.fromEntries(Object.entries(document).filter(([name]) => isKept(name))), ...item };
  }
  if (place.part === 'framework') return withMember(document, ['framework'], item) ?? {};
  if (place.part === 'answers') return withMember(document, ['answers'], listOfAnswers(document, item)) ?? {};
  const { list, id } = place;
  if (place.part === 'item') return writeItem(document, list, id, { id, ...item });
  const holder = findItem(document, list, id) ?? { id };
  if (place.part === 'financing') {
    return writeItem(document, list, id, withMember(holder, ['financing'], item) ?? { id });
  }
  const indicators = indicatorsOf(holder);
  const next = indicators.some(({ key }) => key === place.indicator)
    ? indicators.map(({ key, indicator }) => (key === place.indicator ? (item ?? {}) : indicator))
    : [...indicators.map(({ indicator }) => indicator), { code: codeOf(place.indicator), ...item }];
  return writeItem(document, list, id, { ...holder, indicators: next });
}

function writeItem(document: DraftDocument, list: ItemList, id: string, item: Item): DraftDocument {
  const items = Array.isArray(document[list]) ? (document[list] as unknown[]) : [];
  const at = items.findIndex((each) => isObject(each) && each.id === id);
  return { ...document, [list]: at < 0 ? [...items, item] : items.with(at, item) };
}

/** The indicators of an item, each by its code; where a code is given again, with its number. */
export function indicatorsOf(item: Item | undefined): { key: string; indicator: Item; index: number }[] {
  const indicators = Array.isArray(item?.indicators) ? item.indicators : [];
  const seen = new Map<string, number>();
  return indicators.map((each, index) => {
    const indicator = isObject(each) ? each : {};
    const code = typeof indicator.code === 'string' ? indicator.code : '';
    const number = (seen.get(code) ?? 0) + 1;
    seen.set(code, number);
    return { key: number === 1 && code !== '' ? code : `${code}~${number}`, indicator, index };
  });
}

function codeOf(key: string): string {
  return key.replace(/~\d+$/, '');
}

/** The answers by their questions. */
function answersOf(document: DraftDocument): Item {
  const answers = Array.isArray(document.answers) ? document.answers.filter(isObject) : [];
  return Object.fromEntries(answers.map(({ question, ...answer }) => [String(question), answer]));
}

/** As a list again: those that were there where they were, and new ones after them. */
function listOfAnswers(document: DraftDocument, answers: Item = {}): Item[] | undefined {
  const before = Object.keys(answersOf(document)).filter((question) => question in answers);
  const added = Object.keys(answers).filter((question) => !before.includes(question));
  const list = [...before, ...added].map((question) => ({ question, ...(answers[question] as Item) }));
  return list.length === 0 ? undefined : list;
}

/** RFC 6901 pointer to a place in the document; undefined where the draft has nothing there. */
export function pointerOf(document: DraftDocument, place: Place): string | undefined {
  if (place.part === 'general') return '';
  if (place.part === 'framework' || place.part === 'answers') return `/${place.part}`;
  const items: unknown[] = Array.isArray(document[place.list]) ? (document[place.list] as unknown[]) : [];
  const at = items.findIndex((each) => isObject(each) && each.id === place.id);
  if (at < 0) return undefined;
  const pointer = `/${place.list}/${at}`;
  if (place.part === 'item') return pointer;
  if (place.part === 'financing') return `${pointer}/financing`;
  const found = indicatorsOf(items[at] as Item).find(({ key }) => key === place.indicator);
  return found === undefined ? undefined : `${pointer}/indicators/${found.index}`;
}
