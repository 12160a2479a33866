import type { Measure, NotationKey } from '@concord/domain';
import { SEXES } from '@concord/domain';
import { cellFor, cellsWhere, kindOfCell, type SeriesKind, type Side } from '../../check/cell.ts';
import type { Question, Tally } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import type { Evidence } from '../../check/finding.ts';
import { keepWith } from '../../check/keep-with.ts';
import { type MirrorCell, mirrorCellOf } from '../../check/mirrors.ts';
import type { OutlineTable } from '../../check/outline-table.ts';
import type { Pair } from '../../check/pair.ts';
import { FLOOR_PARAMETERS, floorOf, isAdditive, rankingSize } from '../../measure/measure-kind.ts';
import { MESSAGES } from './messages.ts';

/** Plans, caps and approvals are one country's own; only what happened has two witnesses. */
const WITNESSED = ['observed', 'estimated'] as const;

export default defineCheck({
  id: 'one-sided-figure',
  scope: 'pair',
  // Whether a country says anything of a measure shows over all of its corridors.
  reach: 'cycle',
  severity: 'warning',
  rule: 'Require, where one end of a corridor gives a figure of some size, that the other end, having filed, gives one too, and not zero',
  source:
    'Mirror statistics as in the United Nations’ International Merchandise Trade Statistics: Compilers Manual, on one-sided reporting',
  parameters: FLOOR_PARAMETERS,
  messages: MESSAGES,
  *check({ slice, parameters, tally }) {
    const silences = new Map<string, Unanswered[]>();
    for (const pair of slice.told) {
      const found = lookAt(pair, parameters);
      tally.compared += found.compared;
      tally.notApplicable += found.notApplicable;
      yield* found.questions;
      for (const each of found.unanswered) {
        const silence = silences.get(each.silence);
        if (silence === undefined) silences.set(each.silence, [each]);
        else silence.push(each);
      }
    }
    for (const silence of silences.values()) {
      const partners = new Set(silence.map(({ report }) => report.giver)).size;
      if (partners > 1) yield askOnce(silence, partners, parameters);
      else for (const { question } of silence) yield question;
    }
  },
});

type Floors = Parameters<typeof floorOf>[1];

/** What one pair gives, whatever the others do. */
interface Found extends Tally {
  questions: readonly Question[];
  unanswered: readonly Unanswered[];
}

/** A report to which the other country's outline has no word on the measure from its side of any corridor. */
interface Unanswered {
  /** The measure, the silent country and its side. */
  silence: string;
  measure: Measure;
  report: Report;
  /** The question, should no other partner report it. */
  question: Question;
}

const isLookedAt = cellsWhere(
  (kind) => isAdditive(kind.measure) && kind.sex === 'total' && isWitnessed(kind),
);

const lookAt = keepWith((pair: Pair, parameters: Floors): Found => {
  let compared = 0;
  let notApplicable = 0;
  const questions: Question[] = [];
  const unanswered: Unanswered[] = [];
  pair.eachCell((origin, destination, number, originRow, destinationRow) => {
    if (!isLookedAt(number)) return;
    const a = origin.value(originRow);
    const b = destination.value(destinationRow);
    if (Number.isNaN(a) && Number.isNaN(b)) {
      notApplicable++;
      return;
    }
    compared++;
    const { measure } = kindOfCell(number);
    const floor = floorOf(measure, parameters);
    if (isOfSize(a, floor) === isOfSize(b, floor)) return;
    const cell = mirrorCellOf(origin, destination, number, originRow, destinationRow);
    const report = isOfSize(a, floor) ? givenByOrigin(cell, a) : givenByDestination(cell, b);
    const { other, otherSide } = report;
    const said = silenceOf(other, report.otherRow);
    if (said === undefined) return;
    if (!spokenBy(other).has(`${otherSide} ${measure}`)) {
      const silence = `${measure} ${other.country} ${otherSide}`;
      unanswered.push({ silence, measure, report, question: ask('nothing', report, cell, floor) });
    } else if (!answersElsewhere(report, cell)) questions.push(ask(said, report, cell, floor));
  });
  return { compared, notApplicable, questions: orNone(questions), unanswered: orNone(unanswered) };
});

const NONE: readonly never[] = [];

/** Most pairs give nothing, and one list is enough for all of them. */
function orNone<Each>(list: readonly Each[]): readonly Each[] {
  return list.length === 0 ? NONE : list;
}

