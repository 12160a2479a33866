import type { Outline } from '@concord/domain';
import { type Audience, confidentialityOfItem, discloses } from '../confidentiality.ts';

/**
 * Where a place of an outline stands in what an audience may read of it: its own number would tell how many items are
 * kept before it.
 * @param pointer RFC 6901, into the outline.
 * @returns the pointer into the disclosed outline; undefined for a place that is not in it.
 */
export function placeInDisclosed(outline: Outline, pointer: string, audience: Audience): string | undefined {
  const [, section = '', index, ...rest] = pointer.split('/');
  if (!isListed(section)) {
    const isKept = section === 'framework' && !discloses(audience, confidentialityOfItem(outline));
    return isKept ? undefined : pointer;
  }
  if (index === undefined) return pointer;
  const items = outline[section] ?? [];
  const readable = (item: (typeof items)[number]) =>
    discloses(audience, confidentialityOfItem(outline, item));
  const item = items[Number(index)];
  if (item === undefined || !readable(item)) return undefined;
  const place = items.slice(0, Number(index)).filter(readable).length;
  return ['', section, place, ...rest].join('/');
}

function isListed(section: string): section is 'initiatives' | 'partnerships' | 'figures' | 'answers' {
  return ['initiatives', 'partnerships', 'figures', 'answers'].includes(section);
}
