import type { Finding } from '@concord/consistency';
import type { SettledCase } from '../disclose/edition-case.ts';
import type { Reference } from './block.ts';
import type { Context } from './context.ts';

export function caseId({ id }: Pick<SettledCase, 'id'>): string {
  return `case-${id.slice(0, 12)}`;
}

/** Where the ending of one of some questions is told; none where it is not. */
export function seeCase(context: Context, findings: readonly Finding[]): Reference[] {
  const { target } = placeOfCase(context, findings);
  return target === undefined ? [] : [{ label: context.words.say('seeSettled'), target }];
}

/** As {@link seeCase}, for a cell that leads there. */
export function placeOfCase({ material }: Context, findings: readonly Finding[]): { target?: string } {
  const ids = new Set(findings.map(({ id }) => id));
  const found = material.cases.find(({ questions }) => questions.some(({ finding }) => ids.has(finding.id)));
  return found === undefined ? {} : { target: caseId(found) };
}
