import type { Finding } from '@concord/consistency';
import { cellOf } from '@concord/disclosure';
import { STATUSES, type Status } from '@concord/domain';
import {
  initiativeChanges,
  isUnsaid,
  type PartnershipChange,
  partnershipChanges,
} from '../compare/item-changes.ts';
import type { Word } from '../language/en.ts';
import type { BeforeCycle } from '../material.ts';
import { type Block, cell, column, header, number, paragraph, row, rowOf } from './block.ts';
import { FAMILIES, familyOfCheck } from './case-block.ts';
import { type Distances, distanceBlocks, distancesOf, largestFigures } from './changed-figures.ts';
import type { Context } from './context.ts';
import { chapterId } from './coverage-part.ts';
import type { Part } from './part.ts';

/** Rows of a list; the rest stands in the annex. */
const LISTED = 40;

/** What changed since the last cycle; undefined where there was none, or none that may be told of. */
export function changedPart(context: Context): Part | undefined {
  const { words, material } = context;
  const { before } = material;
  if (before === undefined) return undefined;
  const distances = distancesOf(context, before);
  const partnerships = partnershipChanges(material);
  const initiatives = initiativeChanges(material);
  const countries = before.outlines.size;
  return {
    id: 'changed',
    title: words.say('changedTitle'),
    heading: headingOf(context, distances, countries),
    digest: words.say('digestChanged', {
      added: partnerships.filter(({ became }) => became === 'new').length,
      done: initiatives.filter((each) => each.isDone).length,
    }),
    blocks: [
      paragraph(words.say('changedText', { countries })),
      ...distanceBlocks(context, distances),
      ...largestFigures(context, before),
      totalsTable(context, before),
      ...questionsTable(context, before),
      ...partnershipsTable(context, partnerships),
      ...initiativesTables(context, initiatives),
    ],
  };
}

function headingOf({ words }: Context, { all, closer, further }: Distances, countries: number): string {
  return all === 0
    ? words.say('changedHeadingNone', { countries })
    : words.say('changedHeading', { all, closer, further });
}

/** How much may be read of both cycles, for the countries that are in both. */
function totalsTable({ words, material, table, coverage: _ }: Context, before: BeforeCycle): Block {
  const common = [...before.outlines.keys()];
  const now = common.flatMap((country) => material.filings.get(country)?.outline ?? []);
  const was = [...before.outlines.values()];
  const counted = <Section extends 'figures' | 'partnerships' | 'initiatives'>(section: Section) => ({
    before: was.reduce((sum, outline) => sum + (outline[section]?.length ?? 0), 0),
    now: now.reduce(
      (sum, outline) =>
        sum +
        (outline[section] ?? []).filter(
          (item) => !isUnsaid(before, outline.country, `${section} ${'id' in item ? item.id : cellOf(item)}`),
        ).length,
      0,
    ),
  });
  const rows: { name: Word; before: number; now: number }[] = [
    { name: 'figures', ...counted('figures') },
    { name: 'partnerships', ...counted('partnerships') },
    { name: 'initiatives', ...counted('initiatives') },
    {
      name: 'changedQuestions',
      before: askedOf(before.findings, before).length,
      now: askedOf(material.findings, before).length,
    },
  ];
  return table('changed-table', {
    title: words.say('changedTable'),
    columns: [
      column(words.say('changedWhat')),
      column(words.say('changedBefore'), { numeric: true }),
      column(words.say('changedNow'), { numeric: true }),
    ],
    rows: rows.map((each) =>
      row(header(words.say(each.name)), number(words.number(each.before)), number(words.number(each.now))),
    ),
  });
}

/** Questions to countries that are in both cycles, but those that look back: the last cycle's own past is not known. */
function askedOf(findings: readonly Finding[], before: BeforeCycle): Finding[] {
  return findings.filter(
    ({ scope, countries, check }) =>
      scope !== 'cycle' &&
      familyOfCheck(check) !== 'familyBefore' &&
      countries.every((country) => before.outlines.has(country)),
  );
}

