import type { Financing, FinancingRole, FinancingStage } from '@concord/domain';
import { cellFor } from '../../check/cell.ts';
import type { CheckContext, Question } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import type { OutlineTable } from '../../check/outline-table.ts';
import { type Item, itemsOf } from '../../item/item.ts';
import { amountOf, linesByCounterpart, sumOfStage } from '../../item/money.ts';
import { published } from '../../measure/asymmetry.ts';
import { exceeds } from '../../measure/exceeds.ts';
import { rankingSize } from '../../measure/measure-kind.ts';
import { MESSAGES } from './messages.ts';

const PARAMETERS = {
  envelopeTolerance: {
    default: 1.005,
    unit: 'times the envelope',
    minimum: 1,
    maximum: 2,
    meaning: 'the lines may reach it',
  },
  approvedTolerance: {
    default: 1.1,
    unit: 'times the plan',
    minimum: 1,
    maximum: 10,
    meaning: 'approved workers may reach it',
  },
} as const;

type Context = CheckContext<typeof PARAMETERS>;

/** A later stage and the earlier one that it comes out of. */
const STAGES: readonly (readonly [later: FinancingStage, earlier: FinancingStage])[] = [
  ['committed', 'pledged'],
  ['disbursed', 'committed'],
  ['disbursed', 'pledged'],
];

/** Money that comes to an activity, and money that it hands on, are two views of one envelope. */
const DIRECTIONS: readonly (readonly FinancingRole[])[] = [['domestic', 'receives', 'needs'], ['provides']];

export default defineCheck({
  id: 'stages-in-order',
  scope: 'outline',
  reach: 'outline',
  severity: 'error',
  rule: 'Require money to be disbursed out of what was committed, committed out of what was pledged, and all of it to fit the envelope; limit approved workers to what was planned',
  source: 'Stages of the OECD DAC’s statistics and the IATI standard; tolerances are this catalogue’s own',
  parameters: PARAMETERS,
  messages: MESSAGES,
  *check(context) {
    for (const table of context.slice.outlines()) {
      for (const item of itemsOf(table.outline)) {
        if (item.financing === undefined) continue;
        yield* stages(table.country, item, item.financing, context);
        yield* envelope(table.country, item, item.financing, context);
      }
      yield* approvals(table, context);
    }
  },
});

function* stages(country: string, item: Item, financing: Financing, { tally }: Context): Iterable<Question> {
  for (const group of linesByCounterpart(financing)) {
    for (const [later, earlier] of STAGES) {
      const laterSum = sumOfStage(group, later);
      const earlierSum = sumOfStage(group, earlier);
      // Against the pledge only where nothing is said of the commitment between.
      const skips =
        later === 'disbursed' && earlier === 'pledged' && sumOfStage(group, 'committed') !== undefined;
      if (laterSum === undefined || earlierSum === undefined || skips) continue;
      tally.compared++;
      if (!exceeds(laterSum, earlierSum)) continue;
      yield {
        message: group.counterpart === '' ? 'stage-exceeds-earlier' : 'stage-exceeds-earlier-with',
        severity: 'warning',
        countries: [country],
        subject: {
          ...item.subject,
          role: group.role,
          counterpart: group.counterpart,
          stages: `${later} ${earlier}`,
        },
        evidence: group.lines
          .filter(({ line }) => line.stage === later || line.stage === earlier)
          .map(({ position, line }) => ({
            country,
            pointer: `${item.pointer}/financing/lines/${position}/amount`,
            value: line.amount,
          })),
        statistic: { name: 'excess', value: published(laterSum - earlierSum), threshold: 0 },
        values: {
          title: item.title,
          counterpart: group.counterpart,
          later,
          earlier,
          laterSum,
          earlierSum,
          currency: financing.currency,
        },
      };
    }
  }
}

function* envelope(
  country: string,
  item: Item,
  financing: Financing,
  { parameters, tally }: Context,
): Iterable<Question> {
  const { envelope: planned, lines } = financing;
  if (planned === undefined || lines === undefined || lines.length === 0) {
    tally.notApplicable++;
    return;
  }
  const groups = linesByCounterpart(financing);
  for (const roles of DIRECTIONS) {
    const counted = groups.filter(({ role }) => roles.includes(role));
    if (counted.length === 0) continue;
    tally.compared++;
    const sum = counted.reduce((before, group) => before + amountOf(group), 0);
    if (!exceeds(sum, planned * parameters.envelopeTolerance)) continue;
    yield {
      message: 'lines-exceed-envelope',
      severity: 'error',
      countries: [country],
      subject: { ...item.subject, roles: roles.join(' ') },
      evidence: [
        { country, pointer: `${item.pointer}/financing/envelope`, value: planned },
        ...counted.flatMap((group) =>
          group.lines.map(({ position, line }) => ({
            country,
            pointer: `${item.pointer}/financing/lines/${position}/amount`,
            value: line.amount,
          })),
        ),
      ],
      statistic: {
        name: 'excess',
        value: published(sum - planned),
        threshold: published(planned * (parameters.envelopeTolerance - 1)),
      },
      values: { title: item.title, sum, envelope: planned, currency: financing.currency },
    };
  }
}

function* approvals(table: OutlineTable, { parameters, tally }: Context): Iterable<Question> {
  for (const series of table.series) {
    if (series.measure !== 'worker-flow' || series.basis !== 'approved') continue;
    for (let row = series.from; row < series.to; row++) {
      const approved = table.value(row);
      const year = table.year(row);
      const planRow = table.find(series.partner, cellFor({ ...series.kind, basis: 'planned' }, year));
      const planned = planRow < 0 ? Number.NaN : table.value(planRow);
      if (Number.isNaN(approved) || Number.isNaN(planned)) {
        tally.notApplicable++;
        continue;
      }
      tally.compared++;
      if (!exceeds(approved, planned * parameters.approvedTolerance)) continue;
      const { measure, origin, destination } = table.place(row);
      const { country } = table;
      yield {
        message: 'approved-exceed-planned',
        severity: 'warning',
        countries: [country],
        subject: { measure, origin, destination, year, sex: series.sex, basis: 'approved' },
        evidence: [
          { country, pointer: table.pointer(row, 'value'), value: approved },
          { country, pointer: table.pointer(planRow, 'value'), value: planned },
        ],
        statistic: {
          name: 'approved-over-planned',
          value: published(approved - planned),
          threshold: published(planned * (parameters.approvedTolerance - 1)),
        },
        unexplained: rankingSize(measure, approved - planned),
        values: { origin, destination, year, approved, planned },
      };
    }
  }
}
