import { randomUUID } from 'node:crypto';
import type { DisputedText, DraftMargin, DraftRecord, RemovedItem } from '@concord/persistence';
import type { Field, FieldState, FieldStates } from './fields/field.ts';
import type { Item } from './fields/members.ts';
import { stateIn, type Unsettled, withState } from './fields/states.ts';
import { type Basis, type FormSent, mergeForm } from './merge.ts';
import {
  findItem,
  type IndicatorPlace,
  type ItemList,
  type ItemPlace,
  indicatorsOf,
  itemsOf,
  keyOf,
  type Place,
  placeOf,
  readPlace,
  writePlace,
} from './place.ts';

/** What a draft says, and what stands beside it. */
export type DraftContent = Pick<DraftRecord, 'document' | 'margin'>;

/** Who edits, and when. */
export interface Editor {
  by: string;
  /** ISO 8601. */
  at: string;
}

/** Name of the entry of a basis that tells one showing of a page from another. */
export const SHOWING = '#';

/** What is in a list, and can be taken out of it. */
export type Listed = ItemPlace | IndicatorPlace;

const MOST_REMOVED = 50;

/** What a draft holds of each field of an item. */
export function statesOf(
  fields: readonly Field[],
  { document, margin }: DraftContent,
  place: Place,
): FieldStates {
  const item = readPlace(document, place);
  const unsettled = margin.unsettled[keyOf(place)] ?? {};
  return Object.fromEntries(fields.map((field) => [field.name, stateIn(field, item, unsettled)]));
}

export interface FormMerged {
  content: DraftContent;
  /** Whether the draft is another than before. */
  isChanged: boolean;
  /** Of the sender's texts, those that are kept beside the draft's. */
  disputed: DisputedText[];
  basis: Basis;
}

/**
 * Merges a form into a draft. An item that somebody took out meanwhile is there again, since somebody writes in it.
 * Where both changed a field to something different, the draft's text stays and the form's is kept beside it.
 */
export function takeForm(content: DraftContent, place: Place, sent: FormSent, editor: Editor): FormMerged {
  const there = restoredFor(content, place);
  const { changed, disputed, basis: shown } = mergeForm(sent, statesOf(sent.fields, there, place));
  const written = withStates(there, place, sent.fields, changed);
  const item = keyOf(place);
  const showing = sent.basis.get(SHOWING) ?? '';
  const basis = new Map([...shown, [SHOWING, showing]]);
  const isOfThisShowing = (each: DisputedText) =>
    each.item === item && each.showing === showing && sent.basis.has(each.field);
  const before = content.margin.disputed.filter(isOfThisShowing);
  const mine = Object.entries(disputed).map(([field, state]): DisputedText => {
    const known = before.find((each) => each.field === field);
    const against = known?.against ?? content.margin.edits[item]?.by;
    const other = against === undefined ? {} : { against };
    return { id: known?.id ?? randomUUID(), item, field, showing, ...state, ...other, ...editor };
  });
  const isChanged = Object.keys(changed).length > 0 || textsOf(before) !== textsOf(mine) || there !== content;
  if (!isChanged) return { content, isChanged, disputed: before, basis };
  return {
    content: {
      document: written.document,
      margin: {
        ...written.margin,
        disputed: [...content.margin.disputed.filter((each) => !isOfThisShowing(each)), ...mine],
        edits: { ...written.margin.edits, [item]: editor },
      },
    },
    isChanged,
    disputed: mine,
    basis,
  };
}

function textsOf(disputed: readonly DisputedText[]): string {
  return JSON.stringify(disputed.map(({ field, value, raw }) => [field, value ?? null, raw ?? null]).sort());
}

/** The draft with fields of an item in other states. */
export function withStates(
  { document, margin }: DraftContent,
  place: Place,
  fields: readonly Field[],
  states: FieldStates,
): DraftContent {
  if (Object.keys(states).length === 0) return { document, margin };
  const key = keyOf(place);
  let edited: { item: Item | undefined; unsettled: Unsettled } = {
    item: readPlace(document, place),
    unsettled: margin.unsettled[key] ?? {},
  };
  for (const field of fields) {
    const state: FieldState | undefined = states[field.name];
    if (state !== undefined) edited = withState(field, state, edited);
  }
  return {
    document: writePlace(document, place, edited.item),
    margin: withUnsettled(margin, key, edited.unsettled),
  };
}

