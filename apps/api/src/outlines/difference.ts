import type { Outline } from '@concord/domain';
import { type Identity, identityOf } from './item-identity.ts';

export interface Change {
  /**
   * RFC 6901 pointer of what differs: into the later outline where it was added or changed, into the earlier one where
   * it was removed, because an item's position means something only in the outline that has it.
   */
  pointer: string;
  change: 'added' | 'removed' | 'changed';
  /** What the earlier outline says; absent where it was added. */
  before?: unknown;
  /** What the later outline says; absent where it was removed. */
  after?: unknown;
}

type Members = Readonly<Record<string, unknown>>;

/** Where a value stands: its pointers in the two outlines, and its path with every position as `*`. */
interface Place {
  earlier: string;
  later: string;
  path: string;
}

/**
 * What differs between two outlines, in the order of the later one, removals after what stayed. Items of a list are
 * matched by what identifies them and not by their position, so that a list in another order is no difference.
 */
export function difference(before: Outline, after: Outline): Change[] {
  const changes: Change[] = [];
  compareMembers({ ...before }, { ...after }, { earlier: '', later: '', path: '' }, changes);
  return changes;
}

function compareValues(before: unknown, after: unknown, place: Place, changes: Change[]): void {
  if (Array.isArray(before) && Array.isArray(after)) compareItems(before, after, place, changes);
  else if (isMembers(before) && isMembers(after)) compareMembers(before, after, place, changes);
  else if (before !== after) changes.push({ pointer: place.later, change: 'changed', before, after });
}

function compareMembers(before: Members, after: Members, place: Place, changes: Change[]): void {
  for (const [name, value] of Object.entries(after)) {
    const at = below(place, name, name, name);
    if (Object.hasOwn(before, name)) compareValues(before[name], value, at, changes);
    else changes.push({ pointer: at.later, change: 'added', after: value });
  }
  for (const [name, value] of Object.entries(before)) {
    if (Object.hasOwn(after, name)) continue;
    changes.push({ pointer: below(place, name, name, name).earlier, change: 'removed', before: value });
  }
}

function compareItems(
  before: readonly unknown[],
  after: readonly unknown[],
  place: Place,
  changes: Change[],
): void {
  const identity = identityOf(place.path);
  const earlier = byIdentity(before, identity);
  for (const [key, position] of byIdentity(after, identity)) {
    const was = earlier.get(key);
    const item = after[position];
    const at = below(place, String(was ?? position), String(position), '*');
    if (was === undefined) changes.push({ pointer: at.later, change: 'added', after: item });
    else compareValues(before[was], item, at, changes);
    earlier.delete(key);
  }
  for (const position of earlier.values()) {
    const at = below(place, String(position), String(position), '*');
    changes.push({ pointer: at.earlier, change: 'removed', before: before[position] });
  }
}

/** Positions by identity; where several items share one, the first is matched with the first, and so on. */
function byIdentity(items: readonly unknown[], identity: Identity): Map<string, number> {
  const positions = new Map<string, number>();
  const seen = new Map<string, number>();
  items.forEach((item, position) => {
    const key = identity(item);
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    positions.set(`${occurrence} ${key}`, position);
  });
  return positions;
}

function below(place: Place, earlier: string, later: string, step: string): Place {
  return {
    earlier: `${place.earlier}/${escapeStep(earlier)}`,
    later: `${place.later}/${escapeStep(later)}`,
    path: `${place.path}/${step}`,
  };
}

function escapeStep(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
