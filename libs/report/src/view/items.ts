import type { Initiative, Outline, Partnership } from '@concord/domain';

/** An initiative or a partnership with its place in the outline. */
export interface PlacedItem {
  section: 'initiatives' | 'partnerships';
  item: Initiative | Partnership;
  /** JSON pointer. */
  pointer: string;
}

/** What may hold money and indicators, in the outline's order. */
export function placedItems({ initiatives = [], partnerships = [] }: Outline): PlacedItem[] {
  const placed = (section: PlacedItem['section'], items: readonly PlacedItem['item'][]): PlacedItem[] =>
    items.map((item, position) => ({ section, item, pointer: `/${section}/${position}` }));
  return [...placed('initiatives', initiatives), ...placed('partnerships', partnerships)];
}
