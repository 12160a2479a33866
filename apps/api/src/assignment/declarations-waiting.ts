import { listReviewers } from '@concord/persistence';
import { currentVisitor } from '../access/request-context.ts';
import type { WaitingItem, WaitingSource } from '../accounts/home/waiting-source.ts';

/** Declarations of conflicts of interest that the visitor, a reviewer, has still to make. */
export const declarationsToMake: WaitingSource = async ({ manager, words, roles, cycles }) => {
  const items: WaitingItem[] = [];
  for (const { code } of cycles) {
    if (!roles.some(({ role, cycle }) => role === 'reviewer' && cycle === code)) continue;
    const { account } = currentVisitor();
    const self = (await listReviewers(manager, code)).find((reviewer) => reviewer.account === account);
    if (self === undefined || self.declaredAt !== null) continue;
    items.push({ text: words.say('assignment.declareWaiting'), href: `/cycles/${code}/declaration` });
  }
  return items;
};
