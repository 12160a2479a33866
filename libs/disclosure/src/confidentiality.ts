import type { Confidentiality, Outline } from '@concord/domain';
import { CONFIDENTIALITIES } from '@concord/domain';

/** Those for whom something is compiled; each reads what the ones before it read. */
export type Audience = Confidentiality;
export const AUDIENCES: readonly Audience[] = CONFIDENTIALITIES;

/** What holds where neither an item nor its outline says anything: nothing is public unless its country marked it so. */
export const UNMARKED: Confidentiality = 'participants';

/** Whether an audience may read what has this confidentiality. */
export function discloses(audience: Audience, confidentiality: Confidentiality): boolean {
  return CONFIDENTIALITIES.indexOf(confidentiality) <= CONFIDENTIALITIES.indexOf(audience);
}

/** The narrower of two: what rests on both may be read only by who may read each. */
export function narrower(a: Confidentiality, b: Confidentiality): Confidentiality {
  return CONFIDENTIALITIES.indexOf(a) < CONFIDENTIALITIES.indexOf(b) ? b : a;
}

/** An item's own marking, else its outline's, else {@link UNMARKED}. */
export function confidentialityOfItem(
  outline: Outline,
  item?: { confidentiality?: Confidentiality },
): Confidentiality {
  return item?.confidentiality ?? outline.confidentiality ?? UNMARKED;
}

/**
 * The confidentiality of the place that a pointer names: that of the initiative, partnership, figure or answer
 * in which it lies, else the outline's. A pointer at a whole list takes the narrowest of its items.
 * @param pointer RFC 6901, into the outline.
 */
export function confidentialityOfPlace(outline: Outline, pointer: string): Confidentiality {
  const [, section, index] = pointer.split('/');
  const items = itemsOf(outline, section);
  if (items === undefined) {
    return section === '' || section === undefined
      ? narrowestOf(outline, allItems(outline))
      : confidentialityOfItem(outline);
  }
  if (index === undefined) return narrowestOf(outline, items);
  return confidentialityOfItem(outline, items[Number(index)]);
}

type Marked = { confidentiality?: Confidentiality };

function itemsOf(outline: Outline, section: string | undefined): readonly Marked[] | undefined {
  switch (section) {
    case 'initiatives':
    case 'partnerships':
    case 'figures':
    case 'answers':
      return outline[section] ?? [];
    default:
      return undefined;
  }
}

function allItems(outline: Outline): Marked[] {
  return [
    ...(outline.initiatives ?? []),
    ...(outline.partnerships ?? []),
    ...(outline.figures ?? []),
    ...(outline.answers ?? []),
  ];
}

function narrowestOf(outline: Outline, items: readonly Marked[]): Confidentiality {
  return items.reduce<Confidentiality>(
    (narrowest, item) => narrower(narrowest, confidentialityOfItem(outline, item)),
    confidentialityOfItem(outline),
  );
}
