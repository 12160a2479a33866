import { type Fault, term } from '@concord/domain';
import { type TaskState, taskStatus } from '../../pages/task-state.ts';
import { memberAt } from '../fields/members.ts';
import { showNumber } from '../fields/read-number.ts';
import type { ListQuery } from '../filing-path.ts';
import { outlinePath } from '../outline-navigation.ts';
import { type ItemList, itemsOf, placeOf } from '../place.ts';
import { capitalized } from './field-view.ts';
import type { OutlineOpened } from './outline-pages.service.ts';
import { markingAt, titleOf } from './place-pages.ts';

/** Items on a page; a list that is no longer than this has neither pages nor a search. */
const PAGE = 50;

/** The items of a list as far as they are asked for, each with how far it is and who can read it. */
export function viewItems(
  opened: OutlineOpened,
  list: ItemList,
  { search = '', page = '1' }: ListQuery,
  faults: readonly Fault[],
) {
  const { words, key, margin, document } = opened;
  const items = itemsOf(document, list);
  const sought = search.trim().toLocaleLowerCase();
  const found = items
    .map((item, index) => ({ item, index, id: String(item.id ?? '') }))
    .filter(
      ({ item, id }) => sought === '' || `${titleOf(item, id)} ${id}`.toLocaleLowerCase().includes(sought),
    );
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const current = Math.min(Number(page), pages);
  const path = (number: number) => {
    const query = new URLSearchParams({ ...(sought === '' ? {} : { search }), page: String(number) });
    return `${outlinePath(key, list)}?${query}`;
  };
  const atFault = new Set(faults.map(({ pointer }) => pointer.split('/').slice(1, 3).join('/')));
  return {
    isLong: items.length > PAGE,
    search,
    items: found.slice((current - 1) * PAGE, current * PAGE).map(({ item, index, id }) => {
      const isDisputed = margin.disputed.some(
        (each) => each.item === `${list}/${id}` || each.item.startsWith(`${list}/${id}/`),
      );
      const state: TaskState = isDisputed
        ? 'has-questions'
        : atFault.has(`${list}/${index}`)
          ? 'in-progress'
          : 'ready';
      const marking = markingAt(opened, { part: 'item', list, id });
      return {
        href: outlinePath(key, list, id),
        title: titleOf(item, id),
        id,
        about: aboutOf(list, item, words.language),
        readers: capitalized(term(marking, words.language, 'confidentiality'), words.language),
        status: taskStatus(state, words),
      };
    }),
    previousPage: current > 1 ? path(current - 1) : '',
    nextPage: current < pages ? path(current + 1) : '',
    found:
      items.length > PAGE
        ? words.say({ key: 'filing.foundOf', values: { count: found.length, all: items.length } })
        : '',
  };
}

function aboutOf(list: ItemList, item: unknown, language: OutlineOpened['words']['language']): string {
  const [name, terms] =
    list === 'initiatives' ? (['status', 'status'] as const) : (['kind', 'partnershipKind'] as const);
  const code = memberAt(item, [name]);
  return typeof code === 'string' ? term(code, language, terms) : '';
}

/** What was taken out of a list, or of an item's indicators, the last first. */
export function viewRemoved({ margin, words }: OutlineOpened, list: ItemList, id?: string) {
  return margin.removed
    .flatMap((removed) => {
      const place = placeOf(removed.item);
      if (place?.part === 'item' && id === undefined && place.list === list)
        return [{ ...removed, name: place.id }];
      const isOwn = place?.part === 'indicator' && place.list === list && place.id === id;
      return isOwn ? [{ ...removed, name: place.indicator }] : [];
    })
    .toReversed()
    .map(({ item, value, by, at, name }) => ({
      item,
      title: titleOf(value, name),
      text: words.say({ key: 'filing.removedBy', values: { name: by, time: words.dateTime(at) } }),
    }));
}

/** A value and its year; a dash where there is none. */
export function observedText(observation: unknown, { words }: OutlineOpened): string {
  const value = memberAt(observation, ['value']);
  const year = memberAt(observation, ['year']);
  if (typeof value !== 'number') return '–';
  const text = showNumber(value, words.language);
  return typeof year === 'number' ? `${text} (${year})` : text;
}
