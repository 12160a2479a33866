import {
  type CycleConfiguration,
  type Fault,
  OUTLINE_FORMAT,
  type Outline,
  validateOutline,
} from '@concord/domain';
import type { DraftDocument } from '@concord/persistence';
import type { OutlineKey } from '../outlines/accept-outline.ts';

/** What of a draft can be looked at as an outline, and what is left out until it is finished. */
export interface ReadableDraft {
  outline: Outline;
  /** Places in the draft of what is left out, in their order: a whole item, or a part of the outline. */
  leftOut: string[];
  /** A pointer into the outline, as one into the draft. */
  placeInDraft(pointer: string): string;
}

/** Lists whose items are left out one by one. */
const LISTS = ['initiatives', 'partnerships', 'figures', 'answers'] as const;
type List = (typeof LISTS)[number];
/** Members that stand on their own: without one that cannot be read, the others still say something. */
const PARTS = ['framework', 'confidentiality', ...LISTS] as const;
/** Faults are found a thousand at a time. */
const ROUNDS = 40;

interface Kept {
  document: Record<string, unknown>;
  /** By list, the places in the draft of the items that are left. */
  places: Map<string, number[]>;
  leftOut: Set<string>;
}

/**
 * The outline that a draft would be without what is unfinished in it. What every outline must say, and this draft does
 * not say yet, is taken from the cycle.
 */
export async function readableDraft(
  draft: DraftDocument,
  { cycle, country }: OutlineKey,
  { languages, period }: Pick<CycleConfiguration, 'languages' | 'period'>,
): Promise<ReadableDraft> {
  const fallback = { language: languages[0] ?? 'en', period };
  const kept: Kept = {
    document: { ...fallback, ...draft, format: OUTLINE_FORMAT, cycle, country },
    places: new Map(LISTS.map((list) => [list, placesOf(draft[list])])),
    leftOut: new Set(),
  };
  for (let round = 0; ; round++) {
    const faults = await validateOutline(kept.document);
    if (faults.length === 0) break;
    leaveOut(kept, round < ROUNDS ? faults : [{ pointer: '', message: '', expected: '' }], fallback);
  }
  return {
    outline: kept.document as unknown as Outline,
    leftOut: inOrder([...kept.leftOut]),
    placeInDraft: (pointer) => placeInDraft(kept.places, pointer),
  };
}

function placesOf(list: unknown): number[] {
  return Array.isArray(list) ? [...list.keys()] : [];
}

function leaveOut(
  kept: Kept,
  faults: readonly Fault[],
  fallback: { language: string; period: unknown },
): void {
  const items = new Map<string, Set<number>>();
  for (const { pointer } of faults) {
    const [, member = '', position] = pointer.split('/');
    if (isList(member) && position !== undefined && Array.isArray(kept.document[member])) {
      items.set(member, (items.get(member) ?? new Set()).add(Number(position)));
    } else if (member === 'language' || member === 'period') {
      kept.document[member] = fallback[member];
      kept.leftOut.add(`/${member}`);
    } else if (member !== '' || faults.length === 1) {
      leavePartOut(kept, member);
    }
  }
  for (const [list, positions] of items) {
    const places = kept.places.get(list) ?? [];
    for (const position of positions) kept.leftOut.add(`/${list}/${places[position]}`);
    const stays = (_: unknown, position: number) => !positions.has(position);
    kept.document[list] = (kept.document[list] as unknown[]).filter(stays);
    kept.places.set(list, places.filter(stays));
  }
}

/** Of the document itself is what concerns all of it: then nothing that stands on its own is looked at. */
function leavePartOut(kept: Kept, member: string): void {
  for (const part of member === '' ? PARTS : [unescapeStep(member)]) {
    if (!Object.hasOwn(kept.document, part)) continue;
    delete kept.document[part];
    kept.places.delete(part);
    kept.leftOut.add(`/${escapeStep(part)}`);
  }
}

function placeInDraft(places: ReadonlyMap<string, readonly number[]>, pointer: string): string {
  const [, list = '', position, ...rest] = pointer.split('/');
  const place = position === undefined ? undefined : places.get(list)?.[Number(position)];
  return place === undefined ? pointer : ['', list, place, ...rest].join('/');
}

function isList(member: string): member is List {
  return (LISTS as readonly string[]).includes(member);
}

function inOrder(pointers: readonly string[]): string[] {
  return pointers.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

const unescapeStep = (member: string) => member.replaceAll('~1', '/').replaceAll('~0', '~');
const escapeStep = (member: string) => member.replaceAll('~', '~0').replaceAll('/', '~1');