function questionsTable({ words, material, table }: Context, before: BeforeCycle): Block[] {
  const was = askedOf(before.findings, before);
  const now = askedOf(material.findings, before);
  const wasIds = new Set(was.map(({ id }) => id));
  const nowIds = new Set(now.map(({ id }) => id));
  const rows = FAMILIES.map((family) => {
    const of = (findings: readonly Finding[]) =>
      findings.filter(({ check }) => familyOfCheck(check) === family);
    return {
      family,
      before: of(was).length,
      noMore: of(was).filter(({ id }) => !nowIds.has(id)).length,
      still: of(now).filter(({ id }) => wasIds.has(id)).length,
      added: of(now).filter(({ id }) => !wasIds.has(id)).length,
    };
  }).filter((each) => each.before + each.added > 0);
  if (rows.length === 0) return [];
  return [
    table('changed-questions-table', {
      title: words.say('changedQuestionsTable'),
      columns: [
        column(words.say('settledAbout'), { width: 40 }),
        ...(['changedBefore', 'changedNoMore', 'changedStill', 'changedNew'] as const).map((word) =>
          column(words.say(word), { numeric: true }),
        ),
      ],
      rows: rows.map(({ family, before: asked, noMore, still, added }) =>
        row(
          header(words.say(family)),
          ...[asked, noMore, still, added].map((count) => number(words.number(count))),
        ),
      ),
    }),
  ];
}

const BECAME: Readonly<Record<PartnershipChange['became'], Word>> = {
  new: 'changedNew',
  ended: 'changedEnded',
  gone: 'changedGone',
};

function partnershipsTable(
  { words, table, sourceIn }: Context,
  changes: readonly PartnershipChange[],
): Block[] {
  if (changes.length === 0) return [];
  return [
    table('changed-partnerships-table', {
      title: words.say('changedPartnershipsTable'),
      note: words.say('changedMore', { count: Math.max(0, changes.length - LISTED) }),
      dense: true,
      columns: [
        column(words.say('country'), { width: 22 }),
        column(words.say('changedPartnership')),
        column(words.say('changedState'), { width: 20 }),
      ],
      rows: changes
        .slice(0, LISTED)
        .map(({ country, item, language, position, became }) =>
          rowOf(
            position === undefined ? '' : sourceIn(country, `/partnerships/${position}`),
            header(words.country(country), { target: chapterId(country) }),
            cell(item.title, { language }),
            cell(words.say(BECAME[became])),
          ),
        ),
    }),
  ];
}

function initiativesTables(
  { words, table, sourceIn }: Context,
  changes: ReturnType<typeof initiativeChanges>,
): Block[] {
  if (changes.length === 0) return [];
  const states: (Status | undefined)[] = [
    ...STATUSES.filter((status) => changes.some(({ now }) => now === status)),
    ...(changes.some(({ now }) => now === undefined) ? [undefined] : []),
  ];
  const done = changes.filter(({ isDone }) => isDone);
  return [
    table('changed-initiatives-table', {
      title: words.say('changedInitiativesTable'),
      columns: [
        column(words.say('changedBefore')),
        ...states.map((status) =>
          column(status === undefined ? words.say('changedGone') : words.heading(status), { numeric: true }),
        ),
      ],
      rows: STATUSES.filter((status) => changes.some(({ before }) => before === status)).map((status) =>
        row(
          header(words.heading(status)),
          ...states.map((now) =>
            number(words.number(changes.filter((each) => each.before === status && each.now === now).length)),
          ),
        ),
      ),
    }),
    ...(done.length === 0
      ? []
      : [
          table('changed-done-table', {
            title: words.say('changedDoneTable'),
            note: words.say('changedMore', { count: Math.max(0, done.length - LISTED) }),
            dense: true,
            columns: [column(words.say('country'), { width: 22 }), column(words.say('changedInitiative'))],
            rows: done
              .slice(0, LISTED)
              .map(({ country, item, language, position }) =>
                rowOf(
                  position === undefined ? '' : sourceIn(country, `/initiatives/${position}`),
                  header(words.country(country), { target: chapterId(country) }),
                  cell(item.title, { language }),
                ),
              ),
          }),
        ]),
  ];
}
