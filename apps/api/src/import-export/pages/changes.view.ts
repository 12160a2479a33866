import type { CycleConfiguration, Outline } from '@concord/domain';
import type { Words } from '../../pages/words.ts';
import { describeDifference } from '../../submitting/versions/difference.view.ts';

/** Items whose changes a page tells one by one; the rest are counted. */
const MOST_GROUPS = 200;

/** What an import would do to a draft: in numbers for each part, and item by item. */
export function viewChanges(
  before: Outline,
  after: Outline,
  context: { words: Words; configuration: CycleConfiguration },
) {
  const { words } = context;
  const groups = describeDifference(before, after, context)
    .map((group) => ({ ...group, changes: group.changes.filter((each) => each.before !== each.after) }))
    .filter(({ changes }) => changes.length > 0);
  const parts = new Map<string, { added: number; changed: number; removed: number }>();
  for (const { part, item, changes } of groups) {
    const counts = parts.get(part) ?? { added: 0, changed: 0, removed: 0 };
    parts.set(part, counts);
    counts[kindOf(words, item !== undefined, changes)]++;
  }
  return {
    counts: [...parts].map(([part, counts]) => ({
      cells: [
        { header: true, text: part },
        ...(['added', 'changed', 'removed'] as const).map((kind) => ({
          numeric: true,
          text: words.number(counts[kind]),
        })),
      ],
    })),
    columns: [
      { text: words.say('interchange.part') },
      { text: words.say('interchange.added'), numeric: true },
      { text: words.say('interchange.changed'), numeric: true },
      { text: words.say('interchange.removed'), numeric: true },
    ],
    groups: groups.slice(0, MOST_GROUPS),
    more:
      groups.length > MOST_GROUPS
        ? words.say({ key: 'submitting.moreItems', values: { count: groups.length - MOST_GROUPS } })
        : '',
  };
}

/** Whether all of an item comes or goes, or something in it is other than before. */
function kindOf(
  words: Words,
  isItem: boolean,
  changes: readonly { label: string; before: string; after: string }[],
): 'added' | 'changed' | 'removed' {
  const [only] = changes;
  if (!isItem || changes.length !== 1 || only === undefined) return 'changed';
  if (only.label === words.say('submitting.added')) return 'added';
  return only.label === words.say('submitting.removed') ? 'removed' : 'changed';
}
