import type { Outline } from '@concord/domain';
import type { Audience } from '../confidentiality.ts';
import { type Disclosed, letThrough } from '../disclosed.ts';
import { discloseOutline } from '../reader/disclose-outline.ts';
import { cellOf } from './figure-network.ts';
import { openCells } from './open-cells.ts';

/** A country's outline of the cycle before, and of this one. */
export interface BothCycles {
  before: Outline;
  /** The whole one, and as the edition prints it. */
  now: Outline;
  printed: Outline;
}

/** What an edition may say of the cycle before beside this one. */
export interface DisclosedBefore {
  /** Without what may not be read in both. */
  outline: Disclosed<Outline>;
  /** Items of the printed outline that there were before, and that may not be told of then: `section key`. */
  unsaid: ReadonlySet<string>;
}

const SECTIONS = ['initiatives', 'partnerships', 'figures'] as const;
type Section = (typeof SECTIONS)[number];

/**
 * An outline of the cycle before as it may be set beside the one of this cycle: without what was or is kept from the
 * audience, so that nothing seems new or gone that was only kept. Of the public's figures only those of tables in which
 * nothing is kept at either time.
 */
export function discloseBefore(
  { before, now, printed }: BothCycles,
  audience: Audience,
  threshold: number,
): DisclosedBefore {
  const told = discloseOutline(before, audience);
  const { country } = before;
  const open = { before: openCells(country, before, threshold), now: openCells(country, now, threshold) };
  const isOpen = (section: Section, key: string, isNow: boolean): boolean =>
    audience !== 'public' || section !== 'figures' || (open.before.has(key) && (!isNow || open.now.has(key)));
  const unsaid = new Set<string>();
  const lists = Object.fromEntries(
    SECTIONS.map((section) => {
      const was = keysOf(before, section);
      const toldOf = keysOf(told, section);
      const is = keysOf(now, section);
      const shown = keysOf(printed, section);
      for (const key of shown) {
        if (was.has(key) && !(toldOf.has(key) && isOpen(section, key, true))) unsaid.add(`${section} ${key}`);
      }
      const items: readonly unknown[] = told[section] ?? [];
      const isTold = (key: string) => (shown.has(key) || !is.has(key)) && isOpen(section, key, is.has(key));
      return [section, items.filter((item) => isTold(keyOf(section, item)))];
    }),
  );
  const { initiatives: _, partnerships: __, figures: ___, ...rest } = told;
  return {
    outline: letThrough({ ...rest, ...lists }),
    unsaid,
  };
}

/** By what an item is the same in another cycle. */
export function keyOf(section: Section, item: unknown): string {
  return section === 'figures' ? cellOf(item as Parameters<typeof cellOf>[0]) : (item as { id: string }).id;
}

function keysOf(outline: Outline, section: Section): Set<string> {
  const items: readonly unknown[] = outline[section] ?? [];
  return new Set(items.map((item) => keyOf(section, item)));
}
