import { type CaseFilter, countCases } from '@concord/persistence';
import type { WaitingContext, WaitingItem, WaitingSource } from '../accounts/home/waiting-source.ts';
import type { MessageKey } from '../pages/catalogue/index.ts';
import { countriesReviewed } from './countries-reviewed.ts';

/** Cases of the countries that somebody reviews in which nobody was asked yet. */
export const casesToAsk: WaitingSource = (context) =>
  ofReviewed(context, 'review.waitsToAsk', { states: ['open'] }, 'state=open');

/** Cases of these countries whose day for an answer has passed. */
export const answersOverdue: WaitingSource = (context) =>
  ofReviewed(
    context,
    'review.waitsOverdue',
    { dueBefore: new Date().toISOString().slice(0, 10) },
    'state=asked&overdue=yes',
  );

async function ofReviewed(
  { manager, words, roles, cycles }: WaitingContext,
  key: MessageKey,
  filter: CaseFilter,
  query: string,
): Promise<WaitingItem[]> {
  const items: WaitingItem[] = [];
  for (const { code, configuration } of cycles) {
    const anyOf = countriesReviewed(roles, code);
    if (anyOf.length === 0) continue;
    const counts = await countCases(manager, code, { ...filter, anyOf });
    const count = counts.reduce((sum, each) => sum + each.count, 0);
    if (count === 0) continue;
    items.push({
      text: words.say({ key, values: { count } }),
      href: `/cycles/${code}/cases?${query}`,
      due: configuration.calendar?.questionsDue,
    });
  }
  return items;
}