function withUnsettled(margin: DraftMargin, key: string, unsettled: Unsettled): DraftMargin {
  const { [key]: _, ...others } = margin.unsettled;
  return {
    ...margin,
    unsettled: Object.keys(unsettled).length === 0 ? others : { ...others, [key]: unsettled },
  };
}

/** The draft with the item of a place in it, put back where it was taken out. */
function restoredFor(content: DraftContent, place: Place): DraftContent {
  if (!('list' in place)) return content;
  const item = keyOf({ part: 'item', list: place.list, id: place.id });
  const hasItem = findItem(content.document, place.list, place.id) !== undefined;
  const there = hasItem ? content : putBack(content, item);
  if (place.part !== 'indicator' || readPlace(there.document, place) !== undefined) return there;
  return putBack(there, keyOf(place));
}

/** The draft without an item or indicator, which is kept to be put back; the same where it has none. */
export function takeOut({ document, margin }: DraftContent, place: Listed, editor: Editor): DraftContent {
  const list = listOf(document, place);
  const position = list.findIndex(({ key }) => key === keyOf(place));
  const found = list[position];
  if (found === undefined) return { document, margin };
  const removed: RemovedItem = { item: keyOf(place), value: found.value, position, ...editor };
  return {
    document: withList(
      document,
      place,
      list.filter((each) => each !== found).map(({ value }) => value),
    ),
    margin: {
      ...margin,
      removed: [...margin.removed.filter(({ item }) => item !== removed.item), removed].slice(-MOST_REMOVED),
    },
  };
}

/** The draft with what was taken out where it was; the same where nothing of the key was. */
export function putBack(content: DraftContent, item: string): DraftContent {
  const { document, margin } = content;
  const removed = margin.removed.find((each) => each.item === item);
  const place = removed === undefined ? undefined : placeOfRemoved(item);
  if (removed === undefined || place === undefined) return content;
  const values = listOf(document, place).map(({ value }) => value);
  return {
    document: withList(document, place, values.toSpliced(removed.position, 0, removed.value)),
    margin: { ...margin, removed: margin.removed.filter((each) => each !== removed) },
  };
}

function placeOfRemoved(item: string): Listed | undefined {
  const place = placeOf(item);
  return place?.part === 'item' || place?.part === 'indicator' ? place : undefined;
}

/** The draft with an item one place further up or down in its list. */
export function movedBy(content: DraftContent, list: ItemList, id: string, step: 1 | -1): DraftContent {
  const items = itemsOf(content.document, list);
  const from = items.findIndex((item) => item.id === id);
  const to = from + step;
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return content;
  const moved = items.toSpliced(from, 1).toSpliced(to, 0, item);
  return { ...content, document: { ...content.document, [list]: moved } };
}

function listOf(document: DraftRecord['document'], place: Listed): { key: string; value: unknown }[] {
  if (place.part === 'indicator') {
    return indicatorsOf(findItem(document, place.list, place.id)).map(({ key, indicator }) => ({
      key: keyOf({ ...place, indicator: key }),
      value: indicator,
    }));
  }
  return itemsOf(document, place.list).map((value) => ({
    key: keyOf({ part: 'item', list: place.list, id: String(value.id) }),
    value,
  }));
}

function withList(
  document: DraftRecord['document'],
  place: Listed,
  values: readonly unknown[],
): DraftRecord['document'] {
  if (place.part === 'indicator') {
    const holder = findItem(document, place.list, place.id) ?? { id: place.id };
    const { indicators: _, ...others } = holder;
    const item = values.length === 0 ? others : { ...holder, indicators: values };
    return writePlace(document, { part: 'item', list: place.list, id: place.id }, item);
  }
  if (values.length > 0) return { ...document, [place.list]: values };
  const { [place.list]: _, ...others } = document;
  return others;
}

/** An identifier that no item of the list has or had: the next number. */
export function proposeId({ document, margin }: DraftContent, list: ItemList): string {
  const prefix = list === 'initiatives' ? 'I-' : 'P-';
  const taken = [
    ...itemsOf(document, list).map(({ id }) => id),
    ...margin.removed.map(({ item }) => item.split('/')[1]),
  ];
  const numbers = taken
    .filter((id): id is string => typeof id === 'string' && id.startsWith(prefix))
    .map((id) => Number(id.slice(prefix.length)))
    .filter((number) => Number.isSafeInteger(number));
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}
