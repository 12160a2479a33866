import type { CountryCode, Figure, SharedGoal } from '@concord/domain';
import { median } from '../compare/agreement.ts';
import { type Block, column, header, number, paragraph, rowOf } from './block.ts';
import type { Context } from './context.ts';
import { scenarioBlocks, targetsTable } from './goals-scenarios.ts';
import type { Part } from './part.ts';

interface CorridorCost {
  origin: CountryCode;
  destination: CountryCode;
  cost: number;
  /** US dollars a year; undefined where no outline gives it. */
  sent: number | undefined;
  /** Where both stand. */
  source: string;
}

const REMITTANCE_COST_INDICATOR = '10.c.1';
const ROWS = 12;

/** Towards the shared goals: how far the group is, under which scenario it comes how far, and what countries aim at; undefined where the cycle shares none. */
export function goalsPart(context: Context): Part | undefined {
  const { words, material } = context;
  const { goals } = material.cycle;
  if (goals.length === 0) return undefined;
  const cost = costOf(context);
  return {
    id: 'goals',
    title: words.say('goalsTitle'),
    heading: cost?.heading ?? words.say('goalsHeadingNone', { count: goals.length }),
    digest: cost?.digest ?? '',
    blocks: [...(cost?.blocks ?? []), ...scenarioBlocks(context), ...targetsTable(context)],
  };
}

/** What sending money costs, against the goal; undefined where no goal or no cost is given. */
function costOf(context: Context): Pick<Part, 'heading' | 'digest' | 'blocks'> | undefined {
  const { words, material } = context;
  const goal = material.cycle.goals.find(({ indicator }) => indicator === REMITTANCE_COST_INDICATOR);
  const costs = corridorCosts(context);
  const middle = median(costs.map(({ cost }) => cost));
  if (goal?.value === undefined || middle === undefined) return undefined;
  const target = goal.value;
  const limit = goal.corridorMaximum ?? target;
  const under = costs.filter(({ cost }) => cost <= target).length;
  const saved = costs.reduce((sum, each) => sum + savingOf(each, target), 0);
  const savings = savingTable(context, costs, target);
  return {
    heading: words.say('goalsHeading', { under, all: costs.length, goal: target }),
    digest: saved > 0 ? words.say('digestGoals', { goal: target, amount: words.money(saved) }) : '',
    blocks: [
      paragraph(
        words.say('goalsText', {
          indicator: `SDG ${goal.indicator}`,
          goal: target,
          by: `${goal.by}`,
          maximum: goal.corridorMaximum ?? 0,
          limit,
          above: costs.filter(({ cost }) => cost > limit).length,
          median: Math.round(middle * 10) / 10,
        }),
      ),
      ...(saved > 0
        ? [
            paragraph(
              words.say('goalsSaving', { goal: target, amount: words.money(saved) }),
              ...context.see('saving-table'),
            ),
          ]
        : []),
      costPicture(context, costs, goal, target, under),
      ...savings,
    ],
  };
}

/** Cost of each corridor in the latest year given, by the sending side first, with the amount sent in its latest year. */
function corridorCosts({ material, sourceOf }: Context): CorridorCost[] {
  const costs = new Map<string, Figure>();
  const amounts = new Map<string, Figure>();
  for (const { outline } of material.filings.values()) {
    for (const figure of outline.figures ?? []) {
      if (figure.value === undefined || (figure.sex ?? 'total') !== 'total') continue;
      if (figure.measure === 'remittance-cost') keepLatest(costs, figure, outline.country);
      if (figure.measure === 'remittances') keepLatest(amounts, figure, outline.country);
    }
  }
  return [...costs].map(([corridor, cost]) => {
    const amount = amounts.get(corridor);
    return {
      origin: cost.origin,
      destination: cost.destination,
      cost: cost.value ?? 0,
      sent: amount?.value,
      source: [cost, ...(amount === undefined ? [] : [amount])].map(sourceOf).join(' '),
    };
  });
}

function keepLatest(known: Map<string, Figure>, figure: Figure, reporter: CountryCode): void {
  const corridor = `${figure.origin} ${figure.destination}`;
  const other = known.get(corridor);
  const later = other === undefined || figure.year > other.year;
  const sender = figure.year === other?.year && reporter === figure.destination;
  if (later || sender) known.set(corridor, figure);
}

function savingOf({ cost, sent }: CorridorCost, goal: number): number {
  return ((sent ?? 0) * Math.max(0, cost - goal)) / 100;
}

function costPicture(
  { words, picture }: Context,
  costs: readonly CorridorCost[],
  goal: SharedGoal,
  target: number,
  under: number,
): Block {
  const lines = [{ value: target, text: words.say('goalLine', { value: target }) }];
  if (goal.corridorMaximum !== undefined) {
    lines.push({
      value: goal.corridorMaximum,
      text: words.say('limitLine', { value: goal.corridorMaximum }),
    });
  }
  return picture('cost-picture', {
    title: words.say(under * 2 > costs.length ? 'costFigureTitleMet' : 'costFigureTitle', { goal: target }),
    note: words.say('costFigureNote'),
    description: words.say('goalsHeading', { under, all: costs.length, goal: target }),
    drawing: { kind: 'strip', values: costs.map(({ cost }) => cost), lines, axis: words.say('costAxis') },
  });
}

function savingTable(context: Context, costs: readonly CorridorCost[], goal: number): Block[] {
  const { words, table } = context;
  const rows = costs
    .map((each) => ({ ...each, saving: savingOf(each, goal) }))
    .filter(({ saving }) => saving > 0)
    .sort((a, b) => b.saving - a.saving)
    .slice(0, ROWS);
  if (rows.length === 0) return [];
  return [
    table('saving-table', {
      title: words.say('savingTable'),
      columns: [
        column(words.say('corridor')),
        column(words.say('cost'), { numeric: true }),
        column(words.say('amountSent'), { numeric: true }),
        column(words.say('saving'), { numeric: true }),
      ],
      rows: rows.map(({ origin, destination, cost, sent, saving, source }) =>
        rowOf(
          source,
          header(context.corridor(destination, origin)),
          number(words.number(cost, 2)),
          number(words.millions(sent ?? 0)),
          number(words.millions(saving)),
        ),
      ),
    }),
  ];
}
