import type { Financing, Indicator, Outline } from '@concord/domain';
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

/** An outline's initiatives, then its partnerships. */
export function* itemsOf(outline: Outline): Iterable<Item> {
  for (const kind of ['initiative', 'partnership'] as const) {
    const list = kind === 'initiative' ? outline.initiatives : outline.partnerships;
    for (const [position, { id, title, financing, indicators }] of (list ?? []).entries()) {
      const name = `${outline.country}/${id}`;
      yield {
        kind,
        name,
        title,
        pointer: `/${kind}s/${position}`,
        financing,
        indicators,
        subject: kind === 'initiative' ? { initiative: name } : { partnership: [name] },
      };
    }
  }
}
