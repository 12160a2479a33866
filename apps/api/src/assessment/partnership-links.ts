import { type Link, matchedPairs, Slice, type Snapshot } from '@concord/consistency';
import type { CountryCode } from '@concord/domain';
import { outlinesOf } from './current-cycles.ts';

/** Descriptions of partnerships that are one, and those that two focal points are asked about. */
export interface PartnershipLinks {
  linked: Link[];
  toConfirm: Link[];
}

/** One country's description of a partnership, and where it stands. */
export interface LinkSide {
  country: CountryCode;
  id: string;
  title: string;
  /** RFC 6901, into that country's outline. */
  pointer: string;
}

export interface LinkView extends Omit<Link, 'a' | 'b'> {
  a: LinkSide;
  b: LinkSide;
}

/** The links that the checks of the cycle rest on, by countries. */
export function linksOf(snapshot: Snapshot): PartnershipLinks {
  const links: PartnershipLinks = { linked: [], toConfirm: [] };
  for (const { matching } of matchedPairs(Slice.whole(snapshot))) {
    links.linked.push(...matching.linked);
    links.toConfirm.push(...matching.toConfirm);
  }
  return links;
}

export function viewLinks(snapshot: Snapshot): Record<keyof PartnershipLinks, LinkView[]> {
  const sides = new Map<string, LinkSide>();
  for (const { country, partnerships = [] } of outlinesOf(snapshot)) {
    for (const [position, { id, title }] of partnerships.entries()) {
      sides.set(`${country}/${id}`, { country, id, title, pointer: `/partnerships/${position}` });
    }
  }
  const view = (link: Link): LinkView => ({
    ...link,
    a: sides.get(link.a) as LinkSide,
    b: sides.get(link.b) as LinkSide,
  });
  const { linked, toConfirm } = linksOf(snapshot);
  return { linked: linked.map(view), toConfirm: toConfirm.map(view) };
}
