import {
  asymmetry,
  coverageSuffices,
  groupTotals,
  type MoneySum,
  moneyToldByBoth,
  type YearTotal,
} from '@concord/consistency';
import type { FinancingStage, Measure } from '@concord/domain';
import { panelCeiling } from '../chart/panels.ts';
import { type Block, cell, column, header, heading, number, paragraph, row } from './block.ts';
import type { Context } from './context.ts';
import { groupCaveat } from './group-coverage.ts';

/** What a group sends within itself and what it receives within itself should come to the same. */
const CLOSING = ['migration-flow', 'remittances'] as const satisfies readonly Measure[];
const STAGES = ['pledged', 'committed', 'disbursed'] as const satisfies readonly FinancingStage[];

/** Whether the totals of the group meet: migration, remittances and money, as each side gives them. */
export function closingBlocks(context: Context): Block[] {
  const { words, material } = context;
  const head = heading(words.say('closingHeading'));
  // A total of what few tell of closes, or does not, by chance.
  if (!coverageSuffices(material.snapshot)) return [head, ...groupCaveat(context, 'closingNotCovered')];
  const measured = CLOSING.map((measure) => ({
    measure,
    years: groupTotals(material.snapshot, measure),
  })).filter(({ years }) => years.length > 0);
  const money = moneyTable(context);
  if (measured.length === 0 && money.length === 0) return [head, paragraph(words.say('closingNone'))];
  return [
    head,
    paragraph(words.say('closingText')),
    ...measured
      .filter(({ years }) => years.length > 1)
      .map(({ measure, years }) => totalsPicture(context, measure, years)),
    ...(measured.length === 0 ? [] : [totalsTable(context, measured)]),
    ...money,
  ];
}

function totalsPicture({ words, picture }: Context, measure: Measure, years: readonly YearTotal[]): Block {
  const span = yearsBetween(years);
  const by = (pick: (total: YearTotal) => number): (number | null)[] =>
    span.map((year) => {
      const total = years.find((each) => each.year === year);
      return total === undefined ? null : pick(total);
    });
  const panel = {
    title: '',
    own: by(({ byOrigins }) => byOrigins),
    other: by((each) => each.byDestinations),
  };
  return picture(`closing-${measure}-picture`, {
    title: words.say('closingFigureTitle', { measure: words.heading(measure) }),
    note: words.say('closingFigureNote'),
    description: years
      .map(
        ({ year, byOrigins, byDestinations }) =>
          `${year}: ${words.say('closingByOrigins')} ${words.number(byOrigins)}, ${words.say('closingByDestinations')} ${words.number(byDestinations)}.`,
      )
      .join(' '),
    drawing: {
      kind: 'panels',
      years: span,
      columns: 1,
      height: 120,
      panels: [panel],
      write: [words.number(panelCeiling(panel))],
    },
  });
}

function yearsBetween(years: readonly YearTotal[]): number[] {
  const first = years[0]?.year ?? 0;
  return Array.from({ length: (years.at(-1)?.year ?? first) - first + 1 }, (_, index) => first + index);
}

function totalsTable(
  { words, table }: Context,
  measured: readonly { measure: Measure; years: readonly YearTotal[] }[],
): Block {
  return table('closing-table', {
    title: words.say('closingTable'),
    note: words.say('closingTableNote'),
    dense: true,
    columns: [
      column(words.say('measure'), { width: 26 }),
      column(words.say('plansYear'), { numeric: true, width: 9 }),
      column(words.say('closingCorridors'), { numeric: true, width: 13 }),
      column(words.say('closingByOrigins'), { numeric: true }),
      column(words.say('closingByDestinations'), { numeric: true }),
      column(words.say('apart'), { numeric: true, width: 10 }),
    ],
    rows: measured.flatMap(({ measure, years }) =>
      years.map(({ year, corridors, byOrigins, byDestinations }) => {
        const write = measure === 'remittances' ? words.millions : (value: number) => words.number(value);
        return row(
          header(words.heading(measure)),
          cell(`${year}`, { numeric: true }),
          number(words.number(corridors)),
          number(write(byOrigins)),
          number(write(byDestinations)),
          number(words.percent(asymmetry(byOrigins, byDestinations))),
        );
      }),
    ),
  });
}

/** What members say they gave each other beside what they say they got, by stage. */
function moneyTable({ words, material, table }: Context): Block[] {
  const sum = (sums: readonly MoneySum[]): number => sums.reduce((total, { dollars }) => total + dollars, 0);
  const rows = STAGES.flatMap((stage) => {
    const { provided, received } = moneyToldByBoth(material.snapshot, stage);
    if (provided.length === 0 || received.length === 0) return [];
    const given = sum(provided);
    const got = sum(received);
    return [
      row(
        header(words.heading(stage)),
        number(words.millions(given)),
        number(words.millions(got)),
        number(words.percent(asymmetry(given, got))),
      ),
    ];
  });
  if (rows.length === 0) return [];
  return [
    table('closing-money-table', {
      title: words.say('closingMoneyTable'),
      columns: [
        column(words.say('closingStage')),
        column(words.say('closingGiven'), { numeric: true }),
        column(words.say('closingGot'), { numeric: true }),
        column(words.say('apart'), { numeric: true }),
      ],
      rows,
    }),
  ];
}
