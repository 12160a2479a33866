import type { CountryCode, Initiative, Partnership, Status } from '@concord/domain';
import type { Material } from '../material.ts';
import { isDone, matchItems } from './change.ts';

/** What became of a partnership or an initiative since the last cycle. */
export interface ItemChange<Item> {
  country: CountryCode;
  item: Item;
  language: string;
  /** Position among those of its outline of this cycle; undefined where it is not there. */
  position: number | undefined;
}

export interface PartnershipChange extends ItemChange<Partnership> {
  became: 'new' | 'ended' | 'gone';
}

export interface InitiativeChange extends ItemChange<Initiative> {
  before: Status;
  /** Undefined where it is described no longer. */
  now: Status | undefined;
  isDone: boolean;
}

const OVER: ReadonlySet<Status | undefined> = new Set<Status>(['completed', 'cancelled']);

/** Partnerships that are new, that ended, or that are described no longer; by country. */
export function partnershipChanges({ before, filings }: Material): PartnershipChange[] {
  return [...(before?.outlines ?? [])].flatMap(([country, was]) => {
    const outline = filings.get(country)?.outline;
    const now = outline?.partnerships ?? [];
    const { both, added, gone } = matchItems(was.partnerships, now, (id) =>
      isUnsaid(before, country, `partnerships ${id}`),
    );
    const change = (item: Partnership, became: PartnershipChange['became']): PartnershipChange => {
      const position = now.indexOf(item);
      const language = (position < 0 ? was : outline)?.language ?? was.language;
      return { country, item, became, language, position: position < 0 ? undefined : position };
    };
    return [
      ...added.map((item) => change(item, 'new')),
      ...both
        .filter((pair) => !OVER.has(pair.before.status) && OVER.has(pair.now.status))
        .map((pair) => change(pair.now, 'ended')),
      ...gone.map((item) => change(item, 'gone')),
    ];
  });
}

/** Initiatives that were described in the cycle before, with where they stood and stand; by country. */
export function initiativeChanges({ before, filings }: Material): InitiativeChange[] {
  return [...(before?.outlines ?? [])].flatMap(([country, was]) => {
    const outline = filings.get(country)?.outline;
    const now = outline?.initiatives ?? [];
    const { both, gone } = matchItems(was.initiatives, now);
    return [
      ...both.map((pair) => ({
        country,
        item: pair.now,
        language: outline?.language ?? was.language,
        position: now.indexOf(pair.now),
        before: pair.before.status,
        now: pair.now.status,
        isDone: isDone(pair),
      })),
      ...gone.map((item) => ({
        country,
        item,
        language: was.language,
        position: undefined,
        before: item.status,
        now: undefined,
        isDone: false,
      })),
    ];
  });
}

/** Whether an item of this cycle was there before and may not be told of then. @param item `section key`. */
export function isUnsaid(before: Material['before'], country: CountryCode, item: string): boolean {
  return before?.unsaid.has(`${country} ${item}`) === true;
}
