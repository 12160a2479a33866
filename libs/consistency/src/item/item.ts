import type { Financing, Indicator, Initiative, Outline, Partnership } from '@concord/domain';
import type { Subject } from '../check/finding.ts';

/** What initiatives and partnerships have in common for a check: where they stand and what they hold. */
export interface Item {
  kind: 'initiative' | 'partnership';
  /** `COUNTRY/id`. */
  name: string;
  title: string;
  pointer: string;
  financing: Financing | undefined;
  indicators: Indicator[] | undefined;
  subject: Pick<Subject, 'initiative' | 'partnership'>;
}

const known = new WeakMap<Outline, readonly Item[]>();

/** An outline's initiatives, then its partnerships; listed once for all the checks that ask. */
export function itemsOf(outline: Outline): readonly Item[] {
  let items = known.get(outline);
  if (items === undefined) {
    items = [
      ...(outline.initiatives ?? []).map((each, position) => itemOf(outline, 'initiative', each, position)),
      ...(outline.partnerships ?? []).map((each, position) => itemOf(outline, 'partnership', each, position)),
    ];
    known.set(outline, items);
  }
  return items;
}

function itemOf(
  { country }: Outline,
  kind: Item['kind'],
  { id, title, financing, indicators }: Initiative | Partnership,
  position: number,
): Item {
  const name = `${country}/${id}`;
  return {
    kind,
    name,
    title,
    pointer: `/${kind}s/${position}`,
    financing,
    indicators,
    subject: kind === 'initiative' ? { initiative: name } : { partnership: [name] },
  };
}