function isOfSize(value: number, floor: number): boolean {
  return value >= floor && value > 0;
}

/** A figure of some size that one end gives, and what the other end has in its place. */
interface Report {
  giver: OutlineTable;
  row: number;
  value: number;
  other: OutlineTable;
  otherRow: number;
  otherSide: Side;
}

function givenByOrigin(cell: MirrorCell, value: number): Report {
  return {
    giver: cell.origin,
    row: cell.originRow,
    value,
    other: cell.destination,
    otherRow: cell.destinationRow,
    otherSide: 'destination',
  };
}

function givenByDestination(cell: MirrorCell, value: number): Report {
  return {
    giver: cell.destination,
    row: cell.destinationRow,
    value,
    other: cell.origin,
    otherRow: cell.originRow,
    otherSide: 'origin',
  };
}

function ask(
  said: Said,
  { giver, row, value, other, otherRow }: Report,
  cell: MirrorCell,
  floor: number,
): Question {
  const { measure, year, sex, basis } = cell;
  const origin = cell.origin.country;
  const destination = cell.destination.country;
  const evidence: Evidence[] = [{ country: giver.country, pointer: giver.pointer(row, 'value'), value }];
  if (otherRow >= 0) {
    const statement = said === 'zero' ? 0 : said;
    evidence.push({ country: other.country, pointer: other.statement(otherRow), value: statement });
  }
  return {
    message: said,
    severity: said === 'zero' ? 'warning' : 'note',
    countries: [origin, destination],
    subject: { measure, origin, destination, year, sex, basis },
    evidence,
    statistic: { name: measure, value, threshold: floor },
    unexplained: said === 'zero' ? rankingSize(measure, value) : 0,
    values: {
      series: [measure, sex, basis],
      origin,
      destination,
      year,
      giver: giver.country,
      other: other.country,
      value,
    },
  };
}

/** One question to a country that says nothing of a measure at all, in place of one for each corridor and year. */
function askOnce(silence: readonly Unanswered[], partners: number, parameters: Floors): Question {
  const [{ measure, report }] = silence as [Unanswered, ...Unanswered[]];
  const { other, otherSide } = report;
  const largest = silence.reduce((most, each) => Math.max(most, each.report.value), 0);
  return {
    message: `silent-as-${otherSide}`,
    severity: 'note',
    countries: [other.country],
    subject: { measure, reporter: other.country, side: otherSide },
    evidence: silence.map(({ report: { giver, row, value } }) => ({
      country: giver.country,
      pointer: giver.pointer(row, 'value'),
      value,
    })),
    statistic: { name: measure, value: largest, threshold: floorOf(measure, parameters) },
    values: { country: other.country, series: [measure], partners },
  };
}

type Said = 'zero' | 'nothing' | 'not-applicable';

/**
 * How the other end is silent, where that is a question: it says zero, says nothing, or says that the measure
 * does not apply. A country that answers that it does not collect a figure, counts it elsewhere or keeps it
 * in confidence has answered.
 */
function silenceOf(table: OutlineTable, row: number): Said | undefined {
  if (row < 0) return 'nothing';
  if (table.value(row) === 0) return 'zero';
  return table.missing(row) === 'not-applicable' ? 'not-applicable' : undefined;
}

const ANSWERS: ReadonlySet<NotationKey | undefined> = new Set([
  'not-collected',
  'included-elsewhere',
  'confidential',
]);

/** An estimate answers an observation, and the other way round, and so do women and men without their total. */
function answersElsewhere(
  { giver, other, otherSide }: Report,
  { measure, basis: asked, year }: MirrorCell,
): boolean {
  return WITNESSED.some((basis) =>
    SEXES.some((sex) => {
      if (basis === asked && sex === 'total') return false;
      const row = other.find(giver.country, cellFor({ side: otherSide, measure, basis, sex }, year));
      return other.value(row) > 0 || (row >= 0 && ANSWERS.has(other.missing(row)));
    }),
  );
}

/** Of what an outline has any word from one side, a notation key included: `side measure`. */
const spokenBy = keepWith(
  (table: OutlineTable): ReadonlySet<string> =>
    new Set(table.series.filter(isWitnessed).map(({ side, measure }) => `${side} ${measure}`)),
);

function isWitnessed({ basis }: Pick<SeriesKind, 'basis'>): boolean {
  return WITNESSED.some((each) => each === basis);
}
