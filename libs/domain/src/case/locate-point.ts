import type { Outline } from '../outline/outline.ts';
import type { FlagPoint } from './case-entry.ts';

/**
 * Where in an outline a flag's point stands.
 * @returns its pointer (RFC 6901); undefined where the outline has no such item, or says nothing in that field.
 */
export function locatePoint(outline: Outline, point: FlagPoint): string | undefined {
  const place = locateItem(outline, point);
  if (place === undefined || point.field === undefined) return place?.pointer;
  const said = (place.item as Readonly<Record<string, unknown>>)[point.field];
  return said === undefined ? undefined : `${place.pointer}/${point.field}`;
}

function locateItem(outline: Outline, point: FlagPoint): { pointer: string; item: object } | undefined {
  if (point.section === 'framework') {
    return outline.framework && { pointer: '/framework', item: outline.framework };
  }
  const items: readonly object[] = outline[point.section] ?? [];
  const index = items.findIndex((item) => isMeant(item as Readonly<Record<string, unknown>>, point));
  const item = items[index];
  return item && { pointer: `/${point.section}/${index}`, item };
}

function isMeant(item: Readonly<Record<string, unknown>>, { section, item: id, figure }: FlagPoint): boolean {
  switch (section) {
    case 'figures':
      return (
        figure !== undefined &&
        item.measure === figure.measure &&
        item.origin === figure.origin &&
        item.destination === figure.destination &&
        item.year === figure.year &&
        (item.sex ?? 'total') === (figure.sex ?? 'total') &&
        (item.basis ?? 'observed') === (figure.basis ?? 'observed')
      );
    case 'answers':
      return id !== undefined && item.question === id;
    default:
      return id !== undefined && item.id === id;
  }
}
