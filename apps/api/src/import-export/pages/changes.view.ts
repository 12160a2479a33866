import type { CycleConfiguration, Outline } from '@concord/domain';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import type { Words } from '../../pages/words.ts';
import { PARTS } from '../../submitting/places.ts';
import { type DifferenceGroup, describeDifference } from '../../submitting/versions/difference.view.ts';

/** Items whose changes a page tells one by one, and figures; the rest are counted. */
const MOST_GROUPS = 100;
const MOST_FIGURES = 100;

/** What an import would do to a draft: in numbers for each part, and item by item. */
export function viewChanges(
  before: Members,
  after: Members,
  context: { words: Words; configuration: CycleConfiguration },
) {
  const { words } = context;
  const groups = describeDifference(withLists(before), withLists(after), context)
    .map((group) => ({ ...group, changes: group.changes.filter((each) => each.before !== each.after) }))
    .filter(({ changes }) => changes.length > 0);
  const counted = new Map<string, Counts>();
  for (const group of groups) {
    const counts = counted.get(group.part) ?? { added: 0, changed: 0, removed: 0 };
    counted.set(group.part, counts);
    counts[kindOf(words, group)]++;
  }
  const figures = groups.filter(({ part }) => part === words.say(PARTS.figures));
  const others = groups.filter((group) => !figures.includes(group));
  const shown = [...others.slice(0, MOST_GROUPS), ...figuresTogether(words, figures)];
  const left = Math.max(0, others.length - MOST_GROUPS) + Math.max(0, figures.length - MOST_FIGURES);
  return {
    columns: [
      { text: words.say('interchange.part') },
      ...KINDS.map((kind) => ({ text: words.say(KIND_WORDS[kind]), numeric: true })),
    ],
    counts: [...counted].map(([part, counts]) => ({
      cells: [
        { header: true, text: part },
        ...KINDS.map((kind) => ({ numeric: true, text: words.number(counts[kind]) })),
      ],
    })),
    groups: shown,
    more: left > 0 ? words.say({ key: 'submitting.moreItems', values: { count: left } }) : '',
  };
}

type Members = Readonly<Record<string, unknown>>;

const KINDS = ['added', 'changed', 'removed'] as const;
type Kind = (typeof KINDS)[number];
type Counts = Record<Kind, number>;

const KIND_WORDS = {
  added: 'interchange.added',
  changed: 'interchange.changed',
  removed: 'interchange.removed',
} as const satisfies Record<Kind, MessageKey>;

/** A list that is not there and one with nothing in it say the same; so each item that comes or goes is told of its own. */
function withLists(document: Members): Outline {
  const empty = { framework: {}, initiatives: [], partnerships: [], figures: [], answers: [] };
  return { ...empty, ...document } as unknown as Outline;
}

/** Figures are many, and each says little: they are told under one heading, a line each. */
function figuresTogether(words: Words, groups: readonly DifferenceGroup[]): DifferenceGroup[] {
  const [first] = groups;
  if (first === undefined) return [];
  const changes = groups.slice(0, MOST_FIGURES).flatMap(({ item, changes: own }) =>
    own.map((change) => {
      const figure = item?.text ?? '';
      return { ...change, label: isWhole(words, change) ? figure : `${figure}: ${change.label}` };
    }),
  );
  return [{ part: first.part, id: first.id, changes }];
}

function isWhole(words: Words, { label }: DifferenceGroup['changes'][number]): boolean {
  return label === words.say('submitting.added') || label === words.say('submitting.removed');
}

/** Whether all of an item comes or goes, or something in it is other than before. */
function kindOf(words: Words, { item, changes }: DifferenceGroup): Kind {
  const [only] = changes;
  if (item === undefined || changes.length !== 1 || only === undefined) return 'changed';
  if (only.label === words.say('submitting.added')) return 'added';
  return only.label === words.say('submitting.removed') ? 'removed' : 'changed';
}
