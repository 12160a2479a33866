import type { Measure, NotationKey } from '@concord/domain';
import { MEASURES, SEXES } from '@concord/domain';
import type { Question, Tally } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import type { Evidence } from '../../check/finding.ts';
import { cellFor, type OutlineTable, type Side } from '../../check/outline-table.ts';
import type { MirrorCell } from '../../check/slice.ts';
import { FLOOR_PARAMETERS, floorOf, isAdditive, rankingSize } from '../../measure/measure-kind.ts';
import { MESSAGES } from './messages.ts';

/** Plans, caps and approvals are one country's own; only what happened has two witnesses. */
const WITNESSED = ['observed', 'estimated'] as const;

export default defineCheck({
  id: 'one-sided-figure',
  scope: 'pair',
  reach: 'pair',
  severity: 'warning',
  rule: 'Require, where one end of a corridor gives a figure of some size, that the other end, having filed, gives one too, and not zero',
  source:
    'Mirror statistics as in the United Nations’ International Merchandise Trade Statistics: Compilers Manual, on one-sided reporting',
  parameters: FLOOR_PARAMETERS,
  messages: MESSAGES,
  *check({ slice, parameters, tally }) {
    for (const measure of MEASURES) {
      if (!isAdditive(measure)) continue;
      const floor = floorOf(measure, parameters);
      for (const cell of slice.mirrors(measure)) {
        if (cell.sex !== 'total' || !WITNESSED.some((basis) => basis === cell.basis)) continue;
        const ofOrigin = cell.origin.value(cell.originRow);
        const ofDestination = cell.destination.value(cell.destinationRow);
        if (Number.isNaN(ofOrigin) && Number.isNaN(ofDestination)) {
          tally.notApplicable++;
          continue;
        }
        const question = askOther(measure, cell, ofOrigin, ofDestination, floor, tally);
        if (question !== undefined) yield question;
      }
    }
  },
});

function askOther(
  measure: Measure,
  cell: MirrorCell,
  ofOrigin: number,
  ofDestination: number,
  floor: number,
  tally: Tally,
): Question | undefined {
  const originGives = ofOrigin >= floor && ofOrigin > 0;
  const destinationGives = ofDestination >= floor && ofDestination > 0;
  if (originGives === destinationGives) {
    tally.compared++;
    return undefined;
  }
  const side: Side = originGives ? 'origin' : 'destination';
  const giver = originGives
    ? { table: cell.origin, row: cell.originRow, value: ofOrigin }
    : { table: cell.destination, row: cell.destinationRow, value: ofDestination };
  const other = originGives
    ? { table: cell.destination, row: cell.destinationRow, value: ofDestination }
    : { table: cell.origin, row: cell.originRow, value: ofOrigin };
  const said = silenceOf(other.table, other.row, other.value);
  if (said === undefined) {
    tally.notApplicable++;
    return undefined;
  }
  tally.compared++;
  if (answersElsewhere(other.table, giver.table, side, cell)) return undefined;
  const evidence: Evidence[] = [
    { country: giver.table.country, pointer: giver.table.pointer(giver.row, 'value'), value: giver.value },
  ];
  if (other.row >= 0) {
    const statement = said === 'zero' ? 0 : said;
    evidence.push({
      country: other.table.country,
      pointer: other.table.statement(other.row),
      value: statement,
    });
  }
  return {
    message: said,
    severity: said === 'zero' ? 'warning' : 'note',
    countries: [cell.origin.country, cell.destination.country],
    subject: {
      measure,
      origin: cell.origin.country,
      destination: cell.destination.country,
      year: cell.year,
      sex: cell.sex,
      basis: cell.basis,
    },
    evidence,
    statistic: { name: measure, value: giver.value, threshold: floor },
    unexplained: said === 'zero' ? rankingSize(measure, giver.value) : 0,
    values: {
      series: [measure, cell.sex, cell.basis],
      origin: cell.origin.country,
      destination: cell.destination.country,
      year: cell.year,
      giver: giver.table.country,
      other: other.table.country,
      value: giver.value,
    },
  };
}

/**
 * How the other end is silent, where that is a question: it says zero, says nothing, or says that the measure
 * does not apply. A country that answers that it does not collect a figure, counts it elsewhere or keeps it
 * in confidence has answered.
 */
function silenceOf(
  table: OutlineTable,
  row: number,
  value: number,
): 'zero' | 'nothing' | 'not-applicable' | undefined {
  if (row < 0) return 'nothing';
  if (value === 0) return 'zero';
  return table.figure(row).missing === 'not-applicable' ? 'not-applicable' : undefined;
}

const ANSWERS: ReadonlySet<NotationKey | undefined> = new Set([
  'not-collected',
  'included-elsewhere',
  'confidential',
]);

/** An estimate answers an observation, and the other way round, and so do women and men without their total. */
function answersElsewhere(
  other: OutlineTable,
  giver: OutlineTable,
  giverSide: Side,
  { measure, basis: asked, year }: MirrorCell,
): boolean {
  const side: Side = giverSide === 'origin' ? 'destination' : 'origin';
  return WITNESSED.some((basis) =>
    SEXES.some((sex) => {
      if (basis === asked && sex === 'total') return false;
      const row = other.find(giver.country, cellFor({ side, measure, basis, sex }, year));
      return other.value(row) > 0 || (row >= 0 && ANSWERS.has(other.figure(row).missing));
    }),
  );
}
