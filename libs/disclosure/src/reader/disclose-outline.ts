import type { Confidentiality, Outline } from '@concord/domain';
import { type Audience, confidentialityOfItem, discloses } from '../confidentiality.ts';
import { type Disclosed, letThrough } from '../disclosed.ts';

/** An outline without the items that the audience may not read; the same object where nothing is left out. */
export function discloseOutline(outline: Outline, audience: Audience): Disclosed<Outline> {
  const readable = <Item extends { confidentiality?: Confidentiality }>(items: Item[] | undefined) =>
    items?.filter((item) => discloses(audience, confidentialityOfItem(outline, item)));
  const { framework, initiatives, partnerships, figures, answers, ...rest } = outline;
  const kept = {
    framework: discloses(audience, confidentialityOfItem(outline)) ? framework : undefined,
    initiatives: readable(initiatives),
    partnerships: readable(partnerships),
    figures: readable(figures),
    answers: readable(answers),
  };
  const same =
    kept.framework === framework &&
    kept.initiatives?.length === initiatives?.length &&
    kept.partnerships?.length === partnerships?.length &&
    kept.figures?.length === figures?.length &&
    kept.answers?.length === answers?.length;
  if (same) return letThrough(outline);
  const said = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
  return letThrough({ ...rest, ...said });
}
