import type { CycleConfiguration } from '@concord/domain';
import type { CheckContext, Question } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import type { Evidence } from '../../check/finding.ts';
import { keepWith } from '../../check/keep-with.ts';
import type { OutlineTable } from '../../check/outline-table.ts';
import { coverageSuffices } from '../../coverage/sufficient.ts';
import { itemsOf } from '../../item/item.ts';
import { linesByCounterpart, sumOfStage } from '../../item/money.ts';
import { dollarRate } from '../../ledger/money.ts';
import { asymmetry, published } from '../../measure/asymmetry.ts';
import { exceeds } from '../../measure/exceeds.ts';
import { FLOOR_PARAMETERS, rankingSize } from '../../measure/measure-kind.ts';
import { moneyToldByBoth } from '../../money/group-money.ts';
import type { MoneySum } from '../../money/money-between.ts';
import { MESSAGES } from './messages.ts';

const PARAMETERS = {
  agree: {
    default: 0.05,
    unit: 'asymmetry',
    minimum: 0,
    maximum: 2,
    meaning: 'up to it what is provided and what is received agree',
  },
  floorMoney: FLOOR_PARAMETERS.floorMoney,
} as const;

type Context = CheckContext<typeof PARAMETERS>;

/** The largest places behind a total. */
const SHOWN_PLACES = 20;

export default defineCheck({
  id: 'financing-closes',
  scope: 'cycle',
  reach: 'cycle',
  severity: 'warning',
  rule: 'Require what the group’s members provide to each other and what they receive to agree, and commitments to stay within the envelopes',
  source: 'Closure of resource flows as in the OECD DAC’s statistics; the margin is this catalogue’s own',
  parameters: PARAMETERS,
  messages: MESSAGES,
  *check(context) {
    const { snapshot } = context.slice;
    if (!coverageSuffices(snapshot)) {
      context.tally.notApplicable++;
      return;
    }
    yield* flows(context);
    yield* envelopes(context);
  },
});

/** By stage, what members say they gave each other and got from each other, in all years. */
function* flows({ slice, parameters, tally }: Context): Iterable<Question> {
  for (const stage of ['pledged', 'committed', 'disbursed'] as const) {
    const { provided, received } = moneyToldByBoth(slice.snapshot, stage);
    if (provided.length === 0 || received.length === 0) {
      tally.notApplicable++;
      continue;
    }
    tally.compared++;
    const given = total(provided);
    const got = total(received);
    const difference = asymmetry(given, got);
    if ((given + got) / 2 < parameters.floorMoney || !exceeds(difference, parameters.agree)) continue;
    const places = [...provided, ...received]
      .sort((a, b) => b.dollars - a.dollars)
      .flatMap(({ evidence }) => evidence);
    yield {
      message: 'differs',
      severity: 'warning',
      countries: [...new Set(places.map(({ country }) => country))],
      subject: { stage, sum: 'group' },
      evidence: places.slice(0, SHOWN_PLACES),
      statistic: { name: 'relative-asymmetry', value: published(difference), threshold: parameters.agree },
      unexplained: rankingSize('remittances', Math.abs(given - got)),
      values: { stage, given: Math.round(given), got: Math.round(got) },
    };
  }
}

function total(sums: readonly MoneySum[]): number {
  return sums.reduce((sum, { dollars }) => sum + dollars, 0);
}

/** Over all items that give both, commitments against envelopes, in US dollars of the items' first commitment. */
function* envelopes({ slice, tally }: Context): Iterable<Question> {
  const { tables, cycle } = slice.snapshot;
  const items = [...tables.values()].flatMap((table) => committedItems(table, cycle));
  if (items.length === 0) {
    tally.notApplicable++;
    return;
  }
  tally.compared++;
  const committed = items.reduce((sum, item) => sum + item.committed, 0);
  const envelope = items.reduce((sum, item) => sum + item.envelope, 0);
  if (!exceeds(committed, envelope)) return;
  const over = items
    .filter((item) => item.committed > item.envelope)
    .sort((a, b) => b.committed - b.envelope - (a.committed - a.envelope));
  yield {
    message: 'commitments-exceed-envelopes',
    severity: 'warning',
    countries: [...new Set(over.map(({ evidence }) => evidence.country))],
    subject: { stage: 'committed', sum: 'envelopes' },
    evidence: over.slice(0, SHOWN_PLACES).map(({ evidence }) => evidence),
    statistic: { name: 'excess', value: Math.round(committed - envelope), threshold: 0 },
    unexplained: rankingSize('remittances', committed - envelope),
    values: { committed: Math.round(committed), envelope: Math.round(envelope) },
  };
}

interface CommittedItem {
  committed: number;
  envelope: number;
  evidence: Evidence;
}

const committedItems = keepWith(itemsWithin);

function itemsWithin({ country, outline }: OutlineTable, cycle: CycleConfiguration): CommittedItem[] {
  return [...itemsOf(outline)].flatMap(({ financing, pointer }) => {
    const first = financing?.lines?.find(({ stage }) => stage === 'committed');
    const rate = financing && first && dollarRate(cycle, financing.currency, first.year);
    if (financing?.envelope === undefined || rate === undefined) return [];
    const committed = linesByCounterpart(financing)
      .filter(({ role }) => role !== 'provides')
      .reduce((sum, group) => sum + (sumOfStage(group, 'committed') ?? 0), 0);
    const evidence = { country, pointer: `${pointer}/financing/envelope`, value: financing.envelope };
    return [{ committed: committed * rate, envelope: financing.envelope * rate, evidence }];
  });
}
